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
		needsText: true,
		decidesAgreement: true,
		messages: {
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
			if (said.state === 'stated' && (said.from === 'sentence' || said.value === row[field])) continue;
			const nothing = 'nothing of it before the quotation in its paragraph';
			const found =
				said.state === 'uncertain' ? explain(said.doubt) : said.state === 'stated' ? shownValue(said.value) : nothing;
			report(field, 'other', { expected: String(row[field]), found });
		}
	}
);
