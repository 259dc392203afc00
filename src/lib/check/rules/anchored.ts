import { rule } from './rule.ts';

export const anchored = rule(
	{
		id: 'anchored',
		title: 'Word for word, once',
		statement: 'The quotation stands in the article word for word, exactly once.',
		needsText: true,
		messages: {
			nowhere: { says: 'these words do not stand in the article{cited}', expected: 'the article’s own words' },
			twice: { says: 'these words stand in the article more than once{cited}', expected: 'words that stand there once' }
		}
	},
	({ citations }, report) => {
		for (const { rows, anchor, suggestion } of citations) {
			const [row] = rows;
			const data = { cited: rows.length === 1 ? '' : ` (${rows.length} observations cite them)` };
			if (anchor.state === 'ambiguous') report(row, 'quotation', 'twice', { data, found: row.quotation });
			if (anchor.state !== 'orphaned') continue;
			report(row, 'quotation', 'nowhere', { data, found: row.quotation, compared: suggestion()?.differences ?? null });
		}
	}
);
