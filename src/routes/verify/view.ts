import type { Span } from '$lib/text/sentence';
import type { Mark } from './marks';

/** A stretch of a text that is shown, with its marks. */
export interface Stretch extends Span {
	marks: Mark[];
}

/** What is shown at once. A long text in one piece would hold up the browser. */
export type Part = Stretch[];

/** A part holds about as many characters, and marks. */
export const PART = 10_000;
const MARKS = 16;
/** Characters around a mark that are shown with it. */
const AROUND = 400;

/**
 * The whole of a text, part after part. None begins or ends within a mark.
 * @param marks in the order of the text
 */
export function wholeText(text: string, marks: readonly Mark[]): Part[] {
	const parts: Part[] = [];
	let next = 0;
	for (let start = 0; start < text.length;) {
		const stretch: Stretch = { start, end: edgeAfter(text, start + PART), marks: [] };
		let marked = start;
		for (let mark = marks[next]; mark && mark.start < stretch.end; mark = marks[++next]) {
			if (stretch.marks.length >= MARKS && mark.start >= marked) {
				stretch.end = mark.start;
				break;
			}
			stretch.marks.push(mark);
			marked = Math.max(marked, mark.end);
			stretch.end = Math.max(stretch.end, marked);
		}
		parts.push([stretch]);
		start = stretch.end;
	}
	return parts;
}

/**
 * The marks of a text with what stands around them, part after part.
 * @param marks in the order of the text
 */
export function aroundMarks(text: string, marks: readonly Mark[]): Part[] {
	const parts: Part[] = [];
	let part: Part = [];
	let [length, count, marked] = [0, 0, 0];
	for (const mark of marks) {
		const [start, end] = [edgeBefore(text, mark.start), edgeAfter(text, mark.end + AROUND)];
		// A mark inside of another stays with it.
		if ((length > PART || count >= MARKS) && mark.start >= marked) {
			parts.push(part);
			part = [];
			[length, count] = [0, 0];
		}
		const last = part.at(-1);
		if (last && start <= last.end) {
			length += Math.max(0, end - last.end);
			last.end = Math.max(last.end, end);
			last.marks.push(mark);
		} else {
			part.push({ start, end, marks: [mark] });
			length += end - start;
		}
		count++;
		marked = Math.max(marked, mark.end);
	}
	return part.length > 0 ? [...parts, part] : parts;
}

/** About as many characters are drawn at a time. */
const BLOCK = 500;

/** A stretch in blocks that end with a line, so that one after the other can be drawn: together they look as one. */
export function blocksOf(text: string, { start, end, marks }: Stretch): Stretch[] {
	const blocks: Stretch[] = [];
	const isMarked = (at: number) => marks.some((mark) => mark.start < at && at < mark.end);
	for (let from = start; from < end;) {
		let to = from + BLOCK;
		do to = text.indexOf('\n', to) + 1;
		while (to > 0 && isMarked(to));
		if (to === 0 || to > end) to = end;
		blocks.push({ start: from, end: to, marks: marks.filter((mark) => from <= mark.start && mark.start < to) });
		from = to;
	}
	return blocks;
}

/** Index of the part that shows a mark; -1 where none does. */
export const partOf = (parts: readonly Part[], id: string): number =>
	parts.findIndex((part) => blockOf(part, id) !== -1);

/** Index of the stretch that shows a mark; -1 where none does. */
export const blockOf = (stretches: readonly Stretch[], id: string): number =>
	stretches.findIndex(({ marks }) => marks.some((mark) => mark.id === id));

/** Where the line begins, or a word, a little before. */
function edgeBefore(text: string, at: number): number {
	const from = Math.max(0, at - AROUND);
	const before = text.slice(from, at);
	const line = before.lastIndexOf('\n') + 1;
	return line > 0 || from === 0 ? from + line : from + before.search(/\s/) + 1;
}

/** Where the line ends, or a word, a little before. */
function edgeAfter(text: string, at: number): number {
	if (at >= text.length) return text.length;
	const before = text.slice(at - AROUND, at);
	const line = before.lastIndexOf('\n') + 1;
	const word = before.search(/\s\S*$/) + 1;
	return at - AROUND + (line || word || AROUND);
}
