import { describe, expect, it } from 'vitest';
import { markOf } from '../../src/lib/check/mark.ts';
import { soundDataset } from '../sound.ts';

const rows = new Map(soundDataset().observations.map((row) => [row.id, row]));

describe('markOf(row) marks', () => {
	it.each([
		['an amount', 'fdi', null, 'FDI was €40 million in 2019.', '€40 million'],
		['a hedge and its amount', 'fdi', 'about', 'FDI was about €40 million.', 'about €40 million'],
		['a hedge in a capital', 'fdi', 'About', 'About €40 million was FDI.', 'About €40 million'],
		['one before a no-break space', 'fdi', 'about', 'FDI was about\u00A0€40 million.', 'about\u00A0€40 million'],
		[
			'one with words between',
			'fdi',
			'more than',
			'FDI was more than a total of €40 million.',
			'more than a total of €40 million'
		],
		['one after its amount', 'fdi', 'at least', 'FDI came to €40 million at least.', '€40 million at least'],
		['a hedge that the row leaves out', 'fdi', null, 'FDI was about €40 million.', 'about €40 million'],
		['no hedge of another amount', 'fdi', null, 'Investment was about €90 million, FDI €40 million.', '€40 million'],
		['a good', 'lasers', null, 'Exports to Germany included furniture, peat and fertilizers, and lasers.', 'lasers'],
		[
			'a good and a hedge before it',
			'furniture',
			'mainly',
			'Exports to Germany included mainly furniture, glass, and lasers.',
			'mainly furniture'
		],
		[
			'a good whose hedge stands elsewhere',
			'lasers',
			'mainly',
			'Exports to Germany mainly included furniture, glass, and lasers.',
			'lasers'
		],
		['nothing of a sentence that names neither', 'lasers', null, 'Exports grew.', '']
	])('%s', (_, id, qualifier, quotation, marked) => {
		const row = rows.get(id);
		if (!row) throw new Error(`no row ${id}`);
		const { start, end } = markOf({ ...row, qualifier, quotation });
		expect(quotation.slice(start, end)).toBe(marked);
	});
});
