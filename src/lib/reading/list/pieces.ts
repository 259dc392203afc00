import { follows, keyAt, tokenAt, type Token } from '../tokens.ts';
import { asideEnd, CLOSING, closeOf, isEnding, isOpeningQuote, isStop, isTime, OPENING, WITHIN } from './ends.ts';
import { headOf, isModifier, isNounOfGoods, type TokenRange } from './goods.ts';
import { clauseStart, isVerb } from './verbs.ts';
import { ANDS, CLAUSE_STARTS, CONJUNCTIONS, GENERIC, OPEN_ENDS, phraseAt, phrases, STARTS, words } from './words.ts';

/** Amounts of a sentence by the token that they start at. */
export type Amounts = ReadonlyMap<number, TokenRange & { isShare: boolean }>;

/** A piece of a list between two separators, without the conjunction in front of it. */
export interface Piece extends TokenRange {
	led: boolean;
	/** "as well as", "followed by": a list of its own goes on from here. */
	isStrong: boolean;
	/** Places of the "and"s that could part two items. */
	ands: number[];
	/** An "and" joins modifiers of one head in it: "wood and paper products". */
	coordinated: boolean;
	/** Where its own amount starts: "lamps (40 %)", "lamps worth $4 million". */
	amount: number | null;
}

export interface Listing {
	pieces: Piece[];
	/** The token after the last. */
	to: number;
	/** What follows may go on with the list in a way that we do not know. */
	isOpen: boolean;
}

const isStrongPhrase = (phrase: readonly string[] | undefined) =>
	phrase !== undefined && phrase.length > 1 && phrase[0] !== 'and';
const RELATIVES = words('that which who whose');
/** Between an item and its amount. */
const LINKING = words(
	'worth valued at for with of totalling totaling totalled totaled reached nearly almost about over around approximately some than more just roughly : - – ( , by up to accounting amounting a total'
);
const PRICING = words('worth valued at amounting totalling totaling');
const DETAIL = words('mainly mostly especially particularly primarily notably chiefly predominantly largely');

/**
 * The pieces of the list that starts at `from`, up to where its sentence, bracket or quotation ends, another clause
 * begins, or the words tell a time, a place or a price. Semicolons part them after a colon, else commas.
 */
export function readPieces(tokens: readonly Token[], from: number, amounts: Amounts): Listing {
	const separator = partsBySemicolon(tokens, from) ? ';' : ',';
	const pieces: Piece[] = [];
	let start = from;
	let to = from;
	let isAfterAside = false;
	/** An "and" was there: the list may have ended. */
	let isClosed = false;
	for (;;) {
		const led = pieces.length > 0 ? phraseAt(tokens, start, CONJUNCTIONS) : undefined;
		const first = start + (led?.length ?? 0) + exampleAt(tokens, start + (led?.length ?? 0));
		const isStrong = isStrongPhrase(led);
		// "cars, a staple, and trucks": what "a" begins may be an aside or a good.
		if (pieces.length > 0 && startsClause(tokens, first, led !== undefined))
			return { pieces, to, isOpen: !isClosed && ['a', 'an'].includes(keyAt(tokens, first)) };
		const last = pieces.at(-1);
		// "farm goods, especially wheat and beef" names its goods after the hedge.
		if (last && DETAIL.has(keyAt(tokens, first)) && GENERIC.has(headOf(tokens, last)))
			return { pieces, to, isOpen: false };
		if (isAfterAside && isClosed && !led) return { pieces, to, isOpen: false };
		const { piece, next, goesOn, isOpen } = pieceAt(tokens, first, amounts, {
			separator,
			led: led !== undefined,
			isStrong,
			isFirst: pieces.length === 0
		});
		if (last && piece.from === piece.to && piece.amount !== null) {
			if (last.amount !== null) return { pieces, to, isOpen };
			last.amount = piece.amount;
		} else if (!last && piece.from === piece.to) return { pieces, to, isOpen: false };
		else if (isClosed && !piece.led && !isNounOfGoods(headOf(tokens, piece)) && !(goesOn && isShortName(tokens, piece)))
			return { pieces, to, isOpen: piece.ands.length > 0 && isShortName(tokens, piece) };
		else if (!last || !DETAIL.has(keyAt(tokens, first))) {
			if (piece.from < piece.to) {
				pieces.push(piece);
				({ to } = piece);
				isClosed ||= piece.led || piece.ands.length > 0;
			}
		}
		if (!goesOn) return { pieces, to, isOpen };
		start = asideEnd(tokens, next) + 1;
		isAfterAside = start > next + 1;
	}
}

