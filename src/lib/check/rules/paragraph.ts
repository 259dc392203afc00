import { explain } from '../../reading/doubt.ts';
import { readStatements } from '../../reading/paragraph.ts';
import { meantStatement, shownValue } from '../agreement.ts';
import { rowRule } from './rule.ts';

export const paragraph = rowRule(
	{
		id: 'paragraph',
		title: 'In its paragraph',
		statement:
			'What a row names as inferred is stated before its quotation, in the same paragraph, and no sentence after the quotation takes it back or leaves it in doubt.',
		needsText: true,
		decidesAgreement: true,
		messages: {
			other: { says: 'the paragraph does not state this {column}', found: '{found}' },
			'taken-back': { says: 'the paragraph takes it back or leaves it in doubt: {reason}' },
			'not-understood': { says: 'the paragraph goes on about it: {reason}', severity: 'warning' }
		}
	},
	(row, { source, reading }, report, { sentence }) => {
		if (!source || sentence === undefined) return;
		const { before, after } = source.around(sentence);
		const quoted = reading(row.quotation);
		const statement = meantStatement(row, {
			statements: readStatements(quoted, before.map(reading), after.map(reading))
		});
		const isAsserted = meantStatement(row, quoted)?.assertion.state === 'stated';
		if (isAsserted && statement?.assertion.state === 'uncertain') {
			const { doubt } = statement.assertion;
			const found = after.find((words) => words.toLowerCase().includes(doubt.words.toLowerCase())) ?? null;
			const message = doubt.id === 'unknown-words' ? 'not-understood' : 'taken-back';
			report('quotation', message, { data: { reason: explain(doubt) }, found });
		}
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
