import { markOf } from '../check/mark.ts';
import { groupBy } from '../std/group.ts';
import type { Observation } from '../table/observation.ts';
import type { Span } from '../text/sentence.ts';

/** A sentence of an article, with the places in it that carry observations, in order and apart. */
export interface MarkedSentence {
	text: string;
	/** id of its article */
	article: string;
	marks: (Span & { observation: string })[];
}

/** The sentences that some observations come from, each once, whatever it gives marked. */
export function sentencesOf(observations: readonly Observation[]): MarkedSentence[] {
	return groupBy(observations, ({ article, quotation }) => `${article} ${quotation}`).map((rows) => {
		const [{ quotation, article }] = rows;
		const all = rows.map((row) => ({ ...markOf(row), observation: row.id })).sort((a, b) => a.start - b.start);
		// Of two that overlap, the first.
		const marks = all.filter(({ start }, i) => all.slice(0, i).every(({ end }) => end <= start));
		return { text: quotation, article, marks };
	});
}
