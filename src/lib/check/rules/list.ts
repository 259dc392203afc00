import { hasValue } from '../../table/observation.ts';
import { fold } from '../../text/fold.ts';
import { rule } from './rule.ts';

export const list = rule(
	{
		id: 'list',
		title: 'Complete lists',
		statement: 'The goods of a quotation are exactly the rows that cite it, in its order: none missing, none added.',
		wholeTable: true,
		decidesAgreement: true,
		messages: {
			'no-list': { says: 'no list can be read in the quotation', expected: 'a sentence that lists what is named' },
			missing: { says: 'the quotation names one more; add its row', found: 'no such row' },
			added: { says: 'not one of the items of the quotation’s list' },
			order: { says: 'the rows are not in the quotation’s order' }
		}
	},
	({ citations, reading }, report) => {
		for (const { rows, quotation } of citations) {
			const named = rows.filter((row) => !hasValue(row));
			const [first] = named;
			if (!first) continue;
			// A good that has its amount is one of value.
			const lists = reading(quotation).statements.flatMap(({ list }) => list ?? []);
			const items = lists.flatMap(({ items }) => items.map(({ text }) => text));
			if (items.length === 0) {
				for (const row of named) report(row, 'quotation', 'no-list', { found: row.quotation });
				continue;
			}
			// Rows may cite one sentence in two forms: curly marks and straight ones.
			const names = named.map(({ commodity }) => fold(commodity ?? '').text);
			const missing = items.filter((item) => !names.includes(item));
			const added = named.filter((_, i) => !items.includes(names[i] ?? ''));
			for (const expected of missing) report(first, 'commodity', 'missing', { expected });
			for (const row of added) report(row, 'commodity', 'added', { expected: items, found: row.commodity ?? '' });
			if (missing.length + added.length > 0) continue;
			const at = names.findIndex((name, i) => name !== items[i]);
			const row = named[at];
			if (row) report(row, 'commodity', 'order', { expected: items[at] ?? null, found: row.commodity ?? '' });
		}
	}
);
