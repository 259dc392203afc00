import { explain } from '../../reading/doubt.ts';
import { INFERABLE } from '../../table/vocabulary.ts';
import { meantInParagraph, meantStatement, shownValue } from '../agreement.ts';
import { rowRule } from './rule.ts';

export const paragraph = rowRule(
	{
		id: 'paragraph',
		title: 'In its paragraph',
		statement:
			'What a row names as inferred is stated before its quotation, in the same paragraph, and no sentence around the quotation takes it back or leaves it in doubt.',
		needsText: true,
		decidesAgreement: true,
		messages: {
			other: { says: 'the paragraph does not state this {column}', found: '{found}' },
			'taken-back': { says: 'the paragraph takes it back or leaves it in doubt: {reason}' }
		}
	},
	(row, context, report, { sentence }) => {
		const { source, reading } = context;
		if (!source || sentence === undefined) return;
		const own = meantStatement(row, reading(row.quotation));
		const statement = meantInParagraph(row, context, sentence);
		const { before, after } = source.around(sentence);
		for (const field of ['assertion', 'measure', ...INFERABLE] as const) {
			const said = statement?.[field];
			if (own?.[field].state !== 'stated' || said?.state !== 'uncertain') continue;
			const { doubt } = said;
			const isIn = (words: string) => words.toLowerCase().includes(doubt.words.toLowerCase());
			const found = [...after, ...before].find(isIn) ?? row.quotation;
			const column = field in row ? field : 'quotation';
			report(column, 'taken-back', { data: { reason: explain(doubt) }, found });
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
