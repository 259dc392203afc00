import {
	CLAUSE_STARTS,
	FINITE,
	MONTHS,
	OPEN_ENDS,
	ORDINALS,
	PERIODS,
	SAYING,
	TIME_PREPOSITIONS,
	TRADED
} from './enumeration-tables.ts';
import { ABBREVIATIONS } from './sentence.ts';
import { spokenAt } from './enumeration-verbs.ts';
import { follows, isGlued, keyAt, matches } from './quantity-tokens.ts';
import type { Token } from './quantity-tokens.ts';

const OPENING = '([{“«';
const CLOSING = ')]}”»';

/**
 * The token after the last item of the list that starts at `from`: where the sentence, the bracket or the quotation
 * that it stands in ends, another clause begins, or a time is told (" in 2017").
 */
export function listEnd(tokens: readonly Token[], from: number): number {
	let segment = from;
	let depth = 0;
	let quoted = false;
	let relative = false;
	for (let at = from; at < tokens.length; at++) {
		const token = tokens[at];
		if (!token || (at > from && !follows(token))) return trimmed(tokens, from, at);
		if (OPENING.includes(token.text)) depth++;
		else if (CLOSING.includes(token.text) && --depth < 0) return trimmed(tokens, from, at);
		else if (token.key === '"' && (quoted || isOpeningQuote(tokens, at))) quoted = !quoted;
		else if (depth > 0 || quoted) continue;
		else if (isStop(tokens, at) || isTime(tokens, at) || isOpenEnd(tokens, at)) return trimmed(tokens, from, at);
		else if (RELATIVES.has(token.key)) relative = true;
		else if (!relative && isVerb(tokens, at)) return trimmed(tokens, from, clauseStart(tokens, from, segment, at));
		else if (token.key === ',') {
			segment = at + 1;
			relative = false;
			if (isAfterthought(tokens, segment)) return trimmed(tokens, from, at);
		}
	}
	return trimmed(tokens, from, tokens.length);
}

/** "furniture that is made of oak" is an item with a verb of its own. */
const RELATIVES = new Set(['that', 'which', 'who', 'whose']);

const isOpeningQuote = (tokens: readonly Token[], at: number) =>
	isGlued(tokens[at + 1]) && tokens[at + 1]?.kind !== 'mark' && !isGlued(tokens[at]);

const isOpenEnd = (tokens: readonly Token[], at: number) => OPEN_ENDS.some((words) => matches(tokens, at, words));

/** The end of a sentence or of a thought. The dots of "U.S.", "Ltd." and "No. 5" end none. */
function isStop(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	const next = tokens[at + 1];
	if (token?.kind !== 'mark') return false;
	if (';!?:'.includes(token.key)) return true;
	if ((token.key === '–' || token.key === '-') && !isGlued(token) && !isGlued(next)) return true;
	if (token.key === '—') return true;
	if (token.key === '"') return true;
	if (token.key !== '.') return false;
	if (!next || !follows(next)) return true;
	if (isGlued(next)) return '"”’)'.includes(next.text);
	const before = tokens[at - 1];
	if (ABBREVIATIONS.has(before?.key ?? '')) return false;
	return before?.text.length !== 1 || !/^\p{Lu}/u.test(before.text)
		? true
		: /^\p{Lu}/u.test(next.text) && !isDotted(tokens, at);
}

/** "U.S. exports": the dot belongs to the letters. */
const isDotted = (tokens: readonly Token[], at: number) => keyAt(tokens, at - 2) === '.' && isGlued(tokens[at - 1]);

const isAfterthought = (tokens: readonly Token[], at: number): boolean =>
	CLAUSE_STARTS.has(keyAt(tokens, at)) && !matches(tokens, at, ['as', 'well', 'as']);

/** " in 2017", " from January to June", " in the first quarter", " last year". */
function isTime(tokens: readonly Token[], at: number): boolean {
	const key = keyAt(tokens, at);
	if (key === 'last' || key === 'this') return PERIODS.has(keyAt(tokens, at + 1));
	if (!TIME_PREPOSITIONS.has(key)) return false;
	const next = keyAt(tokens, at + 1) === 'the' ? at + 2 : at + 1;
	if (MONTHS.has(keyAt(tokens, next)) || /^(19|20)\d\d$/.test(tokens[next]?.text ?? '')) return true;
	return ORDINALS.has(keyAt(tokens, next)) && tokens.slice(next + 1, next + 4).some((token) => PERIODS.has(token.key));
}

function isVerb(tokens: readonly Token[], at: number): boolean {
	const key = keyAt(tokens, at);
	if (FINITE.has(key) || SAYING.has(key)) return true;
	return spokenAt(tokens, at) !== null;
}

/**
 * Where the clause of the verb at `at` begins. It is the list's own clause, and keeps the item before the verb, where
 * an "and" joins that to the list ("furniture, lasers and wire were exported"), unless a subject of its own goes there
 * ("…, and imports comprised …", "…, the ministry said").
 */
function clauseStart(tokens: readonly Token[], from: number, segment: number, at: number): number {
	const isAnd = (index: number) => keyAt(tokens, index) === 'and' || keyAt(tokens, index) === 'or';
	let last = at;
	while (last > segment && !isAnd(last)) last--;
	const subject = tokens.slice(last, at).some(({ key }) => TRADED.has(key));
	// "included, the ministry said, furniture": what is between the commas is no item, and what follows is not read.
	if (SAYING.has(keyAt(tokens, at))) return segment > from || keyAt(tokens, at + 1) === ',' ? segment : at;
	if (subject && isAnd(last)) return last;
	if (isAnd(last) && DETERMINERS.has(keyAt(tokens, last + 1))) return last;
	if (segment === from || isAnd(last)) return at;
	return FINITE.has(keyAt(tokens, at)) || subject ? segment : at;
}

const DETERMINERS = new Set(['the', 'its', 'their', 'it', 'they', 'he', 'she', 'this', 'these']);

/** Without the commas and conjunctions that led on to what is cut off. */
function trimmed(tokens: readonly Token[], from: number, to: number): number {
	while (to > from) {
		const key = keyAt(tokens, to - 1);
		if (key === ',' || key === 'and' || key === 'or' || key === 'also') to--;
		else return to;
	}
	return to;
}
