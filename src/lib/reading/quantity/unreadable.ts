import { isYear } from './counts.ts';
import type { Quantity } from './quantity.ts';
import { readAmounts } from './ranges.ts';
import {
	CARDINALS,
	CLOSING,
	COUNTED,
	FUNCTION_WORDS,
	isFraction,
	isKnownWord,
	isScale,
	MONEY,
	SCALES,
	YEARLY
} from './tables.ts';
import type { Refusal } from './terms.ts';
import { follows, isGlued, joined, keyAt, tokenAt, type TokenRange, tokenize } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { currencyAt, endsRate, isWeight, type Unit } from './units.ts';
import { BY_NAME, NOT_AFTER } from './currencies.ts';
import type { Span } from '../../text/sentence.ts';

/** What keeps an amount of money from being read, in words that go after it. */
export const REASONS = {
	number: 'its commas and points are not those of English numbers: 66.7, 1,234,567',
	fraction: 'a fraction, where we read decimals',
	words: 'a number in words, where we read short ones with a scale: five million',
	compound: 'a number in several parts, where we read one',
	bracket: 'a second number stands in brackets within it',
	power: 'a power of ten, where we read million or billion',
	scale: 'whether it is a thousand, a million or neither is not certain',
	shared: 'whether it has the scale of the number beside it is not certain',
	range: 'whether the two numbers are a range, and of what, is not certain',
	sign: 'whether it is negative is not certain',
	currency: 'whose currency it is in is not certain',
	alone: 'no currency stands beside it',
	form: 'its number, scale and currency do not go together for certain'
} as const;

export type Reason = keyof typeof REASONS;

/** An amount of money that is not read, and why. */
export interface Unreadable extends Span {
	reason: Reason;
}

/** No number in words that a person writes is longer, in tokens: "two hundred and fifty thousand five hundred". */
const REACH = 12;

/**
 * Where a text speaks of money in numbers and no amount is read: "$1.234.567", "5 million pesos", "5 million and a half
 * dollars"; "60 million" alone where money is spoken of. A currency beside a number is enough, whatever made the number
 * unreadable, so that nothing is passed over in silence. Not where there is no number ("millions of dollars"), or no
 * money ("TOP 10", "in 2010 dollars", "5 pounds of nails"). In order, apart from each other and from what is read; time
 * grows with the length alone.
 * @param quantities what is read in the text
 */
export function readUnreadable(
	text: string,
	quantities: readonly Quantity[],
	tokens: readonly Token[] = tokenize(text)
): Unreadable[] {
	const found: Unreadable[] = [];
	const isOfMoney = quantities.some(({ unit }) => unit !== '%');
	const { refusals } = readAmounts(tokens);
	let read = 0;
	let done = 0;
	for (const [index, refusal] of refusals.entries()) {
		if (refusal.from < done) continue;
		while ((quantities[read]?.end ?? Infinity) <= tokenAt(tokens, refusal.from).start) read++;
		const bounds = {
			start: Math.max(quantities[read - 1]?.end ?? 0, found.at(-1)?.end ?? 0),
			end: quantities[read]?.start ?? Infinity
		};
		const money = moneyIn(tokens, refusal, bounds);
		if (!money && !isAlone(tokens, refusal, isOfMoney)) continue;
		const { from, to } = money ?? refusal;
		const { start } = tokenAt(tokens, from);
		const { end } = tokenAt(tokens, to - 1);
		const within = refusals.slice(index, index + REACH).filter((other) => other.from < to);
		const { reason } = within.find((other) => other.reason !== 'alone') ?? refusal;
		found.push({ start, end, reason: money ? reasonOf(text.slice(start, end), reason) : reason });
		done = to;
	}
	return found;
}

/** Why an amount is not read: what it shows, or else why its number was refused. */
function reasonOf(amount: string, refused: Reason): Reason {
	if (/[²³¹⁰-⁹]/u.test(amount)) return 'power';
	if (/\p{No}|\d\/\d|(?<!\p{L})(?:half|quarter|third)(?!\p{L})/u.test(amount)) return 'fraction';
	if (!/\d/.test(amount)) return 'words';
	if (refused !== 'alone') return refused;
	return /\d \p{Ll}{1,3} /u.test(amount) ? 'scale' : 'currency';
}

const PARTS = new Set(['a', 'one', 'half', 'quarter', 'third']);
const JOINING = new Set(['and', 'a', 'an', '-', '–', '/', ':', '(', ')', '^', '×', '·', '*', 'x']);

/** The refused number with what goes on with it, and the currency before or after it; null where there is none. */
function moneyIn(tokens: readonly Token[], refusal: Refusal, bounds: Span): TokenRange | null {
	const { from, to } = refusal;
	let at = from + 1;
	while (at < to && !currencyAt(tokens, at)) at++;
	const before = unitEnding(tokens, from, bounds.start);
	const end = at < to ? at : stretchEnd(tokens, refusal, before !== null, bounds.end);
	const scaled = tokens.slice(from, end).some(({ key }) => isScale(key));
	const isAfter = before !== null && (scaled || !before.unit.isDoubtful);
	const start = isAfter ? before.from : from;
	const after = at < to ? currencyAt(tokens, at) : unitBeyond(tokens, end, scaled, bounds.end);
	if (!after || (after.isDoubtful && !scaled) || (isAfter && after.form !== 'name'))
		return isAfter ? { from: start, to: Math.max(end, to) } : null;
	// "in constant 2010 US dollars", "in 2017 $ exports", "in 2016/17 dollars": a year is no amount.
	const year = keyAt(tokens, from - 1) === '/' ? from - 2 : from;
	const isInYear = isYear(tokens, year) && (YEARLY.has(keyAt(tokens, year - 1)) || after.form !== 'name');
	return isInYear && !scaled ? null : { from: start, to: Math.max(after.next, to) };
}

