import { lettersOf, type Phrases } from '../phrase.ts';
import { pastCount, pastMeasure } from './count.ts';
import { headOf, isGood, isKnownGood, isNounOfGoods } from './goods.ts';
import { isOther, partsBySemicolon, pastAgain, pieceAt } from './piece.ts';
import { isAttribute, isVerb, STARTS } from './verbs.ts';
import { addsList, keyAt, letterAt, lettersFrom, phraseAt, type Piece, TRADED, words } from './words.ts';

export interface Listing {
	pieces: Piece[];
	/** The phrase after the last item. */
	to: number;
	/** The phrase that ends the list. */
	end: number;
	/** What follows may go on with the list in a way that we do not know. */
	isOpen: boolean;
}

/** No sentence has more of them in a row; the bound keeps time linear. */
const ASIDES = 3;
const ASIDE = /^,(?![&+])(?:[^,;.()“”]{0,10}S|[^,;.()“”&]{0,10}R|[jo][^,;.()“”]{0,10})(?=,)/;
/** "wheat, up 4 % on the year, and sugar" */
const CHANGE = /^,R[bD]*[%QU][^,;.()“”&csl]{0,8}(?=,&?D*[cCQ])/;

/**
 * The comma that closes the aside after the comma at `at`: ", the ministry said,", ", according to …,"; else `at`.
 */
export function asideEnd(phrases: Phrases, at: number): number {
	for (let asides = 0; asides < ASIDES; asides++) {
		const pattern = /^(?:up|down|\w+ing)$/.test(keyAt(phrases, at + 1)) ? CHANGE : ASIDE;
		at += pattern.exec(lettersFrom(phrases, at))?.[0].length ?? 0;
	}
	return at;
}

/**
 * The pieces of the list that starts at `from`, up to where its sentence, bracket or quotation ends, another clause
 * begins, or the words tell a time, a place or a price. Semicolons part them after a colon, else commas.
 * @param until the verb, of a list that is its subject
 */
export function readPieces(phrases: Phrases, from: number, until = Infinity): Listing {
	const separator = partsBySemicolon(phrases, from, until) ? ';' : ',';
	const pieces: Piece[] = [];
	let start = from;
	let to = from;
	/** The last piece has an "and": the list may have ended. A list that went on after one takes more of them. */
	let isClosed = false;
	for (;;) {
		const last = pieces.at(-1);
		const led = last !== undefined && '&+'.includes(letterAt(phrases, start));
		// "besides gold and silver, lamps": a list of its own as well
		const opener = pieces.length === 1 && letterAt(phrases, from - 1) === '&' ? from - 1 : start;
		let isStrong = last?.isPlaced === true || ((led || opener < from) && addsList(keyAt(phrases, opener)));
		let first = led ? start + 1 : start;
		if (led && 'Dh'.includes(letterAt(phrases, first)) && !STARTS.has(keyAt(phrases, first))) first++;
		if (last) first = pastAgain(phrases, first, from);
		// "over $4 million of lamps"
		if (/^D[QU%]/.test(lettersFrom(phrases, first))) first++;
		if (!last || (led && keyAt(phrases, first) !== 'the')) first = pastMeasure(phrases, first);
		while (!last && isOwner(phrases, first)) first++;
		const uncounted = pastCount(phrases, first);
		const isCounted = uncounted > first;
		first = uncounted;
		const named = pastGeneric(phrases, first);
		isStrong ||= named > first;
		first = named;
		// "…, the ministry said."
		const isSource = /^[DnEcOoprY&()]{1,14}S(?![,&])/.test(lettersFrom(phrases, first));
		if (last && !led && until === Infinity && isSource && !isKnownGood(keyAt(phrases, first)))
			return { pieces, to, end: start, isOpen: false };
		// "lamps, worth $4 million, rugs" goes on with the price.
		const isPrice = !isClosed && /^[wp]D*[Q%U]/.test(lettersFrom(phrases, first));
		if (last && !isPrice && startsClause(phrases, first, led)) {
			// "cars, a staple, and trucks", "fresh, frozen, prepared or preserved": an aside, or more of the list.
			const mayBeMore = ['a', 'an'].includes(keyAt(phrases, first)) || 'MR'.includes(letterAt(phrases, first));
			return { pieces, to, end: start, isOpen: !isClosed && mayBeMore };
		}
		// "lamps and rugs, the main goods,"
		if (isClosed && !led && keyAt(phrases, first) === 'the') return { pieces, to, end: start, isOpen: false };
		const isDetail = letterAt(phrases, first) === 'h';
		// "farm goods, especially wheat and beef" names its goods after the hedge.
		if (last && isDetail && TRADED.has(headOf(phrases, last))) return { pieces, to, end: start, isOpen: false };
		const lead = { led, isStrong, isCounted };
		const place = { startsAfresh: !last || last.isPriced, until, from, priced: amountAfter(phrases, first, last) };
		const { piece, next, goesOn, isOpen } = pieceAt(phrases, first, separator, lead, place);
		const isEmpty = piece.from === piece.to;
		// "exports, including lamps, came to $4 million"
		if (last && isEmpty && letterAt(phrases, first) === 'k') return { pieces, to, end: start, isOpen: false };
		if (last && isEmpty && piece.amount !== null) {
			last.amount = piece.amount;
			last.isPriced = true;
		} else if (isEmpty && !last) return { pieces, to, end: next, isOpen };
		else if (isClosed && !piece.led && !goesOn && !isGood(phrases, piece))
			// "a rise in exports of lamps and rugs, a fall in those of tiles"
			return {
				pieces,
				to,
				end: next,
				isOpen: /^(?:[^,]{0,3}N[io](?!D*[Q%])|[cCn]{1,4}(?:[.;]|[tf]D*E))/.test(lettersFrom(phrases, first))
			};
		else if (!isEmpty && !isDetail) {
			pieces.push(piece);
			({ to } = piece);
			isClosed = letterAt(phrases, start) === '&' || piece.ands.length > 0;
		}
		// "cars, trucks, rare rose woods": no "and" has told the last item.
		const isCut = !isClosed && isEmpty && piece.amount === null && next > first && pieces.length > 1;
		// "lamps to Riga, and rugs are imported"
		const isOther = last?.isPlaced === true && isVerb(phrases, next, next);
		if (!goesOn) return { pieces, to, end: next, isOpen: isOpen || isCut || isOther };
		start = '&+'.includes(letterAt(phrases, next)) ? next : asideEnd(phrases, next) + 1;
	}
}

