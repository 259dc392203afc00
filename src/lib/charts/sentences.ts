import { markOf } from '../check/mark.ts';
import { groupBy } from '../std/group.ts';
import type { Observation } from '../table/observation.ts';
import type { Span } from '../text/sentence.ts';

/** A sentence of an article, with the places in it that carry observations, in order and apart. */
export interface MarkedSentence {
	text: string;
	/** id of its article */
	article: string;
	marks: Span[];
}

/** The sentences that some observations come from, each once, whatever it gives marked. */
export function sentencesOf(observations: readonly Observation[]): MarkedSentence[] {
	return groupBy(observations, ({ article, quotation }) => `${article} ${quotation}`).map((rows) => {
		const [{ quotation, article }] = rows;
		return { text: quotation, article, marks: apart(rows.map(markOf)) };
	});
}

/** In order; of two that overlap the first. */
export function apart<S extends Span>(spans: readonly S[]): S[] {
	const sorted = spans.toSorted((a, b) => a.start - b.start);
	return sorted.filter((span, i) => sorted.slice(0, i).every(({ end }) => end <= span.start));
}
