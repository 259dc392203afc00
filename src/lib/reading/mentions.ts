import { partitionPoint } from '../std/partition-point.ts';
import type { Span } from '../text/sentence.ts';
import { INDICATOR_CODES, INDICATORS, type Cue, type IndicatorCode } from '../table/vocabulary.ts';

/** A year that a sentence names. */
export interface YearMention extends Span {
	year: number;
}

/** A place where a sentence says what is measured. */
export interface IndicatorMention extends Span {
	indicator: IndicatorCode;
}

/** Calendar years in a sentence, in order; not numbers that only look like one ("2017.5", "$2017", "2,017"). */
export function readYears(sentence: string): YearMention[] {
	return [...sentence.matchAll(/(?<![\p{L}\p{N}$€£.,-])(?:19|20)\d\d(?![\p{L}\p{N}]|[.,]\d|-\d)/gu)].map((match) => ({
		year: Number(match[0]),
		...spanOf(match)
	}));
}

const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });
const escape = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Indicators that a sentence states, in order. A head word ("export", "invested", "FDI") speaks for its neighbourhood,
 * which reaches from two words before it to the next head word: "export of services" is not goods.
 */
export function readIndicators(sentence: string): IndicatorMention[] {
	const heads = [...sentence.matchAll(HEAD)];
	return heads.flatMap((match, i) => {
		const before = /(?:[\p{L}-]+ ){0,2}$/u.exec(sentence.slice(Math.max(0, match.index - 60), match.index))?.[0] ?? '';
		const neighbourhood = before + sentence.slice(match.index, heads[i + 1]?.index ?? sentence.length);
		const indicator = INDICATOR_CODES.find((code) => states(INDICATORS[code].cue, match[0], neighbourhood));
		return indicator ? [{ indicator, ...spanOf(match) }] : [];
	});
}

const pattern = (word: string) => `(?<![\\p{L}\\p{N}])${escape(word)}(?![\\p{L}\\p{N}])`;
const isCapital = (word: string) => word === word.toUpperCase();
const anyCase = (word: string) => new RegExp(pattern(word), isCapital(word) ? 'u' : 'iu');
// All heads, longest first; capitals are matched exactly by `states`.
const HEAD = new RegExp(
	[...new Set(INDICATOR_CODES.flatMap((code) => INDICATORS[code].cue.heads as readonly string[]))]
		.sort((a, b) => b.length - a.length)
		.map(pattern)
		.join('|'),
	'giu'
);

interface Compiled {
	heads: RegExp[];
	with: RegExp[];
	without: RegExp[];
}
const COMPILED = new Map<Cue, Compiled>(
	INDICATOR_CODES.map((code) => {
		const cue: Cue = INDICATORS[code].cue;
		return [
			cue,
			{ heads: cue.heads.map(anyCase), with: (cue.with ?? []).map(anyCase), without: (cue.without ?? []).map(anyCase) }
		];
	})
);

function states(cue: Cue, head: string, neighbourhood: string): boolean {
	const compiled = COMPILED.get(cue);
	if (!compiled) return false;
	const holds = (word: RegExp) => word.test(neighbourhood);
	return (
		compiled.heads.some((word) => word.exec(head)?.[0] === head) &&
		(compiled.with.length === 0 || compiled.with.some(holds)) &&
		!compiled.without.some(holds)
	);
}

/**
 * The mention that speaks of the amount at `amount`: the one right after it ("$55.1 million in FDI", "$3 million in
 * 2016", "$3 million of goods to Poland"), else the nearest before it, else the first after it.
 * @param mentions in order of place, none within another
 */
export function governing<M extends Span>(sentence: string, mentions: readonly M[], amount: Span): M | undefined {
	const before = mentions[partitionPoint(mentions, ({ end }) => end <= amount.start) - 1];
	const next = mentions[partitionPoint(mentions, ({ start }) => start < amount.end)];
	if (!next || !before) return next ?? before;
	return AT_ONCE.test(sentence.slice(amount.end, next.start)) ? next : before;
}

const AT_ONCE =
	/^ (?:(?:(?:worth )?of|in) (?:goods|services) )?(?:in|of|worth of|for|as|to|from|into|by)(?: the| total| new)? $/;

/** Whether a sentence speaks of one kind of services and not of all. */
export const namesKindOfServices = (sentence: string): boolean => KIND_OF_SERVICES.test(sentence);

/** "computer services", "transport services": a word before it that is no article, preposition or possessive. */
const KIND_OF_SERVICES =
	/(?<!(?:^|[ '])(?:of|the|its|their|in|all|and|for|total|overall|annual|worth|exports?|imports?|exported|imported)|'|'s) services?\b/iu;
