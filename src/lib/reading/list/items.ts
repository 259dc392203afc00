import { keyAt, type Token } from '../tokens.ts';
import { headOf, isModifier, type TokenRange } from './goods.ts';
import { type Piece } from './pieces.ts';

export interface ItemRange extends TokenRange {
	amount: number | null;
}

/**
 * The items of a list's pieces.
 * - An "and" inside an item stays there while the list goes on by other means: where it ends with ", and", without any
 *   conjunction, or where half of its pieces are such pairs ("rods, pipes and profiles, vaccines and medicines").
 * - Otherwise the last "and" parts the last two items ("furniture, lasers and fiberglass"), also where there are but
 *   two ("furniture and lasers"; so "vaccines and medicines" alone are two, which nothing in the words could tell).
 * - Modifiers that share a head are one item ("computer, telecommunication and information services"), and the "and"
 *   between them tells nothing of the list's style.
 */
export const itemRanges = (tokens: readonly Token[], pieces: readonly Piece[]): ItemRange[] =>
	sublists(pieces)
		.flatMap((sublist) => shareHeads(tokens, split(tokens, sublist)))
		.filter(({ from, to }) => from < to);

/** The list cut at "as well as" and its like. */
function sublists(pieces: readonly Piece[]): Piece[][] {
	const lists: Piece[][] = [[]];
	for (const piece of pieces) {
		if (piece.isStrong) lists.push([{ ...piece, led: false }]);
		else lists.at(-1)?.push(piece);
	}
	return lists;
}

function split(tokens: readonly Token[], pieces: readonly Piece[]): Piece[] {
	const last = pieces.at(-1);
	const paired = pieces.filter(({ ands }) => ands.length > 0).length;
	// Of two "and"s in the last piece one is the list's own.
	const isOfPairs = paired > 1 && 2 * paired >= pieces.length && last?.ands.length === 1 && !last.coordinated;
	const settled = last?.led === true || isOfPairs;
	// "vegetables & seeds", "for men or boys" stay together beside an "and".
	const isPlain = (and: number) => keyAt(tokens, and) === 'and';
	const and = settled ? undefined : (last?.ands.findLast(isPlain) ?? last?.ands.at(-1));
	if (!last || and === undefined) return [...pieces];
	// "$3 million of lasers and wire" is both together; "lasers and wire ($3 million)" the wire alone.
	const amount = last.amount !== null && last.amount < last.from ? null : last.amount;
	const from = ['also', 'finally', 'then'].includes(keyAt(tokens, and + 1)) ? and + 2 : and + 1;
	return [...pieces.slice(0, -1), { ...last, to: and, amount: null }, { ...last, from, amount }];
}

/** Joins pieces that only modify the head of a later one to it. */
function shareHeads(tokens: readonly Token[], pieces: readonly Piece[]): Piece[] {
	const items: Piece[] = [];
	for (const piece of pieces) {
		const shares = piece.to - piece.from > 1 && (piece.coordinated || piece.led);
		const head = headOf(tokens, piece);
		let { from } = piece;
		for (let before = items.at(-1); shares && before && !before.led; before = items.at(-1)) {
			if (before.amount !== null || !isModifier(tokens, before, head, false)) break;
			({ from } = before);
			items.pop();
		}
		items.push({ ...piece, from });
	}
	return items;
}
