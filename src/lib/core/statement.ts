import type { Span } from './sentence.ts';
import {
	ECONOMIES,
	ECONOMY_CODES,
	type EconomyCode,
	INDICATOR_CODES,
	INDICATORS,
	type Cue,
	type IndicatorCode,
	type Role
} from './vocabulary.ts';

/** A year that a sentence names. */
export interface YearMention extends Span {
	year: number;
}

/** An economy that a sentence names, and what it is to the flow. */
export interface EconomyMention extends Span {
	economy: EconomyCode;
	role: Role;
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

const NAMES = ECONOMY_CODES.flatMap((economy) =>
	ECONOMIES[economy].words.map((word) => ({ word: word as string, economy }))
);
const BY_NAME = new Map(NAMES.map(({ word, economy }) => [word, economy]));
// Longest first, so that "United States of America" is one mention; "US$" and "US dollars" are money, not a party.
const NAME = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:${NAMES.map(({ word }) => word)
		.sort((a, b) => b.length - a.length)
		.map(escape)
		.join('|')})(?![\\p{L}\\p{N}$]| ?\\$| dollar)`,
	'gu'
);

/** Economies named in a sentence, in order, each with the role that the word before it gives: "to", "from", "in". */
export function readEconomies(sentence: string): EconomyMention[] {
	return [...sentence.matchAll(NAME)].flatMap((match) => {
		const economy = BY_NAME.get(match[0]);
		return economy
			? [{ economy, role: roleOf(sentence.slice(Math.max(0, match.index - 20), match.index)), ...spanOf(match) }]
			: [];
	});
}

const ROLES: Record<string, Role> = {
	to: 'destination',
	into: 'place',
	in: 'place',
	from: 'origin',
	with: 'companion'
};

function roleOf(before: string): Role {
	const preposition = /(?:^|[^\p{L}])(\p{L}+) (?:the )?(?:Republic of )?$/u.exec(before)?.[1]?.toLowerCase();
	return ROLES[preposition ?? ''] ?? 'owner';
}

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
 * 2016"), else the nearest before it, else the first after it.
 * @param mentions in order of place
 */
export function governing<M extends Span>(sentence: string, mentions: readonly M[], amount: Span): M | undefined {
	let before: M | undefined;
	let next: M | undefined;
	for (const mention of mentions) {
		if (mention.end <= amount.start) before = mention;
		else if (mention.start >= amount.end) {
			next = mention;
			break;
		}
	}
	if (!next || !before) return next ?? before;
	return AT_ONCE.test(sentence.slice(amount.end, next.start)) ? next : before;
}

const AT_ONCE = /^ (?:in|of|worth of|for|as)(?: the| total| new)? $/;
