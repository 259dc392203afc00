import { rowRule } from './rule.ts';

export const sentence = rowRule(
	{
		id: 'sentence',
		title: 'A whole sentence',
		statement: 'The quotation is one whole sentence of the article, so that nothing before or after it is cut off.',
		needsText: true,
		messages: { 'not-whole': { says: 'the quotation is not one whole sentence' } }
	},
	(row, { source }, report, { anchor, sentence, quotation }) => {
		if (!source || anchor.state !== 'anchored' || sentence !== undefined) return;
		const at = source.folded.text.indexOf(quotation);
		const around = source.sentences.findIndex(({ start, end }) => start <= at && at < end);
		report('quotation', 'not-whole', { expected: source.words[around] ?? null, found: row.quotation });
	}
);
