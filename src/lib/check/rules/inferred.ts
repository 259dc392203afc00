import { sentencesBefore } from '../../text/article-text.ts';
import { statedBefore } from '../stated.ts';
import { rule } from './rule.ts';

export const inferred = rule(
	{
		id: 'inferred',
		title: 'Inferred from the paragraph',
		statement: 'What a row names as inferred is stated before its quotation, in the same paragraph.',
		needs: 'text',
		decidesAgreement: true,
		messages: {
			absent: {
				says: 'the paragraph does not state this {column}',
				found: 'nothing of it before the quotation in its paragraph'
			},
			joined: { says: 'the paragraph does not state this {column}' },
			other: { says: 'the paragraph does not state this {column}', found: '{found}' }
		}
	},
	({ dataset, citation, reading }, report) =>
		dataset.observations.flatMap((row) => {
			const { source, sentence } = citation(row);
			if (!source || sentence === undefined || row.inferred.length === 0) return [];
			const before = sentencesBefore(source, sentence).map(reading);
			return row.inferred.flatMap((field) => {
				const said = statedBefore(field, row, before, row.inferred);
				if (said.state === 'stated') return [];
				const found = said.state === 'absent' ? null : said.found;
				return report(row, field, said.state, { expected: String(row[field]), found });
			});
		})
);
