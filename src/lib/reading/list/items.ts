import type { Phrases } from '../phrase.ts';
import { pastMeasure } from './count.ts';
import { headOf, isAdjective, isKnownGood, isModifier, MASS } from './goods.ts';
import { keyAt, letterAt, type Piece, type Range, words } from './words.ts';

export interface ItemRange extends Range {
	amount: number | null;
	isCounted: boolean;
	/** It holds the list's own "and", and which one that is is not certain. */
	isDoubtful?: boolean;
}

/**
 * The items of a list's pieces.
 * - Where amounts follow the items, what stands between two amounts is one item ("fats, oils and greases ($4 million)").
 * - An "and" inside an item stays there while the list goes on by other means: where it ends with ", and", without any
 *   conjunction, or where most of its pieces are such pairs; where but half are, this is not certain.
 * - Otherwise the last "and" parts the last two items ("furniture, lasers and fiberglass"), also where there are but
 *   two ("furniture and lasers"; so "vaccines and medicines" alone are two, which nothing in the words could tell). Of
 *   several "and"s in a row which one that is is not certain.
 * - Modifiers that share a head are one item ("computer, telecommunication and information services"), and the "and"
 *   between them tells nothing of the list's style.
 */
export const itemRanges = (phrases: Phrases, pieces: readonly Piece[]): ItemRange[] =>
	sublists(pieces.map(withOwnAmount))
		.flatMap((sublist) => shareHeads(phrases, split(phrases, sublist)))
		.map((item) => unquoted(phrases, item))
		.filter(({ from, to }) => from < to);

/** Without the quotation marks around it, and a comma within them. */
function unquoted(phrases: Phrases, item: Piece): Piece {
	const { from, to } = item;
	if (letterAt(phrases, from) !== '“' || letterAt(phrases, to - 1) !== '”') return item;
	return { ...item, from: from + 1, to: letterAt(phrases, to - 2) === ',' ? to - 2 : to - 1 };
}

/** "$4 million of lamps, rugs and wire" is of all together. */
const withOwnAmount = (piece: Piece, at: number, all: readonly Piece[]): Piece =>
	piece.amount !== null && piece.amount < piece.from && all[at + 1]?.amount === null
		? { ...piece, amount: null }
		: piece;

/** The list cut at "as well as" and its like. */
function sublists(pieces: readonly Piece[]): Piece[][] {
	const lists: Piece[][] = [[]];
	for (const piece of pieces) {
		if (piece.isStrong) lists.push([{ ...piece, led: false }]);
		else lists.at(-1)?.push(piece);
	}
	return lists;
}

function split(phrases: Phrases, pieces: readonly Piece[]): Piece[] {
	const last = pieces.at(-1);
	const paired = pieces.filter(({ ands }) => ands.length > 0).length;
	// "vegetables & seeds", "for men or boys" stay together beside an "and".
	const plain = last?.ands.filter((and) => keyAt(phrases, and) === 'and') ?? [];
	// Of two "and"s in the last piece one is the list's own.
	const isOfPairs = paired > 2 && 3 * paired > 2 * pieces.length;
	const isDoubtful = !isOfPairs && plain.length > 1;
	if (last && !last.led && isDoubtful) return [...pieces.slice(0, -1), { ...last, isDoubtful }];
	// "coal, clothing and footwear": the list's own "and"
	const pair = last && pieces.length > 1 && !last.isPriced && last.to === last.from + 3 ? last.from + 1 : undefined;
	const ofPair = pair !== undefined && isLoosePair(phrases, pair) ? pair : undefined;
	const and = last?.led === true || isOfPairs ? undefined : (plain.at(-1) ?? last?.ands.at(-1) ?? ofPair);
	if (!last || and === undefined) return [...pieces];
	// "parts for lamps and rugs"
	if (and - 2 > last.from && keyAt(phrases, and - 2) === 'for')
		return [...pieces.slice(0, -1), { ...last, isDoubtful: true }];
	// "$3 million of lasers and wire" is both together; "lasers and wire ($3 million)" the wire alone.
	const amount = last.amount !== null && last.amount < last.from ? null : last.amount;
	const from = pastMeasure(phrases, ['also', 'then'].includes(keyAt(phrases, and + 1)) ? and + 2 : and + 1);
	return [...pieces.slice(0, -1), { ...last, to: and, amount: null }, { ...last, from, amount }];
}

