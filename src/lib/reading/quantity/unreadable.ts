import { countsAt, isYear } from './counts.ts';
import { lettersIn } from './neighbours.ts';
import type { Quantity } from './quantity.ts';
import { type Paragraph, readAmounts } from './ranges.ts';
import {
	COUNTED,
	FUNCTION_WORDS,
	isKnownWord,
	isScale,
	isScaleLike,
	LABELS,
	MONEY,
	type UnreadableReason,
	SCALES,
	YEARLY
} from './tables.ts';
import { economyAt } from '../economies.ts';
import type { Refusal } from './terms.ts';
import { isGlued, joined, keyAt, type Token, tokenAt, tokenize, type TokenRange } from '../tokens.ts';
import { currencyAt, endsRate, isNoMoney, type Unit } from './units.ts';
import type { Span } from '../../text/sentence.ts';

/** An amount of money that is not read, and why. */
export interface Unreadable extends Span {
	reason: UnreadableReason;
}

/** Of the amounts that are read in a text. */
type Currencies = ReadonlySet<string>;

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
	paragraphs = readAmounts(tokenize(text))
): Unreadable[] {
	const currencies = new Set(quantities.flatMap(({ unit }) => (unit === '%' ? [] : [unit])));
	return paragraphs.flatMap((paragraph) => unreadableIn(paragraph, currencies));
}

function unreadableIn({ tokens, amounts, refusals }: Paragraph, currencies: Currencies): Unreadable[] {
	const found: Unreadable[] = [];
	let read = 0;
	let done = 0;
	for (const [index, refusal] of refusals.entries()) {
		if (refusal.from < done) continue;
		while ((amounts[read]?.to ?? Infinity) <= refusal.from) read++;
		const room = { from: Math.max(amounts[read - 1]?.to ?? 0, done), to: amounts[read]?.from ?? tokens.length };
		const money = moneyIn(tokens, refusal, room, currencies);
		if (!money && !refusal.isMoney && !isAlone(tokens, refusal, currencies)) continue;
		const { from, to } = money ?? refusal;
		const within = refusals.slice(index, index + REACH).filter((other) => other.from < to);
		const { reason } = within.find((other) => other.reason !== 'alone') ?? money ?? refusal;
		found.push({ start: tokenAt(tokens, from).start, end: tokenAt(tokens, to - 1).end, reason });
		done = to;
	}
	return found;
}

/** The refused number with what goes on with it, and the currency before or after it; null where there is none. */
function moneyIn(tokens: readonly Token[], refusal: Refusal, room: TokenRange, currencies: Currencies): Refusal | null {
	const { from, to } = refusal;
	const limit = Math.min(to + REACH, room.to);
	const end = endOf(tokens, refusal, limit);
	const isScaledBy = (to: number) => tokens.slice(from, to).some(({ key }) => isScale(key) || isScaleLike(key));
	const isScaled = isScaledBy(end);
	const isCertain = (unit: Placed | null) =>
		unit !== null && (isScaled || !unit.isDoubtful || isMeant(tokens, unit, to, currencies));
	const before = unitEnding(tokens, refusal, room.from);
	const first = isCertain(before) ? before : null;
	const after = unitWithin(tokens, from + 1, to) ?? unitBeyond(tokens, end, limit);
	const last = isCertain(after) ? after : null;
	// "in constant 2010 US dollars", "in 2017 $ exports", "in 2016/17 dollars": a year is no amount.
	const year = keyAt(tokens, from - 1) === '/' ? from - 2 : from;
	const isInYear = isYear(tokens, year) && (YEARLY.has(keyAt(tokens, year - 1)) || last?.form !== 'name');
	if (!first && (!last || (isInYear && !isScaledBy(last.from)))) return null;
	// "41 bi dollars", against "five pesos" and "5 million Thirdland dollars"
	const reason = last?.unit && !isScaled ? 'scale' : 'currency';
	return { from: first?.from ?? from, to: Math.max(last?.next ?? end, to), reason };
}

/** What goes on with a number, in letters of tokens (neighbours.ts): "1 1/2", "2 and a half", "10^9", "3 (three)". */
const PIECES = /^ ?[^ ][WCa-z]?(?:(?: n)?(?:[-–/:^×·*xa ]|o(?= a))* ?[\dSFRPD])*/;

/** "84.4. Billion", "3.2 (three point two) million", "2 dozen million", "$408, 1 million", "K6. 6 billion" */
const TO_SCALE = /^ ?[^ ](?:(?<=\d) ?[.,] ?[23] ?|[^A-Za-z$\d]| ?[([][^)\]]*[)\]])*(?:[WCH]\.? )?S/;

/** The token after all that goes on with a refused number: "1 1/2 million", "2 and a half million", "10^9". */
function endOf(tokens: readonly Token[], { to, reason }: Refusal, limit: number): number {
	const letters = lettersIn(tokens, to - 1, limit);
	const unknown = reason === 'scale' ? /^ ?[^ ][ -]?[WC]/ : PIECES;
	const [pieces = '1'] = TO_SCALE.exec(letters) ?? unknown.exec(letters) ?? [];
	return to - 1 + pieces.replaceAll(' ', '').length;
}

