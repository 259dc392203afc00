import { ABBREVIATIONS, CAUTIOUS, CODES, LETTERED, NAMES, NOT_AFTER, SINGULARS } from './quantity-currencies.ts';
import { CARDINALS, SCALES, YEARLY } from './quantity-tables.ts';
import { isYear } from './quantity-terms.ts';
import { follows, isGlued, joined, keyAt, matches, tokenize } from './quantity-tokens.ts';
import type { Token } from './quantity-tokens.ts';
import type { Quantity } from './quantity.ts';
import type { Span } from './sentence.ts';

/** No number in words that a person writes is longer, in tokens: "two hundred and fifty thousand five hundred". */
const REACH = 12;

/**
 * Where a text speaks of money in numbers and no amount is read: "$66,7 million", "5 million pesos", "two and a half
 * million dollars". A currency beside a number is enough, whatever made the number unreadable, so that nothing is passed
 * over in silence. Not where there is no number ("millions of dollars"), or no money ("TOP 10", "in 2010 dollars",
 * "5 pounds of nails"). In order, apart from each other and from what is read; time grows with the length alone.
 * @param quantities what is read in the text
 */
export function readUnreadable(
	text: string,
	quantities: readonly Quantity[],
	tokens: readonly Token[] = tokenize(text)
): Span[] {
	const spans: Span[] = [];
	let read = 0;
	let done = 0;
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		if (!token) continue;
		while ((quantities[read]?.end ?? Infinity) <= token.start) read++;
		if ((quantities[read]?.start ?? Infinity) <= token.start || at < done) continue;
		const currency = currencyAt(tokens, at);
		if (currency === null) continue;
		const before = Math.max(done, read > 0 ? indexAt(tokens, at, quantities[read - 1]?.end ?? 0) : 0);
		const number = numberAfter(tokens, at + currency.length, currency);
		const limit = quantities[read]?.start ?? Infinity;
		const from = number === null ? numberBefore(tokens, at, before, currency) : firstOf(tokens, at, before);
		if (from === null) continue;
		const to = number === null ? at + currency.length : numberEnd(tokens, number, limit);
		spans.push({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? text.length });
		done = to;
	}
	return spans;
}

/** Why an amount that `readUnreadable` gives is not read, in words that go after it. */
export function whyUnreadable(amount: string): string {
	if (/\p{No}|\d\/\d|(?<!\p{L})(?:half|quarter|third)(?!\p{L})/u.test(amount))
		return 'a fraction, where we read decimals';
	if (/\d[.,]\d/.test(amount)) return 'its commas and points are not those of English numbers: 66.7, 1,234,567';
	if (!/\d/.test(amount)) return 'a number in words, where we read short ones with a scale: five million';
	return 'its number, scale and currency do not go together for certain';
}

/** The first token, of those shortly before `at`, that does not begin before a place in the text. */
function indexAt(tokens: readonly Token[], at: number, place: number): number {
	let index = at;
	while (index > 0 && at - index < REACH && (tokens[index - 1]?.start ?? 0) >= place) index--;
	return index;
}

interface Currency {
	/** in tokens */
	length: number;
	/** by its name, which stands after its number alone */
	isName: boolean;
	/** means something else too, and so wants a scale word beside it */
	isDoubtful: boolean;
}

const SIGN = /^\p{Sc}$/u;

function currencyAt(tokens: readonly Token[], at: number): Currency | null {
	const token = tokens[at];
	const next = tokens[at + 1];
	if (!token) return null;
	if (token.kind === 'number') return null;
	if (token.kind === 'mark') return SIGN.test(token.text) ? { length: 1, isName: false, isDoubtful: false } : null;
	if (isGlued(next) && LETTERED.has(token.text + (next?.text ?? '')))
		return { length: 2, isName: false, isDoubtful: false };
	if (CODES.has(token.text) || ABBREVIATIONS.has(token.text)) {
		const isRate = (isGlued(token) && tokens[at - 1]?.text === '/') || (isGlued(next) && next?.text === '/');
		return isRate ? null : { length: 1, isName: false, isDoubtful: CAUTIOUS.has(token.text) };
	}
	const singular = SINGULARS.get(token.key);
	const name = NAMES.get(singular ?? '');
	if (!name) return null;
	if (NOT_AFTER.has(keyAt(tokens, joined(tokens, at + 1))) || (singular === 'pound' && next?.key === 'of')) return null;
	return {
		length: 1,
		isName: true,
		isDoubtful: name.scaled === true || (token.key !== name.plural && !name.invariant)
	};
}

