import { countAt, scaleAt } from './counts.ts';
import { CARDINALS, GLUED_SCALES, isScale, YEARLY } from './tables.ts';
import { follows, isGlued, keyAt, tokenAt } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { agree, isPoints, unitAfter, unitBefore } from './units.ts';

/** A number with what is printed around it, the tokens from `from` up to `to`. Without a unit it is half of a range at most. */
export interface Term {
	from: number;
	to: number;
	digits: string;
	/** Null where no scale word is printed, which is not the same as 10^0 while a range may share one. */
	scale: number | null;
	unit: string | null;
	/** The currency stands before the number. */
	prefixed: boolean;
}

/** No term where the tokens are a number that must not be read, as a whole or in part. */
export interface Reading {
	term: Term | null;
	next: number;
}

const OPENING = new Set(['(', '[', '“', '‘', '"', "'", '«']);
const JOINING = new Set([':', '/', '.', ',', '^', '·']);

/**
 * What starts at this token: an amount, a bare number, something unreadable, or (null) neither.
 * The end of a range is `inRange`: there what stands before is no sign and no part of the number.
 */
export function readTerm(tokens: readonly Token[], at: number, inRange = false): Reading | null {
	const signed = signAt(tokens, at);
	if (signed === null) return unsignedAt(tokens, at, inRange);
	const reading = unsignedAt(tokens, signed, inRange);
	if (!reading) return null;
	// "plus or minus 5%" has no sign that could be told.
	if (!reading.term || keyAt(tokens, at) === '±' || keyAt(tokens, at - 1) === 'or')
		return { term: null, next: reading.next };
	return { ...reading, term: { ...reading.term, from: at, digits: `-${reading.term.digits}` } };
}

/** The index after a sign: a minus that is glued to what follows and not to what comes before, or the word. */
function signAt(tokens: readonly Token[], at: number): number | null {
	const token = tokenAt(tokens, at);
	const next = tokens[at + 1];
	if (!follows(next)) return null;
	if (token.key === 'minus' || token.key === '±') return at + 1;
	if (token.key !== '-' || !isGlued(next)) return null;
	return !isGlued(token) || OPENING.has(tokenAt(tokens, at - 1).text) ? at + 1 : null;
}

function unsignedAt(tokens: readonly Token[], at: number, inRange: boolean): Reading | null {
	const before = unitBefore(tokens, at);
	const minus = before !== null && isInnerMinus(tokens, before.next);
	const number = (before?.next ?? at) + (minus ? 1 : 0);
	if (before && !follows(tokens[number])) return null;
	const count = countAt(tokens, number, before !== null);
	if (!count) return null;
	const { scale, next } = scaleAt(tokens, count.next, before !== null);
	if (count.digits === null || (!inRange && isPart(tokens, at, number))) return { term: null, next };
	if (count.needsScale && scale === null) return null;
	const digits = minus ? `-${count.digits}` : count.digits;
	const after = unitAfter(tokens, next, { digits, scaled: scale !== null });
	const to = after?.next ?? next;
	const refused = { term: null, next: to };
	if (!isWhole(tokens, count.next, next, to)) return refused;
	if (after && isYear(tokens, number) && YEARLY.has(keyAt(tokens, number - 1))) return refused;
	if (after?.unit === '%') {
		if (tokenAt(tokens, at).kind === 'mark' || isPoints(tokens, to)) return refused;
		return { term: { from: number, to, digits, scale, unit: '%', prefixed: false }, next: to };
	}
	if (before && after && !agree(before, after)) return refused;
	const unit = after ?? before;
	if (unit?.cautious && scale === null && !isMoneylike(tokenAt(tokens, number).text)) return refused;
	return { term: { from: at, to, digits, scale, unit: unit?.unit ?? null, prefixed: before !== null }, next: to };
}

/** "$-5": between a sign, or a code and a space, and the number. */
function isInnerMinus(tokens: readonly Token[], at: number): boolean {
	if (keyAt(tokens, at) !== '-' || !isGlued(tokens[at + 1])) return false;
	return tokenAt(tokens, at - 1).kind === 'mark' || tokenAt(tokens, at).gap === ' ';
}

/** Whether the number only ends something else: "G20", "F-35", "11:29", "500 thousand" of "1 million 500 thousand". */
function isPart(tokens: readonly Token[], at: number, number: number): boolean {
	if (!follows(tokens[at])) return false;
	const previous = tokenAt(tokens, at - 1);
	const earlier = tokenAt(tokens, at - 2);
	if (isGlued(tokens[at])) {
		if (previous.kind === 'word' && number === at) return true;
		// "+/-5%" has no sign that could be told either.
		if (previous.key === '-' && isGlued(previous) && (earlier.kind === 'word' || earlier.key === '/'))
			return number === at || !isScale(earlier.key);
		// " –5%": a minus, or a dash that lacks its second space?
		if (previous.key === '–' && !isGlued(previous)) return true;
		if (number === at && JOINING.has(previous.key) && isGlued(previous) && earlier.kind === 'number') return true;
	}
	if (number > at) return false;
	if (isScale(previous.key)) return true;
	return tokenAt(tokens, at).kind === 'word' && previous.key === 'and' && isScale(earlier.key);
}

/** Whether the number ends where its reading does: not "5th", "1/2", "2 and a half", "3 million 500 thousand". */
function isWhole(tokens: readonly Token[], counted: number, scaled: number, to: number): boolean {
	const token = tokenAt(tokens, to);
	const next = tokenAt(tokens, to + 1);
	if (!follows(token)) return true;
	// "$5²", "$5m3"
	if (isGlued(token) && (/\p{N}/u.test(token.text) || (token.kind === 'word' && to === counted))) return false;
	// "$5 k": a thousand of them, or another word?
	if (to === counted && (GLUED_SCALES.has(token.key) || token.text === 'M')) return false;
	if (isGlued(token) && (token.key === '/' || token.key === ':') && isGlued(next) && next.kind === 'number')
		return false;
	if (token.key === 'and') {
		const part = keyAt(tokens, next.key === 'a' || next.key === 'one' ? to + 2 : to + 1);
		return !['half', 'quarter', 'third'].includes(part);
	}
	if (token.kind === 'number' && next.key === '/' && isGlued(next)) return false;
	const isNumber = token.kind === 'number' || CARDINALS.has(token.key);
	return !(isNumber && scaled > counted && scaled === to && isScale(next.key));
}

/** A bare number of four figures that reads as a year of our time. */
export const isYear = (tokens: readonly Token[], at: number): boolean => /^(19|20)\d\d$/.test(keyAt(tokens, at));

/** Thousands separators or two decimals: what a year, a version or a league table does not have. */
const isMoneylike = (printed: string): boolean => /[,'’ \u00a0\u2007\u2009\u202f]|\.\d\d$/.test(printed);
