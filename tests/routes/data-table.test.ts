import { csvParse } from 'd3-dsv';
import { describe, expect, it, test } from 'vitest';
import { archivedCopy } from '../../src/lib/publish/archived-copy.ts';
import { observationJson } from '../../src/lib/publish/json.ts';
import { tradeColumns } from '../../src/lib/table/columns.ts';
import { entriesOf, type Row } from '../../src/routes/data/entry.ts';
import { viewCsv, viewFileName } from '../../src/routes/data/view-csv.ts';
import { isFiltered, readView, show, turn, type View, WHOLE, writeView } from '../../src/routes/data/view.ts';
import { real } from '../publication.ts';

const { observations, articles } = real.dataset;
const rows = observations.map((row) => observationJson(real, row));
const entries = entriesOf(rows, articles);
const columns = tradeColumns.map(({ name }) => name);
const view = (patch: Partial<View>): View => ({ ...WHOLE, ...patch });
const shown = (patch: Partial<View>) => show(entries, view(patch)).map(({ row }) => row);

/** Rows like a real one, for orders that the curated data does not have. */
function made(...patches: Partial<Row>[]): string[] {
	const [first] = rows;
	if (!first) throw new Error('the dataset has no row to make others of');
	const others = patches.map((patch, i) => ({ ...first, id: String(i), ...patch }));
	return show(entriesOf(others, articles), view({ sort: 'figure' })).map(({ row }) => row.id);
}

describe('show(entries, view)', () => {
	it('shows all in the order of the file where nothing is asked for', () => {
		expect(shown({})).toEqual(rows);
	});

	test.for([
		[{ indicator: 'goods-imports' }, observations.filter((row) => row.indicator === 'goods-imports')],
		[{ section: 'XVII' }, observations.filter((row) => row.hs_2017?.startsWith('87'))],
		[{ section: 'none' }, observations.filter((row) => row.hs_2017 === null)],
		[{ article: observations[0]?.article ?? '' }, observations],
		[{ article: 'no-such-article' }, []],
		[{ status: 'given' }, observations.filter((row) => row.value !== null)],
		[{ status: 'named' }, observations.filter((row) => row.value === null)],
		[{ status: 'unchecked' }, []],
		[{ search: 'frozen' }, observations.filter((row) => row.commodity === 'frozen fish')],
		[{ search: 'ALMOST  570' }, observations.filter((row) => row.value === '570')],
		[{ search: '0303' }, observations.filter((row) => row.hs_2017 === '0303')],
		[{ search: 'frozen lasers goods imports' }, []],
		[{ indicator: 'goods-exports', search: 'frozen', status: 'named' }, []]
	] as const)('%j', ([patch, expected]) => {
		expect(shown(patch).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
	});

	it('finds words in any order, whatever their case and accents', () => {
		expect(shown({ search: 'FISH frózen' })).toHaveLength(1);
	});

	it('sorts names as a reader would, down as well as up', () => {
		const names = shown({ sort: 'name' }).map(({ name }) => name);
		expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare));
		const down = shown({ sort: 'name', isDescending: true }).map(({ name }) => name);
		expect(down).toEqual(names.toReversed());
	});

	it('sorts figures as numbers, and puts what has none last either way', () => {
		const values = (isDescending: boolean) => shown({ sort: 'figure', isDescending }).map(({ value }) => value);
		expect(values(false).slice(0, 4)).toEqual(['55.1', '66.7', '570', null]);
		expect(values(true).slice(0, 4)).toEqual(['570', '66.7', '55.1', null]);
	});

	it('sorts codes as text, so that the third chapter comes before the thirtieth', () => {
		const codes = shown({ sort: 'hs' }).flatMap(({ hs_2017 }) => hs_2017 ?? []);
		expect(codes).toEqual(codes.toSorted());
		expect(codes[0]).toBe('0303');
	});

	it('leaves equals in the order of the file', () => {
		expect(shown({ sort: 'year' })).toEqual(rows);
		expect(shown({ sort: 'year', isDescending: true })).toEqual(rows);
	});

	it('looks at the scale and at every digit of a figure', () => {
		expect(made({ value: '2', unit_mult: 9 }, { value: '66.7', unit_mult: 6 }, { value: '900', unit_mult: 3 })).toEqual(
			['2', '1', '0']
		);
		// As floats these two are equal.
		expect(made({ value: '0.30000000000000004441' }, { value: '0.3000000000000000444' })).toEqual(['1', '0']);
	});

	it('compares no euros with dollars', () => {
		expect(made({ value: '1', unit: 'USD' }, { value: '9', unit: 'EUR' }, { value: '2', unit: 'USD' })).toEqual([
			'1',
			'0',
			'2'
		]);
	});

	it('changes nothing that it was given', () => {
		const before = [...entries];
		show(entries, view({ sort: 'name', isDescending: true }));
		expect(entries).toEqual(before);
	});
});

