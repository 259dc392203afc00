import { countAt, scaleAt } from './counts.ts';
import { SIGNS } from './currencies.ts';
import type { Reason } from './reasons.ts';
import {
	ABBREVIATED,
	CARDINALS,
	FRACTIONS,
	FUNCTION_WORDS,
	GLUED_SCALES,
	isKnownWord,
	isScale,
	SCALES,
	YEARLY
} from './tables.ts';
import { follows, isGlued, keyAt, tokenAt } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { agree, dollarOf, isPoints, isSymbol, unitAfter, unitBefore } from './units.ts';
import type { Unit } from './units.ts';

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
	/** The token of a hedge within: "41-odd million". */
	odd?: number | undefined;
	/** Dollars, and whose is not said. */
	isDollar: boolean;
}

/** A number that must not be read, as a whole or in part, and why. */
export interface Refusal {
	from: number;
	next: number;
	reason: Reason;
}

/** No term where the tokens are a number that is refused. */
export type Reading = ({ term: Term } & { next: number }) | ({ term: null } & Refusal);

const OPENING = new Set(['(', '[', '“', '‘', '"', "'", '«']);
const BEFORE_MINUS = new Set([...OPENING, ':', 'or', 'by', 'of', 'at', 'to', 'was', 'is', 'and']);
const JOINING = new Set([':', '/', '.', ',', '·']);
const POWERS = new Set(['^', '×', '*', '·', '⋅', '∙']);

/**
 * What starts at this token: an amount, a bare number, something that is refused, or (null) neither. The grammar is
 * [sign] [currency] number [scale] [unit [scale]]; then what stands right beside it must be understood too.
 * The end of a range is `inRange`: there what stands before is no sign and no part of the number.
 */
export function readTerm(tokens: readonly Token[], at: number, inRange = false): Reading | null {
	const signed = signAt(tokens, at);
	if (signed === null) return unsignedAt(tokens, at, inRange);
	const reading = unsignedAt(tokens, signed, inRange);
	if (!reading?.term) return reading;
	// "plus or minus 5%", "+/-5%" have no sign that could be told.
	if (keyAt(tokens, at) === '±' || (keyAt(tokens, at - 1) === 'or' && keyAt(tokens, at - 2) === 'plus'))
		return { term: null, from: at, next: reading.next, reason: 'sign' };
	return { ...reading, term: { ...reading.term, from: at, digits: `-${reading.term.digits}` } };
}

/** The index after a sign: a minus that is glued to what follows and not to what comes before, or the word. */
function signAt(tokens: readonly Token[], at: number): number | null {
	const token = tokenAt(tokens, at);
	const next = tokens[at + 1];
	if (!follows(next)) return null;
	if (token.key === 'minus' || token.key === '±') return at + 1;
	if (!isGlued(next)) return null;
	// " –5%" after a word may be a dash that lacks its second space.
	if (token.key === '–' && !isGlued(token)) return BEFORE_MINUS.has(keyAt(tokens, at - 1)) ? at + 1 : null;
	if (token.key !== '-' && token.key !== '–') return null;
	const isFirst = !isGlued(token) && token.key === '-';
	return isFirst || OPENING.has(tokenAt(tokens, at - 1).text) ? at + 1 : null;
}

/** One look at a token tells of most that no amount starts there. */
const canStart = ({ kind, text, key }: Token): boolean =>
	kind === 'mark'
		? SIGNS.has(text)
		: kind === 'number' || text.length <= 3 || CARDINALS.has(key) || key === 'half' || text !== key;

function unsignedAt(tokens: readonly Token[], at: number, inRange: boolean): Reading | null {
	if (!canStart(tokenAt(tokens, at))) return null;
	const before = unitBefore(tokens, at);
	const minus = before !== null && isInnerMinus(tokens, before.next);
	const number = (before?.next ?? at) + (minus ? 1 : 0);
	if (before && !follows(tokens[number])) return null;
	const count = countAt(tokens, number, before !== null);
	if (!count) return null;
	const scaled = scaleAt(tokens, count.next, before !== null);
	const scale = before?.scale ?? scaled.scale;
	if (count.digits === null) return refuse(at, scaled.next, tokenAt(tokens, number).kind === 'number' ? 'number' : 'fraction'); // prettier-ignore
	const part = inRange ? null : partOf(tokens, at, number);
	if (part) return refuse(at, scaled.next, part);
	const digits = minus ? `-${count.digits}` : count.digits;
	const after = afterAt(tokens, scaled.next, { digits, scaled: scale !== null }, before);
	if (count.needsScale && scale === null && (after?.unit !== '%' || digits === '1')) return null;
	const to = after?.next ?? scaled.next;
	const unit = after ?? before;
	// "$5%" is no amount, "(IRR 12.5%)" is a rate.
	if (before && after?.unit === '%')
		return tokenAt(tokens, at).kind === 'mark' ? refuse(at, to, 'form') : unsignedAt(tokens, number, true);
	const power = scale ?? after?.scale ?? null;
	const prefixed = before !== null;
	const reason =
		beyond(tokens, count.next, scaled.next, to, prefixed && power === null) ??
		unfit(tokens, number, power, before, after);
	if (reason) return refuse(at, to, reason);
	const term = {
		from: at,
		to,
		digits,
		scale: power,
		unit: unit?.unit ?? null,
		prefixed,
		odd: count.odd,
		isDollar: unit?.dollar === true
	};
	return { term, next: to };
}

