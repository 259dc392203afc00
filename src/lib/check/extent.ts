import { MADE, MAIN } from '../reading/list/words.ts';
import { type Enumeration, lettersOf, wordsOf } from '../reading/phrase.ts';
import type { Reading } from '../reading/reading.ts';
import { HEDGES } from '../reading/words.ts';

/** How much a list claims in one way, and the words that do; null where we do not know what they claim. */
export interface Claim {
	degree: number | null;
	words: string;
}
export type Claims = [extent: Claim, rank: Claim];

const EXCLUSIVE = 'only|sole|solely|exclusively|entirely|wholly|just|nothing else|no other';
/** By its verb and hedge, a list is some, most or all of what flows, or all and no more: the first that fits. */
const EXTENTS: readonly [degree: number, words: RegExp][] = [
	[3, new RegExp(`\\b(?:${EXCLUSIVE})\\b`, 'i')],
	[0, /\b(?:notably|especially|particularly|in particular|to a lesser extent|also|again)\b/i],
	[1, new RegExp(`\\b(?:dominated|${HEDGES.join('|')})\\b`, 'i')],
	[0, /^(?:includ|such as|like|featur|export|import|s[eo]l[dl]|sen[dt]|b[ou]|ship|suppl|purchas|deliver|trad|:)/i],
	[2, /^(?:compris|consist|compos|made up|represent|embrac|encompass|namely|was|were|is|are)/i]
];
/** "… were among the exports", "… were exported" */
const PART = /^\W*(?:also |all |both )?(?:among|some|part|exported|imported|sold|bought|shipped|supplied|purchased)\b/i;
/** Words of goods that say no more of them than that they are traded, or rank them. */
const PLAIN = new Set([...MAIN, ...MADE]);
const RANKS = ['main|major|key|principal|chief|important', 'largest|biggest|top|leading|primary'];

/** How much of a flow a list claims to be, and how high a rank it gives to its goods ("major exports"). */
export function claimsOf(list: Enumeration, { text, frames }: Reading): Claims {
	const { verb, hedge, start, end } = list;
	const phrases = frames.find(({ subject }) => subject?.list === list)?.clause.phrases ?? [];
	const clause = wordsOf(text, phrases);
	const words = text.slice(Math.min(verb.start, hedge?.start ?? Infinity), Math.max(verb.end, hedge?.end ?? 0));
	const after = text.slice(Math.max(end, verb.end));
	const only =
		new RegExp(`\\b(?:${EXCLUSIVE})(?= $)`, 'i').exec(text.slice(0, start)) ??
		/(?<=^ (?:the )?)(?:only|alone|sole)\b(?! (?:to|from|in|for|by)\b)/i.exec(after);
	// "Only in 2017 …", "all of its furniture": of what it is said, is not known.
	const stray = new RegExp(`\\b(?:${EXCLUSIVE}|(?:all|most|half) (?:of )?(?:its|their|the))\\b`, 'i').exec(
		clause.replace(words, '')
	);
	const degreeOf = () => {
		if (only) return 3;
		if (stray) return null;
		if (/\bamong (?:the|its|their)\b/i.test(clause)) return 0;
		if (verb.start >= end) return PART.test(after) ? 0 : /^(?:was|were|is|are)$/i.test(verb.text) ? 2 : null;
		return EXTENTS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
	};
	const ranks = RANKS.map(
		(words) => new RegExp(`\\b(?:${words})(?= (?:\\S+ ){0,2}(?:ex|im)port)`, 'i').exec(clause)?.[0]
	);
	// "illegal exports", "fake goods exported"
	const isBeforeNoun = (at: number) => /^[cC]*[HV]/.test(lettersOf(phrases.slice(at + 1, at + 9)));
	const kind = phrases.find(({ letter, key }, i) => letter === 'c' && !PLAIN.has(key) && isBeforeNoun(i));
	const top = ranks.findLastIndex((word) => word !== undefined);
	return [
		{ degree: degreeOf(), words: (only ?? stray)?.[0] ?? words },
		{ degree: kind ? null : top + 1, words: kind?.key ?? ranks[top] ?? '' }
	];
}
