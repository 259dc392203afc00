import {
	ANDS,
	CLAUSE_STARTS,
	FINITE,
	MONTHS,
	OPEN_ENDS,
	ORDINALS,
	PERIODS,
	SAYING,
	TIME_PREPOSITIONS,
	TRADED
} from './tables.ts';
import { ABBREVIATIONS } from '../../text/sentence.ts';
import { asideEnd, isConjunction, spokenAt } from './verbs.ts';
import { follows, isGlued, keyAt, matches } from '../tokens.ts';
import type { Token } from '../tokens.ts';

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
	for (let at = from; ; at++) {
		const token = tokens[at];
		if (!follows(token)) return trimmed(tokens, at);
		if (OPENING.includes(token.text)) depth++;
		else if (CLOSING.includes(token.text) && --depth < 0) return trimmed(tokens, at);
		else if (token.key === '"' && (quoted || isOpeningQuote(tokens, at))) quoted = !quoted;
		else if (depth > 0 || quoted) continue;
		else if (isStop(tokens, at) || isTime(tokens, at) || isOpenEnd(tokens, at)) return trimmed(tokens, at);
		else if (RELATIVES.has(token.key)) relative = true;
		else if (!relative && isVerb(tokens, at)) return trimmed(tokens, clauseStart(tokens, from, segment, at));
		else if (token.key === ',') {
			const end = asideEnd(tokens, at);
			if (
				isAfterthought(tokens, end + 1) ||
				(end > at && isParted(tokens, segment, at) && !isConjunction(tokens, end + 1))
			)
				return trimmed(tokens, at);
			at = end;
			segment = end + 1;
			relative = false;
		}
	}
}

/** "furniture that is made of oak" is an item with a verb of its own. */
const RELATIVES = new Set(['that', 'which', 'who', 'whose']);

const isOpeningQuote = (tokens: readonly Token[], at: number) => isGlued(tokens[at + 1]) && !isGlued(tokens[at]);

const isOpenEnd = (tokens: readonly Token[], at: number) => OPEN_ENDS.some((words) => matches(tokens, at, words));

/** The end of a sentence or of a thought. The dots of "U.S.", "Ltd." and "No. 5" end none. */
function isStop(tokens: readonly Token[], at: number): boolean {
	const key = keyAt(tokens, at);
	const next = tokens[at + 1];
	if (';!?:—"'.includes(key)) return true;
	if (key === '–' || key === '-') return !isGlued(tokens[at]) && !isGlued(next);
	if (key !== '.') return false;
	if (!follows(next)) return true;
	if (isGlued(next)) return '"”’)'.includes(next.text);
	if (ABBREVIATIONS.has(keyAt(tokens, at - 1))) return false;
	return !/^\p{Lu}$/u.test(tokens[at - 1]?.text ?? '') || (/^\p{Lu}/u.test(next.text) && !isDotted(tokens, at));
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
	if (MONTHS.has(keyAt(tokens, next)) || /^(19|20)\d\d$/.test(keyAt(tokens, next))) return true;
	return ORDINALS.has(keyAt(tokens, next)) && tokens.slice(next, next + 4).some((token) => PERIODS.has(token.key));
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
	const isAnd = (index: number) => ANDS.has(keyAt(tokens, index));
	let last = at;
	while (last > segment && !isAnd(last)) last--;
	const subject = tokens.slice(last, at).some(({ key }) => TRADED.has(key));
	if (SAYING.has(keyAt(tokens, at))) return segment > from ? segment : at;
	if (subject && isAnd(last)) return last;
	if (isAnd(last) && DETERMINERS.has(keyAt(tokens, last + 1))) return last;
	if (segment === from || isAnd(last)) return at;
	return FINITE.has(keyAt(tokens, at)) || subject ? segment : at;
}

const DETERMINERS = new Set(['the', 'its', 'their', 'it', 'they', 'he', 'she', 'this', 'these']);

/** Whether an "and" has parted the last items already: "furniture, lasers and wire, the ministry said, …". */
const isParted = (tokens: readonly Token[], segment: number, to: number) =>
	tokens.slice(segment, to).some(({ key }) => ANDS.has(key));

const LEADING_ON = new Set([',', 'and', 'or', 'also']);

/** Without the commas and conjunctions that led on to what is cut off. */
function trimmed(tokens: readonly Token[], to: number): number {
	while (LEADING_ON.has(keyAt(tokens, to - 1))) to--;
	return to;
}
