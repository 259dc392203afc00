import { countAt, countsAt, isYear, scaleAt, type ScaledCount, withParts } from './counts.ts';
import { BY_NAME } from './currencies.ts';
import { readDecimal } from '../../std/decimal.ts';
import { beyond, isMinus, lettersIn, partOf } from './neighbours.ts';
import { ABBREVIATED, PARTS, type UnreadableReason, YEARLY } from './tables.ts';
import { isGlued, keyAt, type Token, tokenAt } from '../tokens.ts';
import { agree, type Unit, unitAfter, unitBefore } from './units.ts';
import { isOfOldRouble, moneyBy } from './whose.ts';

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
	/** The digits of the upper end of a range, at the same scale. */
	upper?: string;
	reason?: undefined;
}

/** A number that must not be read, as a whole or in part, and why. */
export interface Refusal {
	from: number;
	to: number;
	reason: UnreadableReason;
	/** It stands in a table of money, with a currency beside it or not. */
	isMoney?: boolean;
}

export const isTerm = (reading: Term | Refusal | null): reading is Term => reading !== null && !reading.reason;

/**
 * What starts at this token: an amount, a bare number, something that is refused, or (null) neither. The grammar is
 * [sign] [currency] number [scale] [unit [scale]]; then what stands right beside it must be understood too.
 * The end of a range is `inRange`: there what stands before is no sign and no part of the number.
 */
export function readTerm(tokens: readonly Token[], at: number, inRange = false): Term | Refusal | null {
	const { key } = tokenAt(tokens, at);
	const isSign = key === 'minus' || key === '±' || isMinus(tokens, at);
	if (!isSign) return unsignedAt(tokens, at, inRange);
	const reading = unsignedAt(tokens, at + 1, true);
	if (!isTerm(reading)) return reading;
	// "plus or minus 5%", "±5%" have no sign that could be told.
	if (key === '±' || (keyAt(tokens, at - 1) === 'or' && keyAt(tokens, at - 2) === 'plus'))
		return { from: at, to: reading.to, reason: 'sign' };
	return { ...reading, from: at, digits: `-${reading.digits}` };
}

function unsignedAt(tokens: readonly Token[], at: number, isJoined: boolean): Term | Refusal | null {
	const before = unitBefore(tokens, at);
	// "$-5", "USD -5"
	const first = before?.next ?? at;
	const hasDash = before !== null && /^ ?-\d/.test(lettersIn(tokens, first, first + 2));
	const minus = hasDash && (before.form === 'sign' || !isGlued(tokens[first]));
	const number = minus ? first + 1 : first;
	const count = countAt(tokens, number, before !== null);
	if (!count) return null;
	const printed = scaleAt(tokens, count.next, before !== null);
	if (count.digits === null)
		return { from: at, to: printed.next, reason: tokenAt(tokens, number).kind === 'number' ? 'number' : 'fraction' };
	// "$3 billion 263 million" is one number, but for "$3 billion 263 million people".
	const own = { ...printed, digits: count.digits };
	const whole = withParts(tokens, own);
	const scaled = before && countsAt(tokens, whole.next) ? own : whole;
	const digits = minus ? `-${scaled.digits}` : scaled.digits;
	const after = afterAt(tokens, { ...scaled, digits }, before);
	// "a million", "half a per cent", "US$ three million"
	const needsScale = count.needsScale || (before !== null && tokenAt(tokens, number).kind === 'word');
	if (needsScale && scaled.scale === null && (after?.unit !== '%' || digits === '1'))
		return PARTS.has(keyAt(tokens, number)) ? { from: at, to: scaled.next, reason: 'fraction' } : null;
	const part = isJoined ? null : partOf(tokens, at, number);
	if (part) return { from: at, to: scaled.next, reason: part };
	const to = after?.next ?? scaled.next;
	// "$5%" is no amount, "(IRR 12.5%)" is a rate.
	if (before && after?.unit === '%')
		return before.form === 'sign' ? { from: at, to, reason: 'form' } : unsignedAt(tokens, number, true);
	const [power = null, ...others] = [before, scaled, after].flatMap((part) => part?.scale ?? []);
	const unit = (after ?? before)?.unit ?? null;
	const term: Term = { from: at, to, digits, scale: power, unit, prefixed: before !== null };
	// "$k 5 million", "5 thousand MEUR"
	const isScaledTwice = others.length > 0 && 'scale';
	const reason = isScaledTwice || beyond(tokens, count.next, term) || unfit(tokens, number, power, before, after);
	return reason ? { from: at, to, reason } : term;
}

/** The unit after a number; past the full stop of an abbreviation ("41 mln. euros"). */
function afterAt(tokens: readonly Token[], count: ScaledCount, before: Unit | null): Unit | null {
	const { next: at } = count;
	const unit = unitAfter(tokens, count);
	// "500.-", but for "CHF 500.-"
	if (unit && !(before?.unit && unit.form === 'sign' && unit.unit === null)) return unit;
	const stop = keyAt(tokens, at) === '.' && ABBREVIATED.has(keyAt(tokens, at - 1));
	const beyond = stop ? unitAfter(tokens, { ...count, next: at + 1 }) : null;
	// "Sales were 41 mln. Euros fell."
	if (beyond && (beyond.form !== 'name' || keyAt(tokens, at + 1) === tokenAt(tokens, at + 1).text)) return beyond;
	// "$5 million Canadian"
	const dollar = before?.isAlone && !countsAt(tokens, at + 1) ? BY_NAME.get('dollar') : undefined;
	const whose = dollar ? moneyBy(tokens, at, at + 1, dollar) : undefined;
	return before && whose !== undefined ? { ...before, unit: whose, next: at + 1, scale: null } : null;
}

/** Why the units do not go with each other or with the number, or null. */
function unfit(tokens: readonly Token[], at: number, scale: number | null, before: Unit | null, after: Unit | null) {
	if (after && isYear(tokens, at) && YEARLY.has(keyAt(tokens, at - 1))) return 'form';
	const unit = after ?? before;
	if (!unit) return null;
	if (unit.unit === null || (before && after && !agree(before, after))) return 'currency';
	// "five pounds", "256K DRAM"
	const isScaled = scale !== null && !(unit.form === 'name' && keyAt(tokens, at + 1) === 'k');
	if (unit.isDoubtful && !isScaled && !isMoneylike(tokenAt(tokens, at).text)) return 'form';
	const isNamed = unit.unit === 'BYN' && keyAt(tokens, unit.next - 1) !== 'byn';
	return isNamed && isOfOldRouble(tokens, at) ? 'currency' : null;
}

/** Thousands separators or two decimals: what a year, a version or a league table does not have. */
const isMoneylike = (printed: string): boolean => readDecimal(printed) !== printed || /\.\d\d$/.test(printed);
