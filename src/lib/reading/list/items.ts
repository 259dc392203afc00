import { ADJECTIVE, ADJECTIVES, ANDS, CONJUNCTIONS, HEADS, MASS, MATERIALS } from './tables.ts';
import { asideEnd, type TokenRange } from './verbs.ts';
import { keyAt, matches } from '../tokens.ts';
import type { Token } from '../tokens.ts';

const OPENING = '([{“«';
const CLOSING = ')]}”»';
const STRONG = CONJUNCTIONS.filter((words) => words.length > 1 && words[0] !== 'and');

/** A piece between commas, without the conjunction in front of it. */
interface Segment extends TokenRange {
	led: boolean;
	/** Places of the "and"s that could part two items. */
	ands: number[];
	/** An "and" joins modifiers of one head in it: "wood and paper products". */
	coordinated: boolean;
}

/**
 * The items of the list of tokens `from` up to `to`.
 * - Commas outside of brackets and quotation marks part items, and so does "as well as" anywhere.
 * - An "and" inside an item stays there while the list goes on by other means: where it ends with ", and", without any
 *   conjunction, or has such an item before its last ("vaccines and medicines").
 * - Otherwise the last "and" parts the last two items ("furniture, lasers and fiberglass"), also where there are but
 *   two ("furniture and lasers"; so "vaccines and medicines" alone are two, which nothing in the words could tell).
 * - Modifiers that share a head are one item ("computer, telecommunication and information services"), and the "and"
 *   between them tells nothing of the list's style.
 */
export function itemRanges(tokens: readonly Token[], from: number, to: number): TokenRange[] {
	return sublists(tokens, from, to)
		.flatMap((part) => shareHeads(tokens, split(segmentsOf(tokens, part))))
		.filter((item) => item.from < item.to);
}

/** The list cut at "as well as" and its like. */
function sublists(tokens: readonly Token[], from: number, to: number): TokenRange[] {
	const lists: TokenRange[] = [];
	const isInside = insideOf(tokens, from);
	let start = from;
	for (let at = from; at < to; at++) {
		const words = isInside(at) ? undefined : STRONG.find((phrase) => matches(tokens, at, phrase));
		if (!words) continue;
		lists.push({ from: start, to: at });
		start = at + words.length;
	}
	lists.push({ from: start, to });
	return lists;
}

/** Whether a token stands in brackets or quotation marks; to be asked of each token in order, the first is at `from`. */
function insideOf(tokens: readonly Token[], from: number): (at: number) => boolean {
	let depth = 0;
	let quoted = false;
	let next = from;
	return (at) => {
		for (; next <= at; next++) {
			const key = keyAt(tokens, next);
			if (key === '"') quoted = !quoted;
			else depth += OPENING.includes(key) ? 1 : CLOSING.includes(key) ? -1 : 0;
		}
		return depth > 0 || quoted;
	};
}

function segmentsOf(tokens: readonly Token[], { from, to }: TokenRange): Segment[] {
	const segments: Segment[] = [];
	const isInside = insideOf(tokens, from);
	let start = from;
	let ands: number[] = [];
	for (let at = from; at <= to; at++) {
		const key = keyAt(tokens, at);
		if (at < to && (at < start || isInside(at))) continue;
		if (at < to && ANDS.has(key)) ands.push(at);
		if (at < to && key !== ',') continue;
		const led = CONJUNCTIONS.find((words) => matches(tokens, start, words));
		const first = start + (led?.length ?? 0);
		const inner = ands.filter((and) => and > first);
		const parting = inner.filter((and, index) => !isCoordination(tokens, inner[index - 1] ?? first - 1, and, inner[index + 1] ?? at)); // prettier-ignore
		const coordinated = parting.length < inner.length;
		if (first < at) segments.push({ from: first, to: at, led: led !== undefined, ands: parting, coordinated });
		start = asideEnd(tokens, at) + 1;
		ands = [];
	}
	return segments;
}

/** Whether the "and" joins a bare modifier to the next one, both of the head that follows. */
function isCoordination(tokens: readonly Token[], before: number, and: number, to: number): boolean {
	const right = { from: and + 1, to };
	return to - and > 2 && isModifier(tokens, { from: before + 1, to: and }, headOf(tokens, right), MATERIALS);
}

function split(segments: Segment[]): Segment[] {
	const last = segments.at(-1);
	const settled = last?.led === true || segments.slice(0, -1).some(({ ands }) => ands.length > 0);
	const and = settled ? undefined : last?.ands.at(-1);
	if (!last || and === undefined) return segments;
	return [...segments.slice(0, -1), { ...last, to: and }, { ...last, from: and + 1 }];
}

/** Joins pieces that only modify the head of a later one to it. */
function shareHeads(tokens: readonly Token[], pieces: Segment[]): TokenRange[] {
	const items: Segment[] = [];
	for (const piece of pieces) {
		const shares = piece.to - piece.from > 1 && (piece.coordinated || piece.led);
		const head = headOf(tokens, piece);
		let { from } = piece;
		for (let before = items.at(-1); shares && before && !before.led; before = items.at(-1)) {
			if (!isModifier(tokens, before, head, new Set())) break;
			({ from } = before);
			items.pop();
		}
		items.push({ ...piece, from });
	}
	return items;
}

const PREPOSITIONS = new Set(['of', 'for', 'from', 'in', 'to', 'with', 'by', 'on']);

function headOf(tokens: readonly Token[], { from, to }: TokenRange): string {
	for (let at = from + 1; at < to; at++) if (PREPOSITIONS.has(keyAt(tokens, at))) return keyAt(tokens, at - 1);
	return keyAt(tokens, to - 1);
}

/**
 * A possessive ("women's"), or a bare singular that is no good by itself, before a head that takes such modifiers;
 * `materials` are taken for modifiers all the same.
 */
function isModifier(
	tokens: readonly Token[],
	{ from, to }: TokenRange,
	head: string,
	materials: ReadonlySet<string>
): boolean {
	const word = keyAt(tokens, to - 1);
	if (to - from === 3 && keyAt(tokens, from + 1) === "'") return true;
	if (to - from !== 1 && !(to - from === 3 && keyAt(tokens, from + 1) === '-')) return false;
	if (MASS.has(word)) return materials.has(word) && HEADS.has(head);
	if (ADJECTIVES.has(word) || ADJECTIVE.test(word)) return head.endsWith('s') || HEADS.has(head) || MASS.has(head);
	return HEADS.has(head) && !word.endsWith('s');
}
