import type { Citation } from '../context.ts';
import { rule } from './rule.ts';

export const sentence = rule(
	{
		id: 'sentence',
		title: 'A whole sentence',
		statement: 'The quotation is one whole sentence of the article, so that nothing before or after it is cut off.',
		needs: 'text',
		messages: { 'not-whole': { says: 'the quotation is not one whole sentence' } }
	},
	({ dataset, citation }, report) =>
		dataset.observations.flatMap((row) => {
			const cited = citation(row);
			if (cited.anchor.state !== 'anchored' || cited.sentence !== undefined) return [];
			return report(row, 'quotation', 'not-whole', { expected: surrounding(cited) ?? null, found: row.quotation });
		})
);

function surrounding({ source, quotation }: Citation): string | undefined {
	const at = source?.folded.text.indexOf(quotation) ?? -1;
	return source?.words[source.sentences.findIndex(({ start, end }) => start <= at && at < end)];
}