/** Joins pieces that only modify the head of a later one to it. */
function shareHeads(phrases: Phrases, pieces: readonly Piece[]): Piece[] {
	const items: Piece[] = [];
	for (const piece of pieces) {
		const shares = piece.to - piece.from > 1 && (piece.coordinated || piece.led);
		const head = headOf(phrases, piece);
		let { from } = piece;
		for (let before = items.at(-1); shares && before && !before.led; before = items.at(-1)) {
			if (before.amount !== null || !isModifier(phrases, before, head, false)) break;
			({ from } = before);
			items.pop();
		}
		items.push({ ...piece, from });
	}
	return items;
}

/** Pairs that tariffs and newspapers name as one. */
const PAIRS =
	words(`iron_steel gems_jewellery gems_jewelry machinery_equipment machinery_mechanical machinery_transport hides_skins
	drugs_pharmaceuticals food_live parts_accessories metals_stones oils_fats fats_oils arms_ammunition fuels_oils feed_fodder`);
/** The same of goods that are also named each by itself. */
const LOOSE_PAIRS =
	words(`fruit_vegetables fruits_vegetables food_beverages beverages_tobacco textiles_garments textiles_clothing
	textiles_apparel garments_apparel garments_textiles garments_footwear clothing_footwear`);
const pairAt = (phrases: Phrases, and: number): string => `${keyAt(phrases, and - 1)}_${keyAt(phrases, and + 1)}`;
const isLoosePair = (phrases: Phrases, and: number): boolean => LOOSE_PAIRS.has(pairAt(phrases, and));
/** Whether the words beside an "and" are such a pair. */
export const isKnownPair = (phrases: Phrases, and: number): boolean =>
	PAIRS.has(pairAt(phrases, and)) || isLoosePair(phrases, and);
/** "chemicals and related products", "tractors and their parts" */
const RELATED = words('related allied similar associated their its');
/** "devices and equipment", "ores and concentrates" */
const RELATIVES = words(
	'equipment parts supplies materials accessories components concentrates derivatives articles products preparations'
);

/** Whether one thing stands on both sides: "iron and steel", "wood and articles of wood", "milk and milk products". */
function isPair(phrases: Phrases, from: number, and: number, to: number): boolean {
	const [left, next] = [keyAt(phrases, and - 1), keyAt(phrases, and + 1)];
	const [first, second] = [headOf(phrases, { from, to: and }), headOf(phrases, { from: and + 1, to })].map(stemOf);
	const right = phrases.slice(and + 1, to).map(({ key }) => stemOf(key));
	// "milk and milk products", "basic metals and articles of them", not "fresh fish and frozen fish fillets"
	const isOne = from + 1 === and || phrases.slice(and, to).some(({ letter }) => letter === 'o');
	const isAgain =
		isOne && first === stemOf(left) && first !== second && right.some((word) => word.startsWith(first ?? ' '));
	if (and + 2 === to && RELATIVES.has(next)) return true;
	const isOfIt = /^(?:thereof|it|them|these)$/.test(keyAt(phrases, to - 1));
	return isAgain || isOfIt || RELATED.has(next) || isKnownPair(phrases, and);
}

const stemOf = (word: string) => word.replace(/(?<=...)s$/, '');

/** Whether the "and" joins a bare modifier to the next one, both of the head that follows. */
export function isCoordination(phrases: Phrases, before: number, and: number, to: number): boolean {
	if (isPair(phrases, before + 1, and, to)) return true;
	const left = { from: before + 1, to: and };
	// "wood and paper products", not "gas and finished products"
	const [one, other] = [keyAt(phrases, before + 1), keyAt(phrases, and + 1)];
	// "crude and raw oil", not "cheese and olive oil"
	const isPlain = (word: string) => isAdjective(word) && (word === 'crude' || !isKnownGood(word));
	if (to - and > 2 && and - before === 2 && isPlain(one) && isPlain(other)) return true;
	if (MASS.has(one) && isAdjective(other) && !isKnownGood(other) && !other.startsWith('non-')) return false;
	return to - and > 2 && isModifier(phrases, left, headOf(phrases, { from: and + 1, to }), true);
}
