import type { Span } from '$lib/text/sentence';
import type { Verdict } from '$lib/check/draft';
import type { Check } from './job';

export type MarkKind = 'found' | 'twice' | 'like' | 'unclaimed' | 'unreadable' | Verdict;

/** A stretch of the reader's text that the list of results speaks of. */
export interface Mark extends Span {
	/** id of the mark's element */
	id: string;
	/** id of the list's item */
	item: string;
	/** index in its list */
	index: number;
	kind: MarkKind;
}

/** What a check found, as marks in the order of the text. */
export function marksOf(check: Check): Mark[] {
	const marks = check.mode === 'article' ? [...quoted(check), ...unclaimed(check)] : drafted(check);
	return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

type Of<M extends Check['mode']> = Extract<Check, { mode: M }>;

const quoted = ({ quotations }: Of<'article'>): Mark[] =>
	quotations.flatMap(({ places, suggestion }, index) => {
		const item = itemId('article', 'quotation', index);
		const kind = suggestion ? 'like' : places.length > 1 ? 'twice' : 'found';
		return (suggestion ? [suggestion] : places).map(({ start, end }, n) => {
			return { start, end, id: markId(item, n), item, index, kind } as const;
		});
	});

const unclaimed = (check: Of<'article'>): Mark[] =>
	check.unclaimed.map(({ start, end, isReadable }, index) => {
		const item = itemId('article', 'amount', index);
		return { start, end, id: markId(item), item, index, kind: isReadable ? 'unclaimed' : 'unreadable' };
	});

const drafted = ({ amounts }: Of<'draft'>): Mark[] =>
	amounts.map(({ start, end, verdict }, index) => {
		const item = itemId('draft', 'amount', index);
		return { start, end, id: markId(item), item, index, kind: verdict };
	});

/** The ids begin with their mode, so that an address with one of them opens that mode. */
export const itemId = (mode: Check['mode'], list: 'quotation' | 'amount', index: number) => `${mode}-${list}-${index}`;
export const markId = (item: string, place = 0) => `${item}-place-${place}`;

/** A piece of the text as it is shown: words, or a mark with what stands in it. */
export type Run = string | { mark: Mark; runs: Run[] };

/**
 * A stretch of the text, with its marks inside of each other. Of two that overlap, the second begins where the first ends.
 * @param marks in the order of the text
 */
export function runsOf(text: string, { start, end }: Span, marks: readonly Mark[]): Run[] {
	const runs: Run[] = [];
	let at = start;
	for (let i = 0; i < marks.length;) {
		const mark = marks[i] as Mark;
		const from = Math.max(mark.start, at);
		const to = Math.min(mark.end, end);
		i++;
		if (from >= to) continue;
		const inner: Mark[] = [];
		for (let next = marks[i]; next && next.start < to; next = marks[++i]) inner.push(next);
		if (from > at) runs.push(text.slice(at, from));
		runs.push({ mark, runs: runsOf(text, { start: from, end: to }, inner) });
		// What reaches over the end of this mark goes on after it, unmarked.
		at = to;
	}
	if (end > at) runs.push(text.slice(at, end));
	return runs;
}
