import { ABBREVIATIONS } from '../../text/sentence.ts';
import { follows, isGlued, keyAt, matches, tokenAt, type Token } from '../tokens.ts';
import {
	CONJUNCTIONS,
	ENDING,
	MAIN,
	MONTHS,
	ORDINALS,
	PERIODS,
	phraseAt,
	SAYING,
	STARTS,
	TIMES,
	words
} from './words.ts';

export const OPENING = '([{“«';
export const CLOSING = ')]}”»';
/** No bracket, quotation or aside within a list that a person wrote is longer in tokens; the bounds keep time linear. */
export const WITHIN = 40;
const ASIDE = 12;
/** What a list's items have, after them: "with combined growth of", "with sales of". */
const VALUES = words('growth sales share shares value turnover revenue revenues rise increase decrease decline drop');

/** The token that closes the bracket or quotation at `open`; null where none does soon. */
export function closeOf(tokens: readonly Token[], open: number): number | null {
	const isQuote = keyAt(tokens, open) === '"';
	let depth = 0;
	for (let at = open; at < open + WITHIN && (at === open || follows(tokens[at])); at++) {
		const key = keyAt(tokens, at);
		if (isQuote ? at > open && key === '"' : CLOSING.includes(key) && --depth === 0) return at;
		if (!isQuote && OPENING.includes(key)) depth++;
	}
	return null;
}

export const isOpeningQuote = (tokens: readonly Token[], at: number) => isGlued(tokens[at + 1]) && !isGlued(tokens[at]);

/** The comma that closes the aside after the comma at `at`: ", the ministry said,", ", to a lesser extent,"; else `at`. */
export function asideEnd(tokens: readonly Token[], at: number): number {
	const opening = keyAt(tokens, at + 1);
	if (phraseAt(tokens, at + 1, CONJUNCTIONS)) return at;
	for (let end = at + 1; end < at + ASIDE && follows(tokens[end]); end++) {
		const key = keyAt(tokens, end);
		if (';!?:()[]{}“”"«»—'.includes(key)) return at;
		if (key !== ',') continue;
		const isAside = opening === 'according' || matches(tokens, at + 1, ['to', 'a', 'lesser']) || opening === 'of';
		return SAYING.has(keyAt(tokens, end - 1)) || isAside ? end : at;
	}
	return at;
}

/** The end of a sentence or of a thought. The dots of "U.S.", "Ltd." and "No. 5" end none. */
export function isStop(tokens: readonly Token[], at: number): boolean {
	const key = keyAt(tokens, at);
	const next = tokens[at + 1];
	if (';!?:—"'.includes(key)) return true;
	if (key === '–' || key === '-') return !isGlued(tokens[at]) && !isGlued(next);
	if (key !== '.') return false;
	if (!follows(next) || '$€£'.includes(next.text)) return true;
	if (isGlued(next)) return '"”’)'.includes(next.text);
	if (ABBREVIATIONS.has(keyAt(tokens, at - 1))) return false;
	const isDotted = keyAt(tokens, at - 2) === '.' && isGlued(tokens[at - 1]);
	return !/^\p{Lu}$/u.test(tokenAt(tokens, at - 1).text) || (/^\p{Lu}/u.test(next.text) && !isDotted);
}

/** " in 2017", " from January to June", " in the first quarter", " last year". */
export function isTime(tokens: readonly Token[], at: number): boolean {
	const key = keyAt(tokens, at);
	if (key === 'last' || key === 'this') return PERIODS.has(keyAt(tokens, at + 1));
	if (!TIMES.has(key)) return false;
	const next = keyAt(tokens, at + 1) === 'the' ? at + 2 : at + 1;
	if (MONTHS.has(keyAt(tokens, next)) || /^(19|20)\d\d$/.test(keyAt(tokens, next))) return true;
	return ORDINALS.has(keyAt(tokens, next)) && tokens.slice(next, next + 4).some((token) => PERIODS.has(token.key));
}

/** " to Germany", " from the neighbours": where the goods go or come from, not "wire from unalloyed steel". */
export function isEnding(tokens: readonly Token[], at: number, start: number): boolean {
	const key = keyAt(tokens, at);
	if (at === start) return false;
	if (ENDING.has(key)) return true;
	if (key === 'as') return MAIN.has(keyAt(tokens, at + 1)) || MAIN.has(keyAt(tokens, at + 2));
	if (key === 'with' && tokens.slice(at + 1, at + 4).some(({ key }) => VALUES.has(key))) return true;
	if (!['from', 'in', 'into', 'with', 'by', 'for', 'on', 'through', 'over'].includes(key)) return false;
	const next = tokenAt(tokens, at + 1);
	const isName = /^\p{Lu}\p{Ll}/u.test(next.text) && /^\p{Ll}/u.test(tokenAt(tokens, at - 1).text);
	if (key === 'from' || key === 'in' || key === 'into') return isName || STARTS.has(next.key) || next.kind === 'number';
	return key === 'for' ? next.key === 'the' && isName : next.key === 'the';
}
