import { describe, expect, it, test } from 'vitest';
import { formatFigure } from '../../src/lib/figures/format.ts';
import { tableOf } from '../../src/routes/data/rows.server.ts';
import {
	type ColumnId,
	describeView,
	type Entry,
	fold,
	readView,
	show,
	turn,
	type View,
	WHOLE,
	writeView
} from '../../src/routes/data/view.ts';
import { archivedCopy } from '../../src/lib/publish/citation.ts';
import { other, publicationOf, real } from '../publication.ts';

const { observations } = real.dataset;
const view = (patch: Partial<View>): View => ({ ...WHOLE, ...patch });

/** Rows as `explorer.ts` reads them out of the page. */
const entriesOf = ({ rows }: ReturnType<typeof tableOf>): (Entry & { id: string })[] =>
	rows.map((row) => {
		const keys: Partial<Record<ColumnId, string | null>> = {
			name: row.name,
			figure: row.digits && `${row.unit} ${row.digits}`,
			flow: row.parties.map(({ code }) => code).join(' → '),
			year: String(row.year),
			hs: row.hs
		};
		return {
			id: row.id,
			filters: row.filters,
			text: fold([row.name, row.figure, row.hs, row.words].join(' ')),
			sentence: fold(Object.values(row.sentence).join('')),
			keys: Object.fromEntries(Object.entries(keys).filter(([, key]) => key !== null))
		};
	});
const entries = entriesOf(tableOf(real));
const shown = (patch: Partial<View>) => show(entries, view(patch)).map(({ id }) => id);
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('show(entries, view)', () => {
	it('shows all in the order of the file where nothing is asked for', () =>
		expect(shown({})).toEqual(ids(observations)));

	test.for([
		[{ indicator: 'goods-imports' }, observations.filter((row) => row.indicator === 'goods-imports')],
		[{ section: 'XVII' }, observations.filter((row) => row.hs_2017?.startsWith('87'))],
		[{ article: observations[0]?.article ?? '' }, observations],
		[{ search: 'ALMOST  570' }, observations.filter((row) => row.value === '570')],
		[{ search: '0303' }, observations.filter((row) => row.hs_2017 === '0303')],
		[{ search: '  ' }, observations],
		[{ search: 'lasers goods imports' }, []],
		[{ indicator: 'goods-exports', search: 'frozen', section: 'I' }, []]
	] as const)('%j', ([patch, expected]) => expect(shown(patch)).toEqual(ids(expected)));

	it('looks into the sentences too, and puts what is itself named so first', () => {
		const found = shown({ search: 'FISH frózen' });
		expect(found[0]).toBe('2017-goods-imports-frozen-fish');
		expect(found.toSorted()).toEqual(
			ids(observations.filter(({ quotation }) => quotation.includes('frozen fish'))).toSorted()
		);
		const quotation = observations[0]?.quotation.replace("'", '’');
		expect(shown({ search: `“${quotation}”` })).toEqual(['2017-services-exports']);
		expect(shown({ search: 'record high' })).toEqual(['2017-services-exports']);
	});

	it('sorts names as a reader would, down as well as up', () => {
		const names = (sort: string) =>
			shown({ sort }).map((id) => entries.find((entry) => entry.id === id)?.keys.name ?? '');
		expect(names('name')).toEqual(names('name').toSorted(new Intl.Collator('en').compare));
		expect(names('-name')).toEqual(names('name').toReversed());
	});

	it('sorts figures as numbers, and puts what has none last either way', () => {
		expect(shown({ sort: 'figure' }).slice(0, 4)).toEqual([
			'2017-fdi',
			'2017-investment',
			'2017-services-exports',
			'2017-services-exports-computer-telecommunication-information'
		]);
		expect(shown({ sort: '-figure' }).slice(0, 3)).toEqual(['2017-services-exports', '2017-investment', '2017-fdi']);
	});

	it.each([
		['numbers', ['USD 66700000', 'USD 9500000.5']],
		['no euros with dollars', ['USD 1', 'EUR 9']]
	])('compares %s', (_, figures) => {
		const made = figures.map((figure) => ({ ...(entries[0] as Entry), keys: { figure } }));
		expect(show(made, view({ sort: 'figure' })).map(({ keys }) => keys.figure)).toEqual(figures.toReversed());
	});

	it('sorts codes as text, so that the third chapter comes before the thirtieth', () => {
		const codes = show(entries, view({ sort: 'hs' })).flatMap(({ keys: { hs } }) => hs ?? []);
		expect(codes).toEqual(codes.toSorted());
		expect(codes[0]).toBe('0303');
	});

	it('leaves equals in the order of the file', () => {
		expect(shown({ sort: 'year' })).toEqual(ids(observations));
		expect(shown({ sort: '-year' })).toEqual(ids(observations));
	});
});