const refuse = (from: number, next: number, reason: Reason) => ({ term: null, from, next, reason });

/** The unit after a number; past the full stop of an abbreviation ("41 mln. euros"). */
function afterAt(
	tokens: readonly Token[],
	at: number,
	count: { digits: string; scaled: boolean },
	before: Unit | null
) {
	const unit = unitAfter(tokens, at, count);
	if (unit) return unit;
	const stop = keyAt(tokens, at) === '.' && isGlued(tokens[at]) && ABBREVIATED.has(keyAt(tokens, at - 1));
	if (stop && !/^\p{Lu}\p{Ll}/u.test(tokenAt(tokens, at + 1).text)) return unitAfter(tokens, at + 1, count);
	const whose = before?.dollar ? dollarOf(tokens, at) : undefined;
	return whose === undefined ? null : { unit: whose, next: at + 1, scale: null };
}

/** "$-5": between a sign, or a code and a space, and the number. */
function isInnerMinus(tokens: readonly Token[], at: number): boolean {
	if (keyAt(tokens, at) !== '-' || !isGlued(tokens[at + 1])) return false;
	return tokenAt(tokens, at - 1).kind === 'mark' || tokenAt(tokens, at).gap === ' ';
}

/** Why the number only ends something else: "G20", "F-35", "11:29", "500 thousand" of "1 million 500 thousand"; or null. */
function partOf(tokens: readonly Token[], at: number, number: number): Reason | null {
	if (!follows(tokens[at])) return null;
	const token = tokenAt(tokens, at);
	const previous = tokenAt(tokens, at - 1);
	const earlier = tokenAt(tokens, at - 2);
	const isBare = number === at;
	if (isGlued(token)) {
		if (previous.kind === 'word' && isBare) return 'currency';
		if (isGlued(previous) && previous.key === '-' && (earlier.kind === 'word' || earlier.key === '/'))
			return isBare || !isScale(earlier.key) ? 'sign' : null;
		if (previous.key === '–' && !isGlued(previous) && signAt(tokens, at - 1) === null) return 'sign';
		if (POWERS.has(previous.key)) return 'power';
		if (isBare && JOINING.has(previous.key) && isGlued(previous) && earlier.kind === 'number') return 'form';
	} else if (POWERS.has(previous.key)) return 'power';
	// "41. 5 million euros", against "in 2017. 5 million euros"
	if (isBare && previous.key === '.' && isGlued(previous) && earlier.kind === 'number' && !isYear(tokens, at - 2))
		return 'number';
	if (!isBare) return null;
	// "3, 575.6 million euros", against "4, 5 and 6 million"
	if (isBroken(tokens, at - 1)) return 'number';
	if (isScale(previous.key)) return 'compound';
	// "3 billion and 200 million euros", against "£3 billion and 200 million euros"
	const isOne = previous.key === 'and' && isScale(earlier.key) && !isSymbol(tokenAt(tokens, at - 4));
	return isOne && isLess(tokens, at, earlier.key) ? 'compound' : null;
}

/** Whether what starts here goes on with a number in words, or with figures of a lower scale: "3 billion and 200 million". */
function isLess(tokens: readonly Token[], at: number, scale: string): boolean {
	const token = tokenAt(tokens, at);
	if (token.kind !== 'number') return true;
	return (SCALES.get(keyAt(tokens, at + 1)) ?? Infinity) < (SCALES.get(scale) ?? 2);
}

/** Why the number may not end where its reading does: "5th", "1/2", "2 and a half", "3 million 500 thousand"; or null. */
function beyond(tokens: readonly Token[], counted: number, scaled: number, to: number, isOpen: boolean): Reason | null {
	const token = tokenAt(tokens, to);
	const next = tokenAt(tokens, to + 1);
	if (!follows(token)) return null;
	const isPlain = to === counted;
	if (POWERS.has(token.key) && next.kind === 'number') return 'power';
	if ((token.key === 'x' || token.key === 'e') && follows(next) && next.kind === 'number') return 'power';
	if (isGlued(token)) {
		if (/\p{No}/u.test(token.text)) return /[²³¹⁰-⁹]/u.test(token.text) ? 'power' : 'fraction';
		if (/\p{N}/u.test(token.text)) return 'form';
		if (token.kind === 'word' && isPlain) return 'scale';
		if ((token.key === '/' || token.key === ':') && isGlued(next) && next.kind === 'number') return 'fraction';
		if (token.key === '.' && isPlain && next.kind === 'number' && !isYear(tokens, to - 1)) return 'number';
		if (isPlain && isBroken(tokens, to)) return 'number';
	}
	// "$5 k", "$41 bi": a thousand of them, or another word?
	if (isPlain && (GLUED_SCALES.has(token.key) || token.text === 'M')) return 'scale';
	if (isOpen && token.kind === 'word' && !isKnownWord(token.key)) return 'scale';
	if (token.key === '(' || token.key === ')') return bracketed(tokens, to);
	const joint = token.key === 'and' ? to + 1 : to;
	const part = keyAt(tokens, ['a', 'one'].includes(keyAt(tokens, joint)) ? joint + 1 : joint);
	if (joint > to && ['half', 'quarter', 'third'].includes(part)) return 'fraction';
	if (token.kind === 'number' && next.key === '/' && isGlued(next)) return 'fraction';
	return isContinued(tokens, joint, counted, scaled, to) ? 'compound' : null;
}