const OWNED = words('its their both all virtually practically most');
/** "imports virtually all its oil", "Riga's lamps and rugs" */
const isOwner = (phrases: Phrases, at: number): boolean =>
	OWNED.has(keyAt(phrases, at)) ||
	(phraseAt(phrases, at).party?.isPossessive === true && letterAt(phrases, at + 1) !== 'H');

/** An item and its amount: "lamps, rugs and tiles ($4 million)", "lamps at $4 million". */
const WITH_AMOUNT = '[^.;()“”TSxaQ%UwkORqA@]*(?:\\([^()]*|[@;]D*)[Q%U]';
const ONE = new RegExp(`^${WITH_AMOUNT}`);
const TWO = new RegExp(`^${WITH_AMOUNT}[^.;()]*\\)?[,;]?&?${WITH_AMOUNT}`);

/** Where the amount of the item at `from` stands, in a list whose items all have one: commas before it part nothing. */
function amountAfter(phrases: Phrases, from: number, last: Piece | undefined): number {
	const letters = lettersOf(phrases.slice(from, from + 40));
	const isOneOfSeveral = last ? last.isPriced : TWO.test(letters);
	const [item] = (isOneOfSeveral && ONE.exec(letters)) || [];
	return item ? from + item.length - 1 : from;
}

/** Past "such goods as", "products like", where the goods themselves come after. */
function pastGeneric(phrases: Phrases, at: number): number {
	if (keyAt(phrases, at) === 'such' && keyAt(phrases, at + 2) === 'as') return at + 3;
	const link = at + phrases.slice(at, at + 5).findIndex(({ key }) => ['such as', 'like', ','].includes(key));
	const general = keyAt(phrases, link - 1);
	// "lamps and farm products such as wheat"
	const and = at + phrases.slice(at, link).findIndex(({ letter }) => letter === '&');
	const isLinked =
		link > at &&
		(and < at || !isNounOfGoods(keyAt(phrases, and - 1))) &&
		keyAt(phrases, link) !== ',' &&
		general !== 'services' &&
		TRADED.has(general);
	return isLinked ? link + 1 : at;
}

/** Words that begin a clause, an afterthought or a new thought after a comma: the list has ended. */
const CLAUSE_STARTS = words(`
	among so yet since until after before he she we you there thus however both all each making leading not only almost
	much nearly about roughly combined then would these this a an`);

function startsClause(phrases: Phrases, at: number, led: boolean): boolean {
	const { key, letter } = phraseAt(phrases, at);
	if (/^[EODCcn]{0,4}H[otfRkaslin]/.test(lettersFrom(phrases, at))) return true;
	if (led && ['a', 'an', 'some', 'many'].includes(key)) return false;
	return (
		isOther(phrases, at) ||
		CLAUSE_STARTS.has(key.replace(/ .*/, '')) ||
		('OTxXvNRrwjitfbp@YMz'.includes(letter) && !isAttribute(phrases, at))
	);
}
