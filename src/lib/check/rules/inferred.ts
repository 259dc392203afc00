import { sentencesAfter, sentencesBefore } from '../../text/article-text.ts';
import { explain } from '../../reading/doubt.ts';
import { readStatements } from '../../reading/paragraph.ts';
import { meantStatement, shownValue } from '../agreement.ts';
import { rowRule } from './rule.ts';

export const inferred = rowRule(
	{
		id: 'inferred',
		title: 'In its paragraph',
		statement:
			'What a row names as inferred is stated before its quotation, in the same paragraph, and the sentence after the quotation does not take it back.',
		needs: 'text',
		decidesAgreement: true,
		messages: {
			absent: {
				says: 'the paragraph does not state this {column}',
				found: 'nothing of it before the quotation in its paragraph'
			},
			uncertain: { says: 'the paragraph does not state this {column}', found: '{reason}' },
			other: { says: 'the paragraph does not state this {column}', found: '{found}' },
			'taken-back': { says: 'the sentence after the quotation takes it back: {reason}' }
		}
	},
	(row, { source, reading }, report, { sentence }) => {
		if (!source || sentence === undefined) return;
		const [before, after] = [sentencesBefore(source, sentence), sentencesAfter(source, sentence)];
		const quoted = reading(row.quotation);
		const statement = meantStatement(row, {
			statements: readStatements(quoted, before.map(reading), after.map(reading))
		});
		const isAsserted = meantStatement(row, quoted)?.assertion.state === 'stated';
		if (isAsserted && statement?.assertion.state === 'uncertain')
			report('quotation', 'taken-back', {
				data: { reason: explain(statement.assertion.doubt) },
				found: after.join(' ')
			});
		for (const field of row.inferred) {
			const said = statement?.[field] ?? { state: 'unsaid' };
			const expected = String(row[field]);
			if (said.state === 'unsaid') report(field, 'absent', { expected });
			else if (said.state === 'uncertain')
				report(field, 'uncertain', { expected, data: { reason: explain(said.doubt) } });
			else if (said.from !== 'sentence' && said.value !== row[field])
				report(field, 'other', { expected, found: shownValue(said.value) });
		}
	}
);
