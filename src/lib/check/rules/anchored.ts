import { rule } from './rule.ts';

export const anchored = rule(
	{
		id: 'anchored',
		title: 'Word for word, once',
		statement: 'The quotation stands in the article word for word, exactly once.',
		needs: 'text',
		messages: {
			nowhere: { says: 'these words do not stand in the article', expected: 'the article’s own words' },
			twice: { says: 'these words stand in the article more than once', expected: 'words that stand there once' }
		}
	},
	({ dataset, citation }, report) =>
		dataset.observations.flatMap((row) => {
			const { state } = citation(row).anchor;
			if (state === 'orphaned') return report(row, 'quotation', 'nowhere', { found: row.quotation });
			if (state === 'ambiguous') return report(row, 'quotation', 'twice', { found: row.quotation });
			return [];
		})
);
