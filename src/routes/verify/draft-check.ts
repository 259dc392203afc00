import { checkDraft, type DraftAmount } from '$lib/check/draft';
import { MOST } from './article-check';
import type { Table } from './job';

/** What the table has to say of a reader's own draft. */
export interface DraftCheck {
	/** no more than `MOST` */
	amounts: DraftAmount[];
	/** how many there are in all */
	count: number;
}

/** About as much as is read at a time. */
const PIECE = 50_000;
const BLANK_LINE = /\n[^\S\n]*\n/g;

/** Checks a draft piece by piece: a verdict looks no further than its paragraph. */
export function checkDraftText(
	draft: string,
	{ dataset, derived }: Table,
	progress: (done: number) => void = () => undefined
): DraftCheck {
	const amounts: DraftAmount[] = [];
	for (let from = 0; from < draft.length;) {
		const to = endOfPiece(draft, from);
		for (const { start, end, ...amount } of checkDraft(draft.slice(from, to), dataset, derived)) {
			amounts.push({ ...amount, start: start + from, end: end + from });
		}
		progress(to / draft.length);
		from = to;
	}
	return { amounts: amounts.slice(0, MOST), count: amounts.length };
}

/** The end of the first blank line that is far enough from `from`. */
function endOfPiece(text: string, from: number): number {
	BLANK_LINE.lastIndex = from + PIECE;
	return BLANK_LINE.exec(text) ? BLANK_LINE.lastIndex : text.length;
}