/** "carpet", "oil cake": with no capital, as a company has one. */
const isShortName = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
	to - from <= 3 && /^\p{Ll}/u.test(tokenAt(tokens, from).text) && !STARTS.has(keyAt(tokens, from));

/** "such goods as rugs": the words before the item. */
const exampleAt = (tokens: readonly Token[], at: number): number =>
	keyAt(tokens, at) === 'such' && keyAt(tokens, at + 2) === 'as' ? 3 : 0;

/** "IT services" are no "it"; "exports of …" is another subject. */
const startsClause = (tokens: readonly Token[], at: number, led: boolean): boolean =>
	(/^(?:ex|im)ports?$/.test(keyAt(tokens, at)) && keyAt(tokens, at + 1) === 'of') ||
	(CLAUSE_STARTS.has(keyAt(tokens, at)) &&
		!/^\p{Lu}{2}/u.test(tokenAt(tokens, at).text) &&
		!(led && ['a', 'an', 'some', 'many'].includes(keyAt(tokens, at))));

interface Scan {
	piece: Piece;
	next: number;
	goesOn: boolean;
	isOpen: boolean;
}

function pieceAt(
	tokens: readonly Token[],
	start: number,
	amounts: Amounts,
	{ separator, led, isStrong, isFirst }: { separator: string; led: boolean; isStrong: boolean; isFirst: boolean }
): Scan {
	let relative = false;
	let amount: number | null = null;
	let item: number | null = null;
	let at = start;
	const ands: number[] = [];
	const done = (to: number, goesOn = false, isOpen = false): Scan => {
		const range = { from: start, to: trimmed(tokens, Math.min(item ?? to, to), start) };
		const inner = ands.filter((and) => and > start && and < range.to - 1);
		const parting =
			separator === ';'
				? []
				: inner.filter(
						(and, index) => !isCoordination(tokens, inner[index - 1] ?? start - 1, and, inner[index + 1] ?? range.to)
					);
		const piece = { ...range, led, isStrong, ands: parting, coordinated: parting.length < inner.length, amount };
		return { piece, next: at, goesOn, isOpen };
	};
	for (; ; at++) {
		const { key } = tokenAt(tokens, at);
		if (!tokens[at] || (!follows(tokens[at]) && !(isFirst && at === start))) return done(at);
		const priced = amounts.get(at);
		if (priced && amount === null) {
			// "$4 million of lamps": the item comes after its amount.
			const of = keyAt(tokens, priced.to) === 'worth' ? priced.to + 1 : priced.to;
			if (at === start && keyAt(tokens, of) === 'of' && !priced.isShare) start = of + 1;
			else item = linkedFrom(tokens, at, start);
			amount = at;
			at = Math.max(priced.to, start) - 1;
			continue;
		}
		if (OPENING.includes(key) || (key === '"' && isOpeningQuote(tokens, at))) {
			const close = closeOf(tokens, at);
			if (close === null) return done(at);
			const told = amountWithin(amounts, at, close);
			if (told !== null) amount ??= told;
			if (isNote(tokens, at, close)) item ??= at;
			at = close;
		} else if (CLOSING.includes(key)) return done(at);
		else if (key === separator) return done(at, true);
		else if (key !== ',' && (isStop(tokens, at) || phraseAt(tokens, at, OPEN_ENDS))) {
			// "lamps – $4 million": a dash before an amount ends nothing.
			if (!'–-—:'.includes(key) || !amounts.has(at + 1)) return done(at);
		} else if (item === null && !relative && isPriced(tokens, at, amounts)) item = linkedFrom(tokens, at, start);
		else if (item === null && !relative && (isTime(tokens, at) || isEnding(tokens, at, start)))
			return done(at, false, isTime(tokens, at) ? false : goesOnAfter(tokens, at));
		else if (at > start && isStrongPhrase(phraseAt(tokens, at, CONJUNCTIONS))) return done(at--, true);
		else if (ANDS.has(key)) {
			if (item !== null) return done(at--, true);
			ands.push(at);
		} else if (RELATIVES.has(key)) relative = true;
		else if (!relative && !(separator === ';' && key === 'including') && isVerb(tokens, at, start))
			return done(item ?? clauseStart(tokens, start, at, { led, isFirst, ands }));
	}
}

