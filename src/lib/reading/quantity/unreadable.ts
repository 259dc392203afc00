import { BY_NAME, CAUTIOUS, letteredOf, NOT_AFTER } from './currencies.ts';
import { type Quantity, readAmounts } from './quantity.ts';
import type { Reason } from './reasons.ts';
import { CARDINALS, FUNCTION_WORDS, isKnownWord, isScale, YEARLY } from './tables.ts';
import { isYear } from './counts.ts';
import type { Refusal } from './terms.ts';
import { follows, isGlued, joined, keyAt, matches, tokenAt, tokenize } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { codeOf, endsRate, isWeight, US_DOTTED } from './units.ts';
import type { Span } from '../../text/sentence.ts';

export { REASONS, type Reason } from './reasons.ts';

/** An amount of money that is not read, and why. */
export interface Unreadable extends Span {
	reason: Reason;
}

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
): Unreadable[] {
	const found: Unreadable[] = [];
	let refusals: Refusal[] | undefined;
	let refused = 0;
	let read = 0;
	/** the token after the last amount, read or not */
	let done = 0;
	for (const [at, token] of tokens.entries()) {
		while ((quantities[read]?.end ?? Infinity) <= token.start) read++;
		const limit = quantities[read]?.start ?? Infinity;
		if (limit <= token.start) done = at + 1;
		const currency = at < done ? null : currencyAt(tokens, at);
		if (currency === null) continue;
		const after = () => numberAfter(tokens, at + currency.length, currency);
		const before = () => numberBefore(tokens, at, done, currency);
		// A name stands after its number, a sign or a code more often before it.
		const first = currency.isName ? before() : null;
		const number = first === null ? after() : null;
		const from = first ?? (number === null ? before() : firstOf(tokens, at, done));
		if (from === null) continue;
		done = number === null ? at + currency.length : numberEnd(tokens, number, limit);
		const { start } = tokenAt(tokens, from);
		const { end } = tokenAt(tokens, done - 1);
		refusals ??= readAmounts(tokens).refusals.sort((a, b) => a.from - b.from);
		while ((refusals[refused]?.next ?? Infinity) <= from) refused++;
		const refusal = refusals[refused];
		const reason = refusal && refusal.from < done ? refusal.reason : undefined;
		found.push({ start, end, reason: reasonOf(text.slice(start, end), reason) });
	}
	return found;
}