describe('a view and its address', () => {
	test.for([
		[{}, ''],
		[{ indicator: 'goods-exports' }, '?indicator=goods-exports'],
		[{ search: 'hot-rolled & wire' }, '?search=hot-rolled+%26+wire'],
		[{ section: 'XV', status: 'named', sort: 'figure', isDescending: true }, '?section=XV&status=named&sort=-figure'],
		[{ sort: 'name' }, '?sort=name']
	] as const)('%j is %s, and back', ([patch, query]) => {
		expect(writeView(view(patch))).toBe(query);
		expect(readView(query)).toEqual(view(patch));
	});

	test.for(['?sort=colour', '?sort=-', '?status=lost', '?isDescending=true', '?utm_source=x', '?sort=constructor'])(
		'%s is the whole table',
		(query) => {
			expect(readView(query)).toEqual(WHOLE);
		}
	);

	it('keeps a filter that fits nothing: a link must not show more than it says', () => {
		expect(show(entries, readView('?indicator=smuggling'))).toEqual([]);
	});

	it('spaces alone are no search', () => {
		expect(isFiltered(view({ search: '  ' }))).toBe(false);
		expect(writeView(view({ search: '  ' }))).toBe('');
		expect(shown({ search: '  ' })).toEqual(rows);
	});
});

test('turn(view, column) goes up, down, and back to the order of the file', () => {
	const up = view(turn(WHOLE, 'name'));
	const down = view(turn(up, 'name'));
	expect(up).toEqual(view({ sort: 'name' }));
	expect(down).toEqual(view({ sort: 'name', isDescending: true }));
	expect(view(turn(down, 'name'))).toEqual(WHOLE);
	expect(view(turn(down, 'year'))).toEqual(view({ sort: 'year' }));
});

describe('viewCsv(entries, columns)', () => {
	it('gives the rows of the view in its order, each cell as in the file, with its article', () => {
		const asked = view({ indicator: 'goods-imports', sort: 'name' });
		const table = csvParse(viewCsv(show(entries, asked), columns));
		const file = csvParse(real.files.trade);
		expect(table.columns.slice(0, columns.length)).toEqual(file.columns);
		expect(table.map(({ id }) => id)).toEqual(shown(asked).map(({ id }) => id));
		for (const row of table) {
			expect(row).toMatchObject(file.find(({ id }) => id === row['id']) ?? {});
			const article = articles.find(({ id }) => id === row['article']);
			expect([row['article_title'], row['article_url']]).toEqual([article?.title, article?.url]);
		}
	});

	it('never gives a figure without its qualifier, nor one where there is none', () => {
		const table = csvParse(viewCsv(entries, columns));
		expect(table[0]).toMatchObject({ value: '570', qualifier: 'almost', figure: 'almost $570 million' });
		expect(table.filter(({ value }) => value === '').map(({ figure }) => figure)).not.toContainEqual(
			expect.stringMatching(/./)
		);
	});

	test.for([
		[{}, 'by-us-trade.csv'],
		[{ indicator: 'fdi', sort: 'figure', isDescending: true }, 'by-us-trade-fdi-by-figure-descending.csv'],
		[{ section: 'XV', search: '../Hot rolled*' }, 'by-us-trade-section-xv-hot-rolled.csv'],
		[{ search: '***' }, 'by-us-trade.csv']
	] as const)('of %j the file is %s', ([patch, name]) => {
		expect(viewFileName('by-us-trade', view(patch))).toBe(name);
	});
});

test('ten thousand rows are filtered and sorted in the blink of an eye', () => {
	const many = Array.from({ length: 10_000 }, (_, i) => {
		const row = rows[(i * 7) % rows.length] as Row;
		return { ...row, id: `${row.id}-${i}`, value: row.value === null ? null : String((i * 7919) % 10_007) };
	});
	const ready = entriesOf(many, articles);
	for (const sort of ['name', 'figure', 'hs'] as const) {
		const start = performance.now();
		expect(show(ready, view({ search: '2017', sort }))).toHaveLength(many.length);
		expect(performance.now() - start).toBeLessThan(1000);
	}
});

test('archivedCopy(url, day) is the address nearest to the day', () => {
	expect(archivedCopy('https://example.org/a?b=c', '2018-10-31T11:29+03:00')).toBe(
		'https://web.archive.org/web/20181031/https://example.org/a?b=c'
	);
});