/** "lamps to Tallinn and rugs to Vilnius": more goods come after where the first go. */
function goesOnAfter(tokens: readonly Token[], at: number): boolean {
	if (keyAt(tokens, at) !== 'to' && keyAt(tokens, at) !== 'from') return false;
	const isJoint = (at: number) => ANDS.has(keyAt(tokens, at)) || keyAt(tokens, at) === ',';
	let and = at + 1;
	while (and < at + 5 && !isJoint(and) && follows(tokens[and])) and++;
	const next = tokenAt(tokens, and + 1);
	return (
		isJoint(and) &&
		/^\p{Ll}/u.test(next.text) &&
		(isNounOfGoods(next.key) || isNounOfGoods(keyAt(tokens, and + 2))) &&
		!isVerb(tokens, and + 1, and + 1)
	);
}

/** "worth almost $4 million": the words that lead on to an amount. */
function isPriced(tokens: readonly Token[], at: number, amounts: Amounts): boolean {
	const from = at;
	while (at < from + 6 && LINKING.has(keyAt(tokens, at))) at++;
	// "at 17 billion rupees", "Rs 8.6 billion": a price, whether it can be read or not.
	const isNumber =
		tokenAt(tokens, at).kind === 'number' ||
		(/^\p{Lu}/u.test(tokenAt(tokens, at).text) && tokenAt(tokens, at + 1).kind === 'number');
	return at > from && (amounts.has(at) || (PRICING.has(keyAt(tokens, from)) && isNumber));
}

/** Where the words begin that link an item to its amount. */
function linkedFrom(tokens: readonly Token[], at: number, start: number): number {
	while (at > start && LINKING.has(keyAt(tokens, at - 1))) at--;
	return at;
}

function amountWithin(amounts: Amounts, open: number, close: number): number | null {
	for (let at = open + 1; at < close; at++) if (amounts.has(at)) return at;
	return null;
}

/** A bracket with a number, "see table 4" or a code says something of the item, and is no part of its name. */
function isNote(tokens: readonly Token[], open: number, close: number): boolean {
	if (!'(['.includes(keyAt(tokens, open))) return false;
	if (keyAt(tokens, open + 1) === 'see') return true;
	if (close - open === 2 && /^\p{Lu}{2,}s?$/u.test(tokenAt(tokens, open + 1).text)) return true;
	return tokens.slice(open, close).some(({ kind }) => kind === 'number');
}

/** Two semicolons, or one after a colon, with no clause after any. */
function partsBySemicolon(tokens: readonly Token[], from: number): boolean {
	let needs = keyAt(tokens, from - 1) === ':' ? 1 : 2;
	let start = from;
	for (let at = from; follows(tokens[at]) && at < from + WITHIN && needs > 0; at++) {
		const key = keyAt(tokens, at);
		if (key === '.' || (key === ':' && at > from)) return false;
		if (key !== 'including' && isVerb(tokens, at, start)) return false;
		if (key === ';') {
			start = at + 1;
			needs--;
		}
	}
	return (
		needs === 0 &&
		!tokens
			.slice(start, start + 6)
			.some(({ key }, index) => key !== 'including' && isVerb(tokens, start + index, start))
	);
}

/** Pairs that tariffs and newspapers name as one. */
const PAIRS =
	phrases(`iron steel, gems jewellery, gems jewelry, machinery equipment, machinery mechanical, hides skins, drugs pharmaceuticals,
	fruit vegetables, fruits vegetables, food beverages, textiles garments, textiles clothing, textiles apparel`);

/** Whether one thing stands on both sides: "iron and steel", "wood and articles of wood", "milk and milk products". */
function isPair(tokens: readonly Token[], from: number, and: number, to: number): boolean {
	const [left, next] = [keyAt(tokens, and - 1), keyAt(tokens, and + 1)];
	const [first, second] = [headOf(tokens, { from, to: and }), headOf(tokens, { from: and + 1, to })].map(stemOf);
	const right = tokens.slice(and + 1, to).map(({ key }) => stemOf(key));
	const isAgain = first === stemOf(left) && first !== second && right.includes(first);
	return isAgain || (PAIRS.get(left)?.some(([, second]) => second === next) ?? false);
}

const stemOf = (word: string) => word.replace(/(?<=...)s$/, '');

/** Whether the "and" joins a bare modifier to the next one, both of the head that follows. */
function isCoordination(tokens: readonly Token[], before: number, and: number, to: number): boolean {
	const right = { from: and + 1, to };
	if (isPair(tokens, before + 1, and, to)) return true;
	return to - and > 2 && isModifier(tokens, { from: before + 1, to: and }, headOf(tokens, right), true);
}

const LEADING_ON = words(', and or & also plus not mostly mainly especially then but');

/** Without the commas and conjunctions that led on to what is cut off. */
function trimmed(tokens: readonly Token[], to: number, from: number): number {
	while (to > from && LEADING_ON.has(keyAt(tokens, to - 1))) to--;
	return to;
}