/** Why an amount is not read: what it shows, or else why its number was refused. */
function reasonOf(amount: string, refused: Reason | undefined): Reason {
	if (/[²³¹⁰-⁹]/u.test(amount)) return 'power';
	if (/\p{No}|\d\/\d|(?<!\p{L})(?:half|quarter|third)(?!\p{L})/u.test(amount)) return 'fraction';
	if (!/\d/.test(amount)) return 'words';
	return refused ?? (/\d \p{Ll}{1,3} /u.test(amount) ? 'scale' : 'currency');
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
const CERTAIN: Currency = { length: 1, isName: false, isDoubtful: false };

function currencyAt(tokens: readonly Token[], at: number): Currency | null {
	const { text, key } = tokenAt(tokens, at);
	const next = tokenAt(tokens, at + 1);
	if (SIGN.test(text)) return CERTAIN;
	if (next.kind === 'mark' && isGlued(next) && letteredOf(text, next.text) !== undefined)
		return { ...CERTAIN, length: 2 };
	if (codeOf(tokenAt(tokens, at))) {
		const isOfRate = endsRate(tokens, at) || endsRate(tokens, at + 2);
		return isOfRate ? null : { ...CERTAIN, isDoubtful: CAUTIOUS.has(text) };
	}
	// "N41 billion": letters that we do not know for a sign.
	if (text.length <= 3 && text !== key && isGlued(next) && next.kind === 'number')
		return { ...CERTAIN, isDoubtful: true };
	const name = BY_NAME.get(key);
	if (!name?.of.has('') || NOT_AFTER.has(keyAt(tokens, joined(tokens, at + 1))) || isWeight(tokens, at)) return null;
	return { length: 1, isName: true, isDoubtful: name.isDoubtful || name.isSingular };
}

/** The token of the number that a currency stands before, or null: "$66,7", "$ 5", "$.5", "EUR 1.234.567". */
function numberAfter(tokens: readonly Token[], at: number, { isName, isDoubtful }: Currency): number | null {
	const number = isGlued(tokens[at]) && '.-−–('.includes(keyAt(tokens, at)) ? at + 1 : at;
	if (!follows(tokens[number]) || tokenAt(tokens, number).kind !== 'number') return null;
	return (isDoubtful || isName) && !isScale(keyAt(tokens, joined(tokens, number + 1))) ? null : number;
}

/** With the letters that are glued to the sign: "X$5". */
function firstOf(tokens: readonly Token[], at: number, least: number): number {
	const { kind, text } = tokenAt(tokens, at - 1);
	return at > least && isGlued(tokens[at]) && kind === 'word' && text.length <= 3 ? at - 1 : at;
}

const FRACTIONS = new Set(['half', 'quarter', 'third']);
const isNumber = ({ text, key }: Token) => /\p{N}/u.test(text) || CARDINALS.has(key) || FRACTIONS.has(key);

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
		if (matches(tokens, last - US_DOTTED.length, US_DOTTED)) last -= US_DOTTED.length;
		for (let words = 0; words < 2 && isCapitalized(tokenAt(tokens, last - 1)); words++) last--;
	}
	// "41 bi dollars", "5 million taxpayer dollars"
	if (last === currency && isStranger(tokenAt(tokens, last - 1), isScale(keyAt(tokens, last - 2)))) last--;
	// "1,223 B. Yen"
	if (keyAt(tokens, last - 1) === '.' && isGlued(tokens[last - 1]) && tokenAt(tokens, last - 2).kind === 'word')
		last -= 2;
	// "66,7/USD" is a rate too.
	if (keyAt(tokens, last - 1) === '/') return null;
	let first = last;
	let scaled = false;
	for (let at = last - 1; at >= Math.max(least, last - REACH) && follows(tokens[at + 1]); at--) {
		const token = tokenAt(tokens, at);
		const next = keyAt(tokens, at + 1);
		scaled ||= isScale(token.key);
		if (isNumber(token) || (token.key === 'a' && isScale(next))) first = at;
		else if (token.key === 'of' ? next !== 'a' && !isScale(next) : !isScale(token.key) && !JOINING.has(token.key))
			break;
	}
	if (first === last || (isDoubtful && !scaled)) return null;
	// "in constant 2010 US dollars", "in 2017 $ exports", "in 2016/17 dollars": a year is no amount.
	const isInYear = !scaled && isYear(tokens, first) && (YEARLY.has(keyAt(tokens, first - 1)) || !isName);
	return isInYear ? null : first;
}

const JOINING = new Set(['and', 'a', 'an', '-', '–', '/', ':', '(', ')', '^', '×', '·', '*', 'x']);

/** A word that we do not know between a number and its currency. */
const isStranger = (token: Token, scaled: boolean) =>
	token.kind === 'word' && token.text === token.key && !isNumber(token) && !isScale(token.key) && !FUNCTION_WORDS.has(token.key) && (scaled || token.text.length <= 3); // prettier-ignore
const isCapitalized = (token: Token) => /\p{Lu}/u.test(token.text) && !isScale(token.key) && !isNumber(token);

/** The token after what goes on with the number: "1 1/2 million", "2 and a half million", "$41 bi", "5 million euros". */
function numberEnd(tokens: readonly Token[], number: number, limit: number): number {
	let end = number + 1;
	for (let at = end; follows(tokens[at]) && tokenAt(tokens, at).start < limit; at++) {
		const token = tokenAt(tokens, at);
		if (isNumber(token) || isScale(token.key) || isUnknown(tokens, at)) end = at + 1;
		else if (token.key === 'and' || token.key === 'a') {
			if (![1, 2].some((ahead) => FRACTIONS.has(keyAt(tokens, at + ahead)))) break;
		} else if (!isGlued(token) || !'/:-–'.includes(token.key)) break;
	}
	return follows(tokens[end]) && currencyAt(tokens, end)?.isName ? end + 1 : end;
}

/** "$5th", "$41 bi" */
function isUnknown(tokens: readonly Token[], at: number): boolean {
	const token = tokenAt(tokens, at);
	const isOwn = !isGlued(token) && (isScale(keyAt(tokens, at - 1)) || isKnownWord(token.key));
	return token.kind === 'word' && token.text.length <= 3 && !isOwn;
}