/** The token of the number that a currency stands before, or null: "$66,7", "$ 5", "$.5", "EUR 1.234.567". */
function numberAfter(tokens: readonly Token[], at: number, { isName, isDoubtful }: Currency): number | null {
	if (isName) return null;
	const first = tokens[at];
	const number = first?.kind === 'mark' && isGlued(first) && '.-−–('.includes(first.text) ? at + 1 : at;
	if (!follows(tokens[at]) || !follows(tokens[number]) || tokens[number]?.kind !== 'number') return null;
	return isDoubtful && !SCALES.has(keyAt(tokens, joined(tokens, number + 1))) ? null : number;
}

/** With the letters that are glued to the sign: "X$5". */
const firstOf = (tokens: readonly Token[], at: number, least: number): number =>
	at > least && isGlued(tokens[at]) && tokens[at - 1]?.kind === 'word' && (tokens[at - 1]?.text.length ?? 0) <= 3
		? at - 1
		: at;

const FRACTIONS = new Set(['half', 'quarter', 'third']);
const isNumber = (token: Token | undefined) =>
	token?.kind === 'number' || CARDINALS.has(token?.key ?? '') || FRACTIONS.has(token?.key ?? '');
const isScale = (token: Token | undefined) => SCALES.has(token?.key ?? '') || token?.key === 'hundred';

/** Where the number begins that a currency stands after, or null: "66,7 million Fijian dollars". */
function numberBefore(
	tokens: readonly Token[],
	currency: number,
	least: number,
	{ isName, isDoubtful }: Currency
): number | null {
	let last = currency;
	if (isName) {
		// "5 million Fijian dollars", "1/2 million U.S. dollars"
		if (last >= 4 && matches(tokens, last - 4, ['u', '.', 's', '.'])) last -= 4;
		for (let words = 0; words < 2 && isCapitalized(tokens[last - 1]); words++) last--;
	}
	let first: number | null = null;
	let scaled = false;
	for (let at = last - 1; at >= Math.max(least, last - REACH) && follows(tokens[at + 1]); at--) {
		const token = tokens[at];
		const next = tokens[at + 1];
		scaled ||= isScale(token);
		if (isNumber(token) || isPieceOfNumber(token) || (first !== null && token?.key === 'a' && isScale(next)))
			first = at;
		else if (
			token?.key === 'of' ? !(next?.key === 'a' || isScale(next)) : !isScale(token) && !JOINING.has(token?.key ?? '')
		)
			break;
	}
	if (first === null || (isDoubtful && !scaled)) return null;
	// "in constant 2010 US dollars", "in 2017 $ exports": a year is no amount.
	const year = !scaled && isYear(tokens, first) && first === last - 1;
	return year && (YEARLY.has(keyAt(tokens, first - 1)) || !isName) ? null : first;
}

const JOINING = new Set(['and', 'a', 'an', '-', '–', '/', ':']);
const isPieceOfNumber = (token: Token | undefined) => token?.kind === 'mark' && /^\p{N}$/u.test(token.text);
const isCapitalized = (token: Token | undefined) =>
	token?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(token.text) && !isScale(token) && !isNumber(token);

/** The token after what goes on with the number: "1 1/2 million", "2 and a half million", "5 million euros". */
function numberEnd(tokens: readonly Token[], number: number, limit: number): number {
	let end = number + 1;
	for (let next = partEnd(tokens, end); next > end && (tokens[next - 1]?.start ?? Infinity) < limit;) {
		end = next;
		next = partEnd(tokens, end);
	}
	return follows(tokens[end]) && currencyAt(tokens, end)?.isName ? end + 1 : end;
}

/** The token after a part of a number at `at`, or `at` where there is none. */
function partEnd(tokens: readonly Token[], at: number): number {
	const token = tokens[at];
	if (!follows(token)) return at;
	if (isNumber(token) || isScale(token) || isPieceOfNumber(token)) return at + 1;
	if (isGlued(token) && token.kind === 'word' && token.text.length <= 3) return at + 1;
	if (isGlued(token) && '/:-–'.includes(token.key) && isNumber(tokens[at + 1])) return at + 2;
	const half = keyAt(tokens, at + 1) === 'a' ? at + 2 : at + 1;
	return token.key === 'and' && FRACTIONS.has(keyAt(tokens, half)) ? half + 1 : at;
}
