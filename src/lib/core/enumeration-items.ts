import { ADJECTIVE, ADJECTIVES, CONJUNCTIONS, HEADS, MASS, MATERIALS } from './enumeration-tables.ts';
import type { TokenRange } from './enumeration-verbs.ts';
import { matches } from './quantity-tokens.ts';
import type { Token } from './quantity-tokens.ts';

const OPENING = '([{“«';
const CLOSING = ')]}”»';
const STRONG = CONJUNCTIONS.filter((words) => words.length > 1 && words[0] !== 'and');

/** A piece between commas, without the conjunction in front of it, and the places of "and" inside. */
interface Segment extends TokenRange {
	led: boolean;
	ands: number[];
}

/**
 * The items of the list of tokens `from` up to `to`.
 * - Commas outside of brackets part items, and so does "as well as" anywhere.
 * - An "and" inside an item stays there while the list goes on by other means: where it ends with ", and", without any
 *   conjunction, or has such an item before its last ("vaccines and medicines").
 * - Otherwise the last "and" parts the last two items ("furniture, lasers and fiberglass"), also where there are but
 *   two ("furniture and lasers"; so "vaccines and medicines" alone are two, which nothing in the words could tell).
 * - Modifiers that share a head are one item: "computer, telecommunication and information services".
 */
export function itemRanges(tokens: readonly Token[], from: number, to: number): TokenRange[] {
	return sublists(tokens, from, to).flatMap((part) => shareHeads(tokens, split(segmentsOf(tokens, part))));
}

/** The list cut at "as well as" and its like. */
function sublists(tokens: readonly Token[], from: number, to: number): TokenRange[] {
	const lists: TokenRange[] = [];
	let start = from;
	let depth = 0;
	for (let at = from; at < to; at++) {
		depth += nesting(tokens[at]);
		const words = depth > 0 ? undefined : STRONG.find((phrase) => matches(tokens, at, phrase));
		if (!words) continue;
		lists.push({ from: start, to: at });
		start = at + words.length;
	}
	lists.push({ from: start, to });
	return lists;
}

const nesting = (token: Token | undefined) =>
	OPENING.includes(token?.text ?? ' ') ? 1 : CLOSING.includes(token?.text ?? ' ') ? -1 : 0;

function segmentsOf(tokens: readonly Token[], { from, to }: TokenRange): Segment[] {
	const segments: Segment[] = [];
	let start = from;
	let depth = 0;
	let ands: number[] = [];
	for (let at = from; at <= to; at++) {
		const token = tokens[at];
		depth += nesting(token);
		if (at < to && depth === 0 && (token?.key === 'and' || token?.key === 'or')) ands.push(at);
		if (at < to && (depth > 0 || token?.key !== ',')) continue;
		const led = CONJUNCTIONS.find((words) => matches(tokens, start, words));
		const first = start + (led?.length ?? 0);
		if (first < at)
			segments.push({ from: first, to: at, led: led !== undefined, ands: ands.filter((and) => and > first) });
		start = at + 1;
		ands = [];
	}
	return segments;
}

interface Piece extends TokenRange {
	/** Joined to the piece before by an "and" without a comma. */
	direct: boolean;
	led: boolean;
}

function split(segments: Segment[]): Piece[] {
	const last = segments.at(-1);
	const settled = last?.led === true || segments.slice(0, -1).some(({ ands }) => ands.length > 0);
	return segments.flatMap((segment) => {
		const { from, to, led } = segment;
		const and = segment === last && !settled ? segment.ands.at(-1) : undefined;
		if (and === undefined) return [{ from, to, led, direct: false }];
		return [
			{ from, to: and, led, direct: false },
			{ from: and + 1, to, led: true, direct: true }
		];
	});
}

/** Joins the last pieces where all but the very last only modify its head. */
function shareHeads(tokens: readonly Token[], pieces: Piece[]): TokenRange[] {
	const last = pieces.at(-1);
	if (!last?.led || last.to - last.from < 2) return pieces;
	const head = headOf(tokens, last);
	let first = pieces.length - 1;
	while (first > 0 && isModifier(tokens, pieces[first - 1], head, first === pieces.length - 1 && last.direct)) first--;
	const start = pieces[first];
	return start && first < pieces.length - 1 ? [...pieces.slice(0, first), { from: start.from, to: last.to }] : pieces;
}

const PREPOSITIONS = new Set(['of', 'for', 'from', 'in', 'to', 'with', 'by', 'on']);

function headOf(tokens: readonly Token[], { from, to }: TokenRange): string {
	for (let at = from + 1; at < to; at++) if (PREPOSITIONS.has(tokens[at]?.key ?? '')) return tokens[at - 1]?.key ?? '';
	return tokens[to - 1]?.key ?? '';
}

/** A bare singular that cannot be traded by itself, before a head that takes such modifiers. */
function isModifier(tokens: readonly Token[], piece: TokenRange | undefined, head: string, direct: boolean): boolean {
	const words = piece ? tokens.slice(piece.from, piece.to) : [];
	const word = words.at(-1)?.key ?? '';
	if (words.length !== 1 && !(words.length === 3 && words[1]?.key === '-')) return false;
	if (MASS.has(word)) return direct && HEADS.has(head) && MATERIALS.has(word);
	if (ADJECTIVES.has(word) || ADJECTIVE.test(word)) return /s$/.test(head) || HEADS.has(head);
	return HEADS.has(head) && !word.endsWith('s');
}
