import { SIGNS } from './currency-signs.ts';
import { ABBREVIATIONS, BY_NAME, CAUTIOUS, CENTS, CODES, DOLLARS, LETTERED, NOT_AFTER } from './currencies.ts';
import { follows, isGlued, joined, keyAt, matches, tokenAt } from '../tokens.ts';
import type { Token } from '../tokens.ts';

/** A unit as printed before or after a number, and the index of the token after it. */
export interface Unit {
	unit: string;
	next: number;
	/** Believed only where the number looks like money by itself. */
	cautious?: boolean;
	/** A bare "$": a later code or name may say whose. */
	dollar?: boolean;
}

export const US_DOTTED = ['u', '.', 's', '.'];

/** The currency that stands before a number: "$", "US$", "US $", "U.S.$", "USD", "Rs.", "CAD$". */
export function unitBefore(tokens: readonly Token[], at: number): Unit | null {
	const token = tokenAt(tokens, at);
	if (token.kind === 'mark') return signBefore(tokens, at);
	const second = tokenAt(tokens, at + 1);
	const dotted = tokenAt(tokens, at + 4);
	if (dotted.text === '$' && matches(tokens, at, US_DOTTED))
		return follows(dotted) ? { unit: 'USD', next: at + 5 } : null;
	if (follows(second)) {
		if (token.text === 'US' && second.text === '$') return { unit: 'USD', next: at + 2 };
		const lettered = isGlued(second) ? LETTERED.get(token.text + second.text) : undefined;
		const unit = lettered ?? (isCodeOf(token.text, second.text) && !CAUTIOUS.has(token.text) ? token.text : undefined);
		if (unit) return { unit, next: at + 2 };
	}
	if (endsRate(tokens, at)) return null;
	const code = codeAt(tokens, at);
	const isDotted = token.text === 'Rs' && second.text === '.' && isGlued(second);
	return code && { ...code, next: isDotted ? at + 2 : at + 1 };
}

/** Whether this code ends a rate, "EUR/USD 1.08": not so in "EUR5m/USD 6m". */
export const endsRate = (tokens: readonly Token[], at: number): boolean =>
	isGlued(tokens[at]) &&
	CODES.has(tokenAt(tokens, at).text) &&
	keyAt(tokens, at - 1) === '/' &&
	CODES.has(tokenAt(tokens, at - 2).text);

function signBefore(tokens: readonly Token[], at: number): Unit | null {
	const sign = tokenAt(tokens, at);
	const unit = SIGNS.get(sign.text);
	if (unit === undefined) return null;
	// "X$5" is nobody's dollar that we know; "worth$5" only lacks a space.
	const before = tokenAt(tokens, at - 1);
	if (isGlued(sign)) {
		if (before.kind === 'word' && before.text.length <= 3 && before.text !== before.key) return null;
		if (before.text === '.' && isGlued(before) && /^\p{Lu}$/u.test(tokenAt(tokens, at - 2).text)) return null;
	}
	// "CAD €5 million": whose? "TOP $5 million": of Tonga, or the highest?
	const code = before.text;
	if (CODES.has(code) && follows(sign) && (!CAUTIOUS.has(code) || isCodeOf(code, sign.text))) return null;
	return { unit, next: at + 1, dollar: sign.text === '$' };
}

/** Whether a code can say whose a sign is: "CAD $", "CNY ¥". */
const isCodeOf = (code: string, sign: string): boolean =>
	CODES.has(code) &&
	(SIGNS.get(sign) === code || (sign === '$' && DOLLARS.has(code)) || (sign === '¥' && code === 'CNY'));

const PERCENT = new Set(['%', 'percent', 'pct', 'cent']);

/** Whether a token is a unit, or a piece of one: no amount is without. */
export const isUnitLike = ({ kind, text, key }: Token): boolean =>
	PERCENT.has(key) ||
	(kind === 'mark' ? SIGNS.has(text) : CODES.has(text) || ABBREVIATIONS.has(text) || BY_NAME.has(key));

