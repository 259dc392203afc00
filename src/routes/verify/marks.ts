import type { TextCheck } from '$lib/check/article';
import type { DraftAmount, Verdict } from '$lib/check/draft';
import type { Span } from '$lib/text/sentence';

export type MarkKind = 'found' | 'twice' | 'like' | 'missing' | 'unclaimed' | 'unreadable' | Verdict;

/** How a mark looks and what it says: a sign and a word, never a colour alone. */
export const KINDS: Record<MarkKind, { sign: string; name: string; tone: 'good' | 'bad' | 'open' }> = {
	found: { sign: '✓', name: 'found', tone: 'good' },
	twice: { sign: '!', name: 'stands more than once', tone: 'bad' },
	like: { sign: '~', name: 'similar, not the same', tone: 'open' },
	missing: { sign: '✗', name: 'not found', tone: 'bad' },
	unclaimed: { sign: '+', name: 'in no observation', tone: 'open' },
	unreadable: { sign: '?', name: 'cannot be read', tone: 'open' },
	matches: { sign: '✓', name: 'matches', tone: 'good' },
	rounded: { sign: '≈', name: 'rounded', tone: 'open' },
	consistent: { sign: '⊇', name: 'consistent', tone: 'good' },
	differs: { sign: '≠', name: 'differs', tone: 'bad' },
	qualifier: { sign: '~', name: 'qualifier differs', tone: 'bad' },
	'not in the table': { sign: '–', name: 'not in the table', tone: 'open' },
	'cannot tell': { sign: '?', name: 'cannot tell', tone: 'open' }
};

/** What each verdict on a draft's amount means. */
export const MEANINGS: Record<Verdict, string> = {
	matches: 'All of it is stated, and it is the same in the table: figure, qualifier, year and parties.',
	rounded: 'It is the table’s figure, written with fewer digits.',
	consistent: 'Your sentence says less than the table does, and the table’s figure bears it out.',
	differs: 'The table has another figure for what your sentence says this is.',
	qualifier: 'The figure is the table’s, but its qualifier (“almost”, “about”) was dropped, added or changed.',
	'not in the table': 'Your draft says what this is, and the table has no such figure. It may still be right.',
	'cannot tell': 'Your draft does not say, in words that are understood here, what this is, for when or between whom.'
};

/** A stretch of the reader's text that the list of results speaks of. */
export interface Mark extends Span {
	/** id of the mark's element */
	id: string;
	/** id of the list's item */
	item: string;
	kind: MarkKind;
}

/** The ids begin with their mode, so that an address with one of them opens that mode. */
export const itemId = (list: 'article-quotation' | 'article-amount' | 'draft-amount', index: number) =>
	`${list}-${index}`;
export const markId = (item: string, place = 0) => `${item}-place-${place}`;

const inOrder = (marks: Mark[]) => marks.sort((a, b) => a.start - b.start || b.end - a.end);

/** What a check of an article found, in the order of the text. */
export function articleMarks({ quotations, unclaimed }: Pick<TextCheck, 'quotations' | 'unclaimed'>): Mark[] {
	const quoted = quotations.flatMap(({ anchor, suggestion }, i) => {
		const item = itemId('article-quotation', i);
		const kind: MarkKind = suggestion ? 'like' : anchor.state === 'ambiguous' ? 'twice' : 'found';
		const places = anchor.state === 'anchored' ? [anchor] : anchor.state === 'ambiguous' ? anchor.places : [];
		return (suggestion ? [suggestion] : places).map(({ start, end }, n) => {
			return { start, end, id: markId(item, n), item, kind };
		});
	});
	const amounts = unclaimed.map(({ start, end, isReadable }, i): Mark => {
		const item = itemId('article-amount', i);
		return { start, end, id: markId(item), item, kind: isReadable ? 'unclaimed' : 'unreadable' };
	});
	return inOrder([...quoted, ...amounts]);
}

/** The verdicts on a draft, in the order of the text. */
export const draftMarks = (amounts: readonly DraftAmount[]): Mark[] =>
	inOrder(
		amounts.map(({ start, end, verdict }, i) => {
			const item = itemId('draft-amount', i);
			return { start, end, id: markId(item), item, kind: verdict };
		})
	);

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
