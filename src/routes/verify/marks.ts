import type { Span } from '$lib/text/sentence';
import type { Item } from './items';

/** The id of a place in the text that is shown. */
export const placeId = ({ id }: Item, place: number) => `${id}-place-${place}`;

/** A place in the text, with the item that speaks of it. */
export interface ItemMark extends Span {
	id: string;
	item: Item;
}

/** Every place of the items, in the order of the text. */
export const marksOf = (items: readonly Item[]): ItemMark[] =>
	items
		.flatMap((item) => item.places.map(({ start, end }, n) => ({ start, end, id: placeId(item, n), item })))
		.sort((a, b) => a.start - b.start || b.end - a.end);

/** A piece of the text as it is shown: words, or a mark with what stands in it. */
export type Run = string | { mark: ItemMark; runs: Run[] };

/**
 * A stretch of the text, with its marks inside of each other. Of two that overlap, the second ends with the first.
 * @param marks within the stretch, in the order of the text
 */
export function runsOf(text: string, { start, end }: Span, marks: readonly ItemMark[]): Run[] {
	const runs: Run[] = [];
	let at = start;
	for (let i = 0; i < marks.length;) {
		const mark = marks[i++] as ItemMark;
		const to = Math.min(mark.end, end);
		const inner: ItemMark[] = [];
		for (let next = marks[i]; next && next.start < to; next = marks[++i]) inner.push(next);
		if (mark.start > at) runs.push(text.slice(at, mark.start));
		runs.push({ mark, runs: runsOf(text, { start: mark.start, end: to }, inner) });
		at = to;
	}
	if (end > at) runs.push(text.slice(at, end));
	return runs;
}

const AROUND = 80;

/** A place, with the words around it in its line, cut at a word. */
export function excerpt(text: string, { start, end }: Span): { before: string; words: string; after: string } {
	const before = text.slice(Math.max(0, start - AROUND), start).replace(/^[^]*\n/, '');
	const after = text.slice(end, end + AROUND).replace(/\n[^]*$/, '');
	return {
		before: before.length < AROUND ? before : before.replace(/^\S*\s/, '… '),
		words: text.slice(start, end),
		after: after.length < AROUND ? after : after.replace(/\s\S*$/, ' …')
	};
}
