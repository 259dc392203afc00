import { readDecimal } from '../../std/decimal.ts';
import { fullDigits } from '../../std/scaled.ts';
import { BY_NAME } from './currencies.ts';
import { CARDINALS, FUNCTION_WORDS, GLUED_SCALES, ONES, PARTS, SCALES, TENS } from './tables.ts';
import { isGlued, joined, keyAt, type Token, tokenAt } from '../tokens.ts';

/** A number, in figures or in words, and the index of the token after it; no digits where it must not be read. */
export interface Count {
	digits: string | null;
	next: number;
	/** No number without its scale: "a million", "half a billion". */
	needsScale?: boolean;
}

/** The number at this token, with the hundreds that follow it ("five hundred", "two hundred and fifty"). */
export function countAt(tokens: readonly Token[], at: number, prefixed: boolean): Count | null {
	const { kind, text } = tokenAt(tokens, at);
	const isFigures = kind === 'number';
	if (kind === 'mark') return /^\p{No}$/u.test(text) ? { digits: null, next: at + 1 } : null;
	const printed = isFigures ? figuresAt(tokens, at, prefixed) : wordsAt(tokens, at);
	if (!printed?.digits) return printed;
	const count = withFraction(tokens, withHundreds(tokens, printed, printed.digits));
	// "5 (five) million", "five (5) million"
	const inside = isFigures ? wordsAt(tokens, count.next + 1) : figuresAt(tokens, count.next + 1, false);
	const isTwice = keyAt(tokens, count.next) === '(' && inside?.digits === count.digits;
	const next = isTwice && keyAt(tokens, inside.next) === ')' ? inside.next + 1 : count.next;
	return { ...count, next: pastOdd(tokens, next) };
}

/** The token after a hedge within an amount: "41-odd million", "5 million-odd dollars". */
function pastOdd(tokens: readonly Token[], at: number): number {
	const odd = joined(tokens, at);
	return keyAt(tokens, odd) === 'odd' ? odd + 1 : at;
}

function withHundreds(tokens: readonly Token[], count: Count, digits: string): Count {
	const hundred = joined(tokens, count.next);
	if (keyAt(tokens, hundred) !== 'hundred') return count;
	const rest = wordsAt(tokens, keyAt(tokens, hundred + 1) === 'and' ? hundred + 2 : hundred + 1);
	if (rest?.digits && !rest.needsScale && !digits.includes('.'))
		return { digits: digits + rest.digits.padStart(2, '0'), next: rest.next };
	return { digits: fullDigits({ value: digits, unit_mult: 2 }), next: hundred + 1 };
}

/** "two and a half million", "two-and-a-quarter million", against "$5 and half a million". */
function withFraction(tokens: readonly Token[], count: Count): Count {
	const and = joined(tokens, count.next);
	const part = keyAt(tokens, and) === 'and' ? partAt(tokens, joined(tokens, and + 1)) : null;
	if (!part?.decimals || count.digits?.includes('.') || ['a', 'of'].includes(keyAt(tokens, part.next))) return count;
	return { digits: `${count.digits}.${part.decimals}`, next: part.next };
}

/** "a half", "quarter", "three quarters", in decimals. */
function partAt(tokens: readonly Token[], at: number): { decimals: string | null; next: number } | null {
	const { key } = tokenAt(tokens, at);
	const noun = key === 'a' || key === 'three' ? joined(tokens, at + 1) : at;
	const decimals = PARTS.get(key === 'three' ? `three ${keyAt(tokens, noun)}` : keyAt(tokens, noun));
	return decimals !== undefined ? { decimals, next: noun + 1 } : null;
}

/** A number in figures. Plain spaces are believed as thousands separators after a currency alone ("$1 234 567"). */
function figuresAt(tokens: readonly Token[], at: number, prefixed: boolean): Count {
	const { text } = tokenAt(tokens, at);
	return { digits: prefixed || !text.includes(' ') ? readDecimal(text) : null, next: at + 1 };
}

/** A number in words: one to ninety-nine, hundreds of them, "a million", "half a billion", "a quarter of a million". */
function wordsAt(tokens: readonly Token[], at: number): Count | null {
	const key = keyAt(tokens, at);
	const part = partAt(tokens, at);
	if (part) {
		const of = keyAt(tokens, part.next) === 'of' ? part.next + 1 : joined(tokens, part.next);
		const next = keyAt(tokens, of) === 'a' ? of + 1 : part.next;
		return { digits: part.decimals && `0.${part.decimals}`, next, needsScale: true };
	}
	if (key === 'a') return { digits: '1', next: at + 1, needsScale: true };
	const value = CARDINALS.get(key);
	if (value === undefined) return null;
	const unit = joined(tokens, at + 1);
	const ones = TENS.has(key) ? ONES.get(keyAt(tokens, unit)) : undefined;
	return { digits: String(value + (ones ?? 0)), next: ones === undefined ? at + 1 : unit + 1 };
}

/** A number with its scale, and the index of the token after it. */
export interface ScaledCount {
	digits: string;
	scale: number | null;
	next: number;
}

/** The power of ten of the scale words that follow: "million", "-million", "m", "thousand billion". */
export function scaleAt(tokens: readonly Token[], from: number, prefixed: boolean): Omit<ScaledCount, 'digits'> {
	let scale: number | null = null;
	let next = from;
	for (;;) {
		const at = joined(tokens, next);
		const token = tokenAt(tokens, at);
		const power = SCALES.get(token.key);
		if (power === undefined) break;
		if (GLUED_SCALES.has(token.key) && !isGlued(token)) break;
		// "SEK 5 M" and "5 M€" are millions, "5 M" alone may be anything.
		if (token.text === 'M' && !isGlued(token) && !prefixed && !/^\p{Sc}$/u.test(tokenAt(tokens, at + 1).text)) break;
		if (token.key === 'mm' && !prefixed) break;
		scale = (scale ?? 0) + power;
		next = pastOdd(tokens, at + 1);
	}
	return { scale, next };
}

/**
 * A number and its scale with the lower parts that follow, as one: "3 billion 263.4 million" is 3263.4 million. The parts
 * must fit into each other; "and" joins none, as "3 billion and 200 million" may be two amounts.
 */
export function withParts(tokens: readonly Token[], higher: ScaledCount): ScaledCount {
	const { digits, scale, next } = higher;
	if (scale === null || digits.includes('.')) return higher;
	const part = countAt(tokens, next, false);
	if (!part?.digits) return higher;
	const lower = scaleAt(tokens, part.next, false);
	const isLast = lower.scale === null && BY_NAME.has(keyAt(tokens, lower.next));
	const places = scale - (isLast ? 0 : (lower.scale ?? Infinity));
	const [whole = '', fraction] = part.digits.split('.');
	if (whole.length > places) return higher;
	const sum = digits + whole.padStart(places, '0') + (fraction === undefined ? '' : `.${fraction}`);
	return withParts(tokens, { ...lower, digits: sum });
}

/** Whether a noun stands here, so that the number before it counts something: "3 billion and 200 million people". */
export function countsAt(tokens: readonly Token[], at: number): boolean {
	const token = tokenAt(tokens, at);
	return token.kind === 'word' && !FUNCTION_WORDS.has(token.key);
}

/** A bare number of four figures that reads as a year of our time. */
export const isYear = (tokens: readonly Token[], at: number): boolean => /^(19|20)\d\d$/.test(keyAt(tokens, at));