/** A comma that stands between groups of a number, with a space behind it by mistake: "3, 575.6 million". */
const isBroken = (tokens: readonly Token[], comma: number): boolean =>
	keyAt(tokens, comma) === ',' &&
	isGlued(tokens[comma]) &&
	/^[1-9]\d{0,2}$/.test(keyAt(tokens, comma - 1)) &&
	/^\d{3}(?:\.\d+)?$/.test(keyAt(tokens, comma + 1)) &&
	isScale(keyAt(tokens, comma + 2));

/** "$3 million 500 thousand", "20 euros and 45 cents" */
function isContinued(tokens: readonly Token[], at: number, counted: number, scaled: number, to: number): boolean {
	const token = tokenAt(tokens, at);
	const next = tokenAt(tokens, at + 1);
	if (!follows(token) || !(token.kind === 'number' || CARDINALS.has(token.key))) return false;
	if (next.key === 'cents' || next.key === 'cent') return true;
	const isMisprint = next.key === '.' && isGlued(next) && isScale(keyAt(tokens, at + 2));
	if (scaled === counted || scaled !== to || !(isScale(next.key) || isMisprint)) return false;
	const after = tokenAt(tokens, at + 2);
	const counts = follows(after) && (after.kind === 'word' ? !FUNCTION_WORDS.has(after.key) : after.text !== after.key);
	return at === to || (isLess(tokens, at, keyAt(tokens, to - 1)) && !counts);
}

/** "EUR 41 (38) million", "$41 (€38) million": what is in brackets, and what has brackets behind it. */
function bracketed(tokens: readonly Token[], at: number): Reason | null {
	let close = at;
	while (close < at + 5 && keyAt(tokens, close) !== ')') close++;
	return keyAt(tokens, close) === ')' && isScale(keyAt(tokens, close + 1)) ? 'bracket' : null;
}

/** Why the units do not go with each other or with the number, or null. */
function unfit(
	tokens: readonly Token[],
	number: number,
	scale: number | null,
	before: Unit | null,
	after: Unit | null
): Reason | null {
	// prettier-ignore
	const { text, key } = tokenAt(tokens, number);
	if (after && isYear(tokens, number) && YEARLY.has(keyAt(tokens, number - 1))) return 'form';
	if (after?.unit === '%') {
		if (isPoints(tokens, after.next)) return 'form';
		const isOne = key === '1' || key === 'one' || key === 'a';
		return isOne && keyAt(tokens, number - 1) === 'of' && FRACTIONS.has(keyAt(tokens, number - 2)) ? 'fraction' : null;
	}
	const unit = after ?? before;
	if (!unit) return null;
	if (unit.unit === null || (before && after && !agree(before, after))) return 'currency';
	if (unit.cautious && scale === null && !isMoneylike(text)) return 'form';
	const isNamed = unit.unit === 'BYN' && keyAt(tokens, unit.next - 1) !== 'byn';
	return isNamed && (yearBeside(tokens, number) ?? '2017') <= '2016' ? 'currency' : null;
}

/**
 * The year that the sentence names, before the number or else after it. Belarus took four zeros off its rouble in July
 * 2016: of an earlier year, "Br41 billion" may be of the old or of the new one.
 */
function yearBeside(tokens: readonly Token[], number: number): string | null {
	for (const step of [-1, 1])
		for (let at = number + step; Math.abs(at - number) < 40 && follows(tokens[step < 0 ? at + 1 : at]); at += step)
			if (isYear(tokens, at)) return keyAt(tokens, at);
	return null;
}

/** A bare number of four figures that reads as a year of our time. */
export const isYear = (tokens: readonly Token[], at: number): boolean => /^(19|20)\d\d$/.test(keyAt(tokens, at));

/** Thousands separators or two decimals: what a year, a version or a league table does not have. */
const isMoneylike = (printed: string): boolean => /[,'’ \u00a0\u2007\u2009\u202f]|\.\d\d$/.test(printed);