/** Between a number and its currency: "41* euros", "41[1] euros", "41 bi dollars", "41 (in euros)". */
const APART = /^(?: ?[([][^)\]]*[)\]]|[^\w ,;:?!%–—/])*(?: ?[WH]\.?'?| \(f?)?(?: C){0,2}$/;

type Placed = Unit & { from: number };

function unitWithin(tokens: readonly Token[], from: number, to: number): Placed | null {
	for (let at = from; at < to; at++) {
		const unit = currencyAt(tokens, at);
		if (unit) return { ...unit, from: at };
	}
	return null;
}

/**
 * The currency that stands behind a number, past words that we do not know ("41 bi dollars", "5 million Thirdland
 * dollars"), and belongs to it: not to the next number, or to a rate; nor "5 pounds of nails", "5 million dollar-pegged".
 */
function unitBeyond(tokens: readonly Token[], end: number, limit: number): Placed | null {
	const unit = unitWithin(tokens, end, Math.min(end + 5, limit));
	if (!unit) return null;
	const { from, form } = unit;
	const apart = lettersIn(tokens, end, from);
	if (!APART.test(apart) || (form === 'code' && apart.endsWith('C'))) return null;
	const isOther = (form !== 'name' || apart.includes('(')) && tokens[joined(tokens, unit.next)]?.kind === 'number';
	if (isOther || isNoMoney(tokens, from, unit) || endsRate(tokens, from + 2)) return null;
	return { ...unit, isDoubtful: unit.isDoubtful || unit.isSingular };
}

/** Between a currency and its number: "$*5", "USD-5", "$ (5", "USD '000", "$tri5". */
const BETWEEN = /^ ?(?:[^\w ,;:?!%–—/]{0,2}|–|[WSa-z])$/;

/** The currency that a refused number begins with, or that stands right before it: "$.5", "USD-5", "X$5", "Q41". */
function unitEnding(tokens: readonly Token[], { from, to }: Refusal, least: number): Placed | null {
	const { kind, text, key } = tokenAt(tokens, from - 1);
	const isShort = kind === 'word' && text.length <= 3 && from > least;
	const isLettered = isShort && isGlued(tokens[from]);
	const own = currencyAt(tokens, from);
	if (own) return { ...own, from: isLettered ? from - 1 : from };
	if (tokenAt(tokens, from).kind !== 'number') return null;
	for (let at = from - 1; at >= Math.max(from - 4, least); at--) {
		const unit = currencyAt(tokens, at);
		if (!unit || unit.form === 'name' || endsRate(tokens, at)) continue;
		const apart = lettersIn(tokens, unit.next, from);
		const isOther = apart.includes('(') && (isYear(tokens, from) || countsAt(tokens, to));
		if (!isOther && BETWEEN.test(apart)) return { ...unit, from: at };
	}
	// "sh4.8 trillion", against "at 5" and "mp3"
	if (!isShort || (!isLettered && (text === key || isKnownAt(tokens, from - 1, to)))) return null;
	// Letters that are the sign of money somewhere, before decimals or thousands
	const isDoubtful = !/^[BKLPQ][\d,]+[.,]/.test(text + tokenAt(tokens, from).text);
	return { unit: null, form: 'code', next: from, scale: null, isDoubtful, from: from - 1 };
}

/** Whether a word before a number is no money that we do not know: "the EU 5 million", "May 5 million", "Xy 5 million tonnes". */
function isKnownAt(tokens: readonly Token[], at: number, next: number): boolean {
	const key = keyAt(tokens, at);
	if (isKnownWord(key) || LABELS.has(key) || COUNTED.has(keyAt(tokens, next))) return true;
	return endsRate(tokens, at) || economyAt(tokens, at) !== null;
}

/** "JD376" beside "JD585 million", "from JD376" where money is spoken of; not "Boeing BD17", "in R5 tests". */
function isMeant(tokens: readonly Token[], unit: Placed, to: number, currencies: Currencies): boolean {
	if (unit.unit !== null && currencies.has(unit.unit)) return true;
	const before = keyAt(tokens, unit.from - 1);
	const isLed = unit.isAbbreviation === true && (MONEY.has(before) || FUNCTION_WORDS.has(before));
	return isLed && !countsAt(tokens, to) && isOfMoney(tokens, unit.from, to, currencies);
}

/** Whether a text has money, or words of it stand here. */
const isOfMoney = (tokens: readonly Token[], from: number, to: number, currencies: Currencies): boolean =>
	currencies.size > 0 || [...wordsBefore(tokens, from), ...tokens.slice(to, to + 4)].some(({ key }) => MONEY.has(key));
const wordsBefore = (tokens: readonly Token[], from: number) => tokens.slice(Math.max(0, from - REACH), from);

/** "fell to 60 million, while …" beside amounts of money, or where the words speak of money. */
function isAlone(tokens: readonly Token[], { from, to, reason }: Refusal, currencies: Currencies): boolean {
	if (reason !== 'alone' || (SCALES.get(keyAt(tokens, to - 1)) ?? 0) < 6) return false;
	// "12 billion US", "US 12 billion": a sign is lost
	if (tokenAt(tokens, to).text === 'US' && tokenAt(tokens, to + 1).kind === 'mark') return true;
	if (keyAt(tokens, to) === 'worth') return true;
	// "worth 12 trillion tomans"
	const isWorth = keyAt(tokens, from - 1) === 'worth' && !COUNTED.has(keyAt(tokens, to));
	// "against a 12 billion deficit"
	const isBalance = /^(?:deficit|surplus|profit|loss)$/.test(keyAt(tokens, to));
	if ((countsAt(tokens, to) && !isWorth && !isBalance) || wordsBefore(tokens, from).some(({ key }) => COUNTED.has(key)))
		return false;
	return tokenAt(tokens, from - 1).text === 'US' || isOfMoney(tokens, from, to, currencies);
}
