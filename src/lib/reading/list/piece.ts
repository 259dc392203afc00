import { lettersOf, type Phrases } from '../phrase.ts';
import { pastCount } from './count.ts';
import { goesOnAfter, isEnding, placeAt } from './ends.ts';
import { isNounOfGoods } from './goods.ts';
import { isCoordination } from './items.ts';
import { clauseStart, isVerb, pastFlow } from './verbs.ts';
import { DETAILS, addsList, keyAt, letterAt, lettersFrom, phraseAt, type Piece, TRADED, words } from './words.ts';

/** No item of a list that a person wrote, nor a bracket in one, is longer in phrases; the bounds keep time linear. */
const WITHIN = 40;

/** What stands before a piece. */
type Lead = Pick<Piece, 'led' | 'isStrong' | 'isCounted'>;

interface Place {
	/** It is the first, or an amount ends the one before. */
	startsAfresh: boolean;
	until: number;
	/** Where the list starts. */
	from: number;
	/** Where its amount stands, in a list whose items all have one. */
	priced: number;
}

interface Scan {
	piece: Piece;
	next: number;
	goesOn: boolean;
	isOpen: boolean;
}

/** The piece that starts at a phrase, up to what parts it from the next one or ends the list. */
export function pieceAt(
	phrases: Phrases,
	start: number,
	separator: string,
	lead: Lead,
	{ startsAfresh, until, from, priced }: Place
): Scan {
	const { led } = lead;
	let amount: number | null = null;
	let item: number | null = null;
	let isPlaced = false;
	let at = start;
	const ands: number[] = [];
	const done = (to: number, goesOn = false, isOpen = false): Scan => {
		const range = { from: start, to: trimmed(phrases, Math.min(item ?? to, to), start) };
		const inner = ands.filter((and) => and > start && and < range.to - 1);
		const isParting = (and: number, i: number) =>
			!isCoordination(phrases, inner[i - 1] ?? start - 1, and, inner[i + 1] ?? range.to);
		const parting = separator === ';' || priced > start ? [] : inner.filter(isParting);
		const coordinated = parting.length < inner.length;
		// "lamps, rugs ($4 million)": of which?
		const isDoubtful = priced > start && /,(?![&oXs])[^&]*$/.test(lettersOf(phrases.slice(start, range.to)));
		const told = { ands: parting, coordinated, amount, isPriced: item !== null, isDoubtful, isPlaced };
		return { piece: { ...range, ...lead, ...told }, next: at, goesOn, isOpen };
	};
	for (; ; at++) {
		if (at >= until) return done(at);
		if (at > start + WITHIN) return done(at, false, true);
		const { key, letter } = phraseAt(phrases, at);
		if (at < priced && at > start && ',X'.includes(letter)) continue;
		if ('Q%'.includes(letter) && amount === null) {
			amount = at;
			// "$4 million of lamps": the item comes after its amount.
			if (at === start && /^(?:[QU][oiaw]|%[ia]|[QU][fp](?=D*c))(?!D*H)/.test(lettersFrom(phrases, at)))
				[at, start] = [at + 1, at + 2];
			// "lamps, and a 4 % increase in imports"
			else if (at === start && letterAt(phrases, at + 1) === 'N') return done(at);
			else item ??= linkedFrom(phrases, at, start);
		} else if (letter === 'U' && at > start) item ??= linkedFrom(phrases, at, start);
		else if ('(“'.includes(letter)) {
			const close = closeOf(phrases, at);
			if (close === null) return done(at, false, true);
			const told = phrases.slice(at, close).findIndex(({ letter }) => 'Q%'.includes(letter));
			if (told >= 0) amount ??= at + told;
			if (letter === '(' && at > start && isNote(phrases, at, close)) item ??= at;
			at = close;
		} else if (startsAfresh && amount === null && whichClause(phrases, at)) {
			const clause = whichClause(phrases, at);
			amount = at + clause.search(/[Q%U]/);
			item ??= at;
			at += clause.length - 1;
		} else if (item !== null && tailEnd(phrases, at) > at) at = tailEnd(phrases, at) - 1;
		else if (key === separator) return done(at, true);
		else if ('.;)”e'.includes(letter)) {
			// "lamps – $4 million": a dash before an amount ends nothing.
			if (key === ';' || !/^;D*[Q%U]/.test(lettersFrom(phrases, at)))
				return done(at, key === ';' && !hasClause(phrases, at + 1));
		} else if ('&+'.includes(letter)) {
			if (pastAgain(phrases, at + 1, from) > at + 1) return done(at, true);
			if (isOther(phrases, at + 1)) return done(at);
			if (
				item !== null ||
				(at > start &&
					(addsList(key) || /^&D*[Q%]/.test(lettersFrom(phrases, at)) || pastCount(phrases, at + 1) > at + 1))
			)
				return done(at, true);
			ands.push(at);
		} else if (item !== null && letter === 'c' && 'QU'.includes(letterAt(phrases, at - 1)))
			return done(at, false, true);
		else if (item === null && PRICED.test(lettersFrom(phrases, at))) item = linkedFrom(phrases, at, start);
		else if (item === null && isEnding(phrases, at, start)) {
			const place = placeAt(phrases, at);
			if (place === 0) return done(at, false, goesOnAfter(phrases, at));
			isPlaced = true;
			item = at;
			at += place - 1;
		} else if (
			letter === 'T' ||
			(letter === 'O' && letterAt(phrases, at - 1) !== 'f') ||
			(letter === 'h' && at > start)
		)
			return done(at, false, ands.length === 0 && !led);
		// "beans roasted ($4 million)"
		else if (at < priced && /^c(?:&c)?\(/.test(lettersFrom(phrases, at))) continue;
		else if (!(separator === ';' && key === 'including') && isVerb(phrases, at, start)) {
			const to = item ?? clauseStart(phrases, start, at, { led, startsAfresh, ands });
			const isSecond = 'ca'.includes(letter) && letterAt(phrases, at - 1) === 'c' && isAfterVerb(phrases, from);
			return done(to, false, isSecond && to > start);
		}
	}
}

/** Past what introduced the list, where it is said again: "exports of lamps, exports of rugs", "of lamps, of rugs". */
export function pastAgain(phrases: Phrases, at: number, from: number): number {
	const flow = pastFlow(phrases, at);
	if (flow > at) return keyAt(phrases, at) === keyAt(phrases, from - 2) ? flow : at;
	return /^[oifbp]D?[cCn]/.test(lettersFrom(phrases, at)) && keyAt(phrases, at) === keyAt(phrases, from - 1)
		? at + 1
		: at;
}

/** "worth almost $4 million", "with an export value of $4 million", "at 17 billion rupees": a price, whether it can be read or not. */
const PRICED = /^(?:O[ka]|[wpk@o])[wpk@D]{0,3}(?:H[Dc]?o)?[Q%U]|^R?b?D*[Q%](?:tD*Q)?[,x]?&?[cC]{1,4}R?b?D*[Q%]/;
const WHICH_CLAUSE = /^[,;]?O[^,;.()&Q%U]{0,4}[Q%U](?:\([^()]*\)|[^,;.()&+Q%U])*(?=[,;&+.])/;
/** The letters of ", which made up 4 % of the exports"; none where no such clause stands there. */
const whichClause = (phrases: Phrases, at: number): string =>
	phrases.slice(at, at + 2).some(({ key }) => key === 'which')
		? (WHICH_CLAUSE.exec(lettersFrom(phrases, at))?.[0] ?? '')
		: '';
/** What more is said of an amount: ", or $3 million", "and an increase of 4 %", ", up 4 %". */
const TAIL = /^,?&?D*(?:N[oi]|R)?b?[QU%](?![cCn]|[oi]c)/;
const tailEnd = (phrases: Phrases, at: number): number => at + (TAIL.exec(lettersFrom(phrases, at))?.[0].length ?? 0);
/** Between an item and its amount. */
const LINKING = 'wpo@bkD:;,RiN';

/** Where the words begin that link an item to its amount. */
function linkedFrom(phrases: Phrases, at: number, start: number): number {
	while (at > start && LINKING.includes(letterAt(phrases, at - 1))) at--;
	return at;
}

/** "exports were beans roasted in Riga", "exports were lamps, and rugs were": the clause has had its verb. */
const isAfterVerb = (phrases: Phrases, from: number): boolean =>
	'aVl'.includes(letterAt(phrases, from - 1)) && !DETAILS.has(keyAt(phrases, from - 1));

/** The phrase that closes the bracket or quotation at `open`; null where none does soon. */
function closeOf(phrases: Phrases, open: number): number | null {
	let depth = 0;
	for (let at = open; at < open + WITHIN; at++) {
		const letter = letterAt(phrases, at);
		if ('(“'.includes(letter)) depth++;
		if (')”'.includes(letter) && --depth === 0) return at;
	}
	return null;
}

/** A bracket with a number, a verb, "see table 4" or a code says something of the item, and is no part of its name. */
function isNote(phrases: Phrases, open: number, close: number): boolean {
	const inside = phrases.slice(open + 1, close);
	const isCode = lettersOf(inside) === 'n' && !'cCn'.includes(letterAt(phrases, close + 1));
	return isCode || inside.some(({ letter, key }) => 'Q%UaAOkqS'.includes(letter) || /^(?:\d|see$)/.test(key));
}

/** A verb, or a heading: "exports:". */
const isClause = (phrases: Phrases, at: number, start: number): boolean =>
	(keyAt(phrases, at) !== 'including' && isVerb(phrases, at, start)) ||
	(letterAt(phrases, at) === 'H' && keyAt(phrases, at + 1) === ':');

/** Whether a verb stands before the next stop. */
function hasClause(phrases: Phrases, from: number): boolean {
	for (let at = from; at < from + WITHIN && !'.;x'.includes(letterAt(phrases, at)); at++)
		if (keyAt(phrases, at) !== 'such as' && isClause(phrases, at, from)) return true;
	return false;
}

/** Two semicolons, or one after a colon, with no clause after any. */
export function partsBySemicolon(phrases: Phrases, from: number, until: number): boolean {
	let needs = keyAt(phrases, from - 1) === ':' ? 1 : 2;
	let start = from;
	for (let at = from; at < Math.min(from + WITHIN, until); at++) {
		const { key, letter } = phraseAt(phrases, at);
		if (letter === '(') at = closeOf(phrases, at) ?? at;
		if (letter === '.' || key === ':') break;
		if (isClause(phrases, at, start)) return false;
		if (key !== ';') continue;
		start = at + 1;
		needs--;
	}
	return needs <= 0;
}

/** Without the commas and conjunctions that led on to what is cut off. */
function trimmed(phrases: Phrases, to: number, from: number): number {
	while (to > from && (',&+h'.includes(letterAt(phrases, to - 1)) || LEADING_ON.has(keyAt(phrases, to - 1)))) to--;
	// "due to lamps, rugs and wheat exports"
	if (to - from > 1 && /^(?:ex|im)ports$/.test(keyAt(phrases, to - 1)) && isNounOfGoods(keyAt(phrases, to - 2))) to--;
	return to;
}

const LEADING_ON = words('the most leading also not then but only alone too');

/** "and other goods" names none, unless it has an amount; "and exports of …" is another list. */
export const isOther = (phrases: Phrases, at: number): boolean =>
	(keyAt(phrases, at) === 'other' &&
		TRADED.has(keyAt(phrases, at + 1)) &&
		!/^[(;]?[Q%U]/.test(lettersFrom(phrases, at + 2))) ||
	/^[EOD]{0,4}c?H[otfRkaslin]/.test(lettersFrom(phrases, at));