describe('a view and its address', () => {
	test.for([
		[{}, ''],
		[{ indicator: 'goods-exports' }, '?indicator=goods-exports'],
		[{ search: 'hot-rolled & wire' }, '?search=hot-rolled+%26+wire'],
		[{ section: 'XV', sort: '-figure' }, '?section=XV&sort=-figure'],
		[{ sort: 'name' }, '?sort=name']
	] as const)('%j is %s, and back', ([patch, query]) => {
		expect(readView(query, entries)).toEqual(view(patch));
		expect(new URLSearchParams(writeView(view(patch))).toString().split('&').sort()).toEqual(
			query.replace('?', '').split('&').sort()
		);
	});

	test.for([
		'?indicator=smuggling',
		'?section=XCIX&indicator=<b>unchecked',
		'?article=no-such-article',
		'?sort=colour',
		'?sort=constructor',
		'?sort=-&indicator=',
		'?utm_source=x&isDescending=true&constructor=x'
	])('%s is the whole table', (query) => expect(readView(query, entries)).toEqual(WHOLE));

	it('in words says how many, and the order', () => {
		expect(describeView(WHOLE, 20, 20)).toBe('All observations');
		expect(describeView(view({ section: 'XV', sort: '-figure' }), 3, 20)).toBe(
			'3 of 20 observations, sorted by figure, descending'
		);
		expect(describeView(view({ sort: 'hs' }), 20, 20)).toBe('All observations, sorted by HS code, ascending');
		expect(describeView(view({ search: 'x' }), 1, 20)).toBe('1 of 20 observations');
	});

	test('turn(sort, column) goes up, down, and back to the order of the file', () => {
		expect([turn('', 'name'), turn('name', 'name'), turn('-name', 'name'), turn('-name', 'year')]).toEqual([
			'name',
			'-name',
			'',
			'year'
		]);
	});
});

describe('tableOf(publication)', () => {
	it('never names an observation without its qualifier', () => {
		for (const publication of [real, other]) {
			const { rows } = tableOf(publication);
			for (const observation of publication.dataset.observations) {
				const row = rows.find(({ id }) => id === observation.id);
				expect(row?.figure).toBe(formatFigure(observation));
				const named = `${row?.figure} ${row?.name}`.toLowerCase();
				if (observation.qualifier !== null) expect(named).toContain(observation.qualifier);
			}
		}
	});

	it('marks in each sentence what the row is about, and leaves out of a list only its other items', () => {
		const shown = tableOf(real).rows.map(({ sentence: { opening, before, marked, after, end } }) =>
			[opening, before && '… ', `[${marked}]`, after && ' …', end].join('')
		);
		const exported = "In 2017, Belarus' major exports to the United States included";
		const excerpts = [
			"In 2017 Belarus' export of services to the United States reached a record high of [almost $570 million].",
			'The export was largely represented by [computer, telecommunication and information services].',
			'In 2017 the United States invested a total of [$66.7 million] in Belarus, including $55.1 million in FDI.',
			`${exported} [potash fertilizers] ….`,
			`${exported} … [X-ray equipment] ….`,
			`${exported} … [fiberglass].`
		];
		for (const excerpt of excerpts) expect(shown).toContain(excerpt);
		for (const publication of [real, other])
			for (const [i, { sentence }] of tableOf(publication).rows.entries())
				expect(Object.values(sentence).join('')).toBe(publication.dataset.observations[i]?.quotation);
	});

	it('says once what is the same in all rows, and nothing that differs', () => {
		const { shared } = tableOf(real);
		expect([shared.year, shared.pair?.map(({ code }) => code), shared.article?.id]).toEqual([
			2017,
			['BY', 'US'],
			'belta-2018-10-31'
		]);
		expect(shared.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
		expect(tableOf(publicationOf('tests/second-dataset')).shared).toMatchObject({ year: null, pair: null });
		expect(tableOf(other).shared.checkedOn).toBeNull();
	});

	it('offers only what leaves a choice', () => {
		const { filters } = tableOf(real);
		expect(filters.map(({ name }) => name)).toEqual(['indicator', 'section']);
		for (const { name, options } of filters) {
			for (const { value } of options) {
				const { length } = shown({ [name]: value });
				expect(length > 0 && length < observations.length, `${name} ${value}`).toBe(true);
			}
		}
	});
});

test('archivedCopy(url, day) is the address nearest to the day', () => {
	expect(archivedCopy('https://example.org/a?b=c', '2018-10-31T11:29+03:00')).toBe(
		'https://web.archive.org/web/20181031/https://example.org/a?b=c'
	);
});
