import { sentencesBefore } from '../../text/article-text.ts';
import { explain } from '../../reading/doubt.ts';
import { readStatements } from '../../reading/statement.ts';
import { claimedStatement, expectedStatement, shownValue } from '../agreement.ts';
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
			uncertain: { says: 'the paragraph does not state this {column}', found: '{reason}' },
			other: { says: 'the paragraph does not state this {column}', found: '{found}' }
		}
	},
	({ dataset, citation, reading }, report) =>
		dataset.observations.flatMap((row) => {
			const { source, sentence } = citation(row);
			if (!source || sentence === undefined || row.inferred.length === 0) return [];
			const before = sentencesBefore(source, sentence).map(reading);
			const statements = readStatements(reading(row.quotation), before);
			const statement = claimedStatement(row, statements) ?? expectedStatement(row, statements);
			return row.inferred.flatMap((field) => {
				const said = statement?.[field] ?? { state: 'unsaid' };
				const expected = String(row[field]);
				if (said.state === 'unsaid') return report(row, field, 'absent', { expected });
				if (said.state === 'uncertain') return report(row, field, 'uncertain', { expected, data: { reason: explain(said.doubt) } }); // prettier-ignore
				if (said.from === 'sentence' || said.value === row[field]) return [];
				return report(row, field, 'other', { expected, found: shownValue(said.value) });
			});
		})
);