/** The token after all that goes on with a refused number: "1 1/2 million", "2 and a half million", "10^9", "$41 bi". */
function stretchEnd(tokens: readonly Token[], { to, reason }: Refusal, prefixed: boolean, limit: number): number {
	const isWhole = prefixed && reason !== 'shared' && reason !== 'compound';
	let end = to;
	let isOpen = false;
	for (let at = to; at < to + REACH && follows(tokens[at]); at++) {
		const { start, key, text, kind } = tokenAt(tokens, at);
		if (start >= limit) break;
		const isGluedWord = (isGlued(tokens[at]) || reason === 'scale') && kind === 'word' && text.length <= 3;
		const isUnknown = at === end && isGluedWord && (isGlued(tokens[at]) || !isKnownWord(key));
		isOpen ||= key === '(';
		if (/\p{N}/u.test(text) || CARDINALS.has(key) || isScale(key) || isFraction(key) || isUnknown) end = at + 1;
		else if (key === 'of' ? keyAt(tokens, at + 1) !== 'a' && !isScale(keyAt(tokens, at + 1)) : !JOINING.has(key)) break;
		// "€1.2.3 million and 3 million pesos" are two, "$2 and a half million" is one.
		else if (key === ')' ? !isOpen : key === 'and' && isWhole && !PARTS.has(keyAt(tokens, at + 1))) break;
	}
	return end;
}

/** The currency that a refused number begins with, or that stands right before it: "$.5", "USD-5", "X$5", "Q41". */
function unitEnding(tokens: readonly Token[], from: number, least: number): { unit: Unit; from: number } | null {
	const { kind, text, start } = tokenAt(tokens, from - 1);
	const isLettered = isGlued(tokens[from]) && kind === 'word' && text.length <= 3 && start >= least;
	const own = currencyAt(tokens, from);
	if (own) return { unit: own, from: isLettered ? from - 1 : from };
	if (tokenAt(tokens, from).kind !== 'number' || !follows(tokens[from])) return null;
	const at = isGlued(tokens[from - 1]) && '.-−–('.includes(keyAt(tokens, from - 1)) ? from - 1 : from;
	for (const first of [at - 2, at - 1]) {
		const unit = tokenAt(tokens, first).start < least ? null : currencyAt(tokens, first);
		if (unit?.next === at && unit.form !== 'name' && !endsRate(tokens, first)) return { unit, from: first };
	}
	const unit: Unit = { unit: null, form: 'code', next: from, scale: null, isDoubtful: true };
	return isLettered && text !== text.toLowerCase() ? { unit, from: from - 1 } : null;
}

/** The currency after a refused number, past words that we do not know: "41 bi dollars", "5 million Thirdland dollars". */
function unitBeyond(tokens: readonly Token[], end: number, scaled: boolean, limit: number): Unit | null {
	for (let at = joined(tokens, end); at <= end + 2 && follows(tokens[at]); at++) {
		const token = tokenAt(tokens, at);
		if (token.start >= limit) return null;
		const unit = currencyAt(tokens, at);
		if (unit) {
			const next = tokens[joined(tokens, unit.next)];
			const isName = unit.form === 'name' && !isWeight(tokens, at) && !NOT_AFTER.has(next?.key ?? '');
			const isOther = unit.form !== 'name' && follows(next) && next.kind === 'number';
			if (isOther || (unit.form === 'name' && !isName) || endsRate(tokens, at) || endsRate(tokens, at + 2)) return null;
			const isSingular = unit.isAlone && BY_NAME.get(token.key)?.isSingular;
			return { ...unit, isDoubtful: unit.isDoubtful || isSingular };
		}
		const isWord = token.kind === 'word' && !FUNCTION_WORDS.has(token.key);
		const isShort = at === joined(tokens, end) && token.text === token.key && (scaled || token.text.length <= 3);
		const isName = token.text !== token.key && currencyAt(tokens, at + 1)?.form !== 'code';
		if (!(isWord && (isShort || isName)) && !(token.key === '.' && isGlued(token))) return null;
	}
	return null;
}

/** "fell to 60 million, while …" beside amounts of money, or where the words speak of money. */
function isAlone(tokens: readonly Token[], { from, to, reason }: Refusal, isOfMoney: boolean): boolean {
	if (reason !== 'alone' || (SCALES.get(keyAt(tokens, to - 1)) ?? 0) < 6) return false;
	const next = tokenAt(tokens, to);
	if (follows(next) && next.kind === 'word' && !CLOSING.has(next.key) && !FUNCTION_WORDS.has(next.key)) return false;
	const before = tokens.slice(Math.max(0, from - REACH), from).map(({ key }) => key);
	return !before.some((key) => COUNTED.has(key)) && (isOfMoney || [next.key, ...before].some((key) => MONEY.has(key)));
}