function codeAt(tokens: readonly Token[], at: number): Unit | null {
	const { text } = tokenAt(tokens, at);
	const unit = CODES.has(text) ? text : ABBREVIATIONS.get(text);
	return unit === undefined ? null : { unit, next: at + 1, cautious: CAUTIOUS.has(text) };
}

/** What the unit after a number may take into account about the number. */
export interface Count {
	digits: string;
	scaled: boolean;
}

/** The currency or the per cent that stands after a number: "%", "per cent", "€", "USD", "Belarusian rubles". */
export function unitAfter(tokens: readonly Token[], from: number, count: Count): Unit | null {
	const at = joined(tokens, from);
	if (!follows(tokens[at])) return null;
	const percent = percentAt(tokens, at);
	if (percent) return percent;
	const unit = signAfter(tokens, at, count) ?? codeAt(tokens, at) ?? nameAt(tokens, at, from, count);
	if (!unit) return null;
	// What is followed by a number belongs to that number: "in 2017 $5 million", "in 2017 Rs. 5 million".
	const number = tokenAt(tokens, (unitBefore(tokens, at) ?? unit).next);
	if (number.kind === 'number' && follows(number)) return null;
	const word = keyAt(tokens, joined(tokens, unit.next));
	return (NOT_AFTER.has(word) || CENTS.has(word)) && follows(tokens[unit.next]) ? null : unit;
}

function percentAt(tokens: readonly Token[], at: number): Unit | null {
	const key = keyAt(tokens, at);
	const next = tokenAt(tokens, at + 1);
	// "5%20b" is a piece of an address.
	if (key === '%') return isGlued(next) && next.kind !== 'mark' ? null : { unit: '%', next: at + 1 };
	if (key === 'percent' || key === 'pct') return { unit: '%', next: at + 1 };
	const cent = joined(tokens, at + 1);
	return key === 'per' && keyAt(tokens, cent) === 'cent' && follows(next) ? { unit: '%', next: cent + 1 } : null;
}

/** Percentage points are a unit of their own, which is not read: "5 percent points". */
export function isPoints(tokens: readonly Token[], at: number): boolean {
	const point = tokens[joined(tokens, at)];
	return follows(point) && (point.key === 'point' || point.key === 'points');
}

function signAfter(tokens: readonly Token[], at: number, count: Count): Unit | null {
	const [first, second] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
	// "5 million US$", "5 million US $"
	const isOne = isGlued(second) || (first.text === 'US' && follows(second));
	const lettered = isOne ? LETTERED.get(first.text + second.text) : undefined;
	if (lettered) return { unit: lettered, next: at + 2 };
	const unit = SIGNS.get(first.text);
	if (unit === undefined) return null;
	const dollar = first.text === '$';
	// "in 2017 $ exports"
	return !dollar || isGlued(first) || count.scaled ? { unit, next: at + 1, dollar } : null;
}

/** A currency by its name, with or without a nationality of one or two words, or "U.S.". */
function nameAt(tokens: readonly Token[], at: number, from: number, count: Count): Unit | null {
	for (const length of [0, 1, 2, 4]) {
		const token = tokenAt(tokens, at + length);
		const name = BY_NAME.get(token.key);
		if (!name || !follows(token)) continue;
		const nationality = tokens.slice(at, at + length).map(({ key }) => key);
		const unit = name.of.get(nationality.join(' '));
		if (unit === undefined) continue;
		const sterling = keyAt(tokens, at + length + 1) === 'sterling';
		const certain = count.scaled || length > 0 || sterling;
		if (name.scaled && !certain) return null;
		const plural = token.key === name.plural || name.invariant || count.scaled || count.digits === '1';
		if (!plural && at === from) return null;
		// "20 million pounds of cotton" is a weight, "20 million Egyptian pounds of aid" is none.
		if (name.weight && keyAt(tokens, at + 1) === 'of') return null;
		return { unit, next: at + length + (sterling ? 2 : 1) };
	}
	return null;
}

/** Whether a unit before the number and one after it can be the same: "$15 million CAD" is Canadian. */
export const agree = (before: Unit, after: Unit): boolean =>
	before.unit === after.unit || (before.dollar === true && DOLLARS.has(after.unit));
