import { describe, expect, test } from 'vitest';
import { formatFigure } from '../../src/lib/figures/format.ts';
import { byKind, foldForSearch, marked, search, type SearchEntry } from '../../src/lib/publish/search.ts';
import { searchIndex } from '../../src/lib/publish/search-index.ts';
import { dataset } from '../articles.ts';
import { soundDataset } from '../sound.ts';

const index = searchIndex(dataset);
const entry = (name: string, rest: Partial<SearchEntry> = {}): SearchEntry => {
	return { kind: 'good', path: name, name, detail: '', terms: '', text: '', ...rest };
};
const paths = (query: string) => search(index, query).map(({ path }) => path);

describe('search(entries, query) finds what a reader types', () => {
	test.for([
		['potash', 'observations/2017-goods-exports-potash-fertilizers/'],
		['POTASH fert', 'observations/2017-goods-exports-potash-fertilizers/'],
		['fertilizers potash', 'observations/2017-goods-exports-potash-fertilizers/'],
		['x-ray', 'observations/2017-goods-exports-x-ray-equipment/'],
		['frozen fish', 'observations/2017-goods-imports-frozen-fish/'],
		['0303', 'observations/2017-goods-imports-frozen-fish/'],
		['hs 9022', 'observations/2017-goods-exports-x-ray-equipment/'],
		['live animals', 'observations/2017-goods-imports-frozen-fish/'],
		['570', 'observations/2017-services-exports/'],
		['$66.7 million', 'observations/2017-investment/'],
		['almost', 'observations/2017-services-exports/'],
		['fdi', 'observations/2017-fdi/'],
		['direct investment', 'observations/2017-fdi/'],
		['record high', 'observations/2017-services-exports/'],
		['services exports to the united states', 'observations/2017-services-exports/'],
		['hope for better', 'articles/belta-2018-10-31/'],
		['sevendaynews', 'articles/sevendaynews-2016-07-06/'],
		['ctv 2016', 'articles/ctv-2016-05-16/']
	])('%s: first of all %s', ([query, path]) => {
		expect(paths(query as string)[0]).toBe(path);
	});

	test.for([
		['import', 6, 'goods-imports'],
		['textiles', 1, 'linen-fabrics'],
		['named without', 17, 'observations/']
	] as const)('%s: %d of them, each %s', ([query, count, part]) => {
		const found = search(index, query).filter(({ kind }) => kind === 'good');
		expect(found).toHaveLength(count);
		expect(found.filter(({ path }) => !path.includes(part))).toEqual([]);
	});

	test('every observation and article is found by its own name, and no other comes before it but one of that name', () => {
		const lost = index.filter(({ name }) => search(index, name)[0]?.name !== name);
		expect(lost.map(({ path }) => path)).toEqual([]);
	});

	test('a party is found by any of its names', () => {
		const all = paths('united states').filter((path) => path.startsWith('observations/'));
		expect(all.length).toBe(dataset.observations.length);
		for (const name of ['US', 'USA', 'United States of America'])
			expect(paths(name)).toEqual(expect.arrayContaining(all));
	});
});

describe('search(entries, query) finds nothing else', () => {
	test.for(['', '   ', '“”', 'zebra', 'potash zebra', '571', '66.8', 'tilizer', '2016 potash'])('%j', (query) => {
		expect(paths(query)).toEqual([]);
	});

	test('a year is not taken for one that differs by a digit', () => {
		expect(paths('2019')).toEqual([]);
	});
});

describe('a word that is written otherwise', () => {
	test.for([
		['fertiliser', 'added, left out or exchanged'],
		['poatsh', 'swapped'],
		['furnture', 'left out'],
		['laser beams', null]
	] as const)('%s: a letter %s', ([query, how]) => {
		expect(paths(query).length > 0).toBe(how !== null);
	});

	test('counts only where nothing is written so', () => {
		// "lasers" begins with "laser"; a second try would bring more.
		expect(paths('laser').filter((path) => path.startsWith('observations/'))[0]).toContain('lasers');
		expect(paths('wire')[0]).toContain('goods-exports-wire');
		expect(paths('fish').every((path) => path.includes('imports') || path.startsWith('articles/'))).toBe(true);
	});
});

describe('a word may differ by one letter', () => {
	test.for([
		['furnxit', 'Furniture', 'a letter too many'],
		['furntu', 'Furniture', 'one left out'],
		['furmitu', 'Furniture', 'one exchanged'],
		['fetril', 'Fertilizers', 'two neighbours swapped'],
		['irom', 'Iron', 'four letters are enough']
	] as const)('%s finds %s: %s', ([query, name]) => {
		expect(search([entry(name)], query)).toHaveLength(1);
	});

	test.for([
		['furnxxtu', 'Furniture', 'two exchanged'],
		['fexyil', 'Fertilizers', 'two neighbours that are others'],
		['fexril', 'Fertilizers', 'one exchanged, and one that its neighbour is'],
		['fetxil', 'Fertilizers', 'one that its neighbour is, and one exchanged'],
		['fetrxl', 'Fertilizers', 'two swapped, and one exchanged'],
		['ture', 'Furniture', 'no beginning'],
		['irn', 'Iron', 'three letters are a letter away from too many words'],
		['2016', '2017', 'a number is another number']
	] as const)('%s does not find %s: %s', ([query, name]) => {
		expect(search([entry(name)], query)).toEqual([]);
	});

	test('only where no word is written so', () => {
		const names = (query: string) => search([entry('Wine'), entry('Wire')], query).map(({ name }) => name);
		expect(names('wire')).toEqual(['Wire']);
		expect(names('wirx')).toEqual(['Wire']);
		expect(names('wixe')).toEqual(['Wine', 'Wire']);
	});
});

describe('search(entries, query) ranks', () => {
	test.for([
		['a name before the words around it', 'iron', [entry('Wire', { text: 'iron' }), entry('Iron')], ['Iron', 'Wire']],
		[
			'a whole word before the beginning of one',
			'iron',
			[entry('Ironing boards'), entry('Iron')],
			['Iron', 'Ironing boards']
		],
		['the first word before a later one', 'iron', [entry('Cast iron'), entry('Iron ore')], ['Iron ore', 'Cast iron']],
		[
			'the first word of nothing else before a later one',
			'iron',
			[entry('A', { terms: 'cast iron' }), entry('B', { terms: 'iron ore' })],
			['A', 'B']
		],
		['equals in the order of the index', 'iron', [entry('Iron b'), entry('Iron a')], ['Iron b', 'Iron a']],
		['without accents', 'cafe', [entry('Café')], ['Café']],
		['with accents that the index has not', 'café', [entry('Cafe')], ['Cafe']],
		['in any script', 'мебель', [entry('Мебель')], ['Мебель']]
	] as const)('%s', ([, query, entries, expected]) => {
		expect(search(entries, query).map(({ name }) => name)).toEqual(expected);
	});
});

describe('searchIndex(dataset)', () => {
	const [gazette] = soundDataset().articles;
	const of = (id: string) => searchIndex(soundDataset()).find(({ path }) => path.split('/')[1] === id);

	test('has an entry for each observation, then one for each article', () => {
		const { observations, articles } = soundDataset();
		expect(searchIndex({ observations, articles, isWhole: true }).map(({ kind, path }) => [kind, path])).toEqual([
			...observations.map(({ id, value }) => [value === null ? 'good' : 'figure', `observations/${id}/`]),
			...articles.map(({ id }) => ['article', `articles/${id}/`])
		]);
	});

	test('has of an amount its flow, its figure in plain spaces, and the names of both parties', () => {
		expect(of('services')).toEqual({
			kind: 'figure',
			path: 'observations/services/',
			name: 'Services exports to Germany',
			detail: 'about €480 million, Lithuania, 2019',
			terms: 'services-exports Services exports services Lithuania Lithuanian Germany German LT DE',
			text: `In 2019 Lithuania's export of services to Germany reached about €480 million. ${gazette?.publisher ?? ''} ${gazette?.title ?? ''}`
		});
	});

	test('has of a good what is done with it, and where it stands in the Harmonized System', () => {
		const { name, detail, terms } = of('cars') ?? entry('');
		expect([name, detail]).toEqual(['Passenger cars', 'Lithuania imports from Germany, 2019, named without a value']);
		expect(terms).toBe(
			'goods-imports Goods imports goods passenger cars Lithuania Lithuanian Germany German LT DE heading HS 8703 Vehicles and transport equipment'
		);
	});

	test('has of an article its words that carry observations, each once, and the host of its address', () => {
		const { observations, articles } = soundDataset();
		expect(of(gazette?.id ?? '')).toEqual({
			kind: 'article',
			path: 'articles/gazette-2020-03-12/',
			name: 'Vilnius and Berlin look back on the year',
			detail: 'The Gazette (made up for this test), 12 March 2020',
			terms: 'article example.org',
			text: [...new Set(observations.map(({ quotation }) => quotation))].join(' ')
		});
		const alone = searchIndex({
			observations: [],
			articles: articles.map((article) => ({ ...article, url: 'http://news.example.org:8080/a?b' })),
			isWhole: true
		});
		expect(alone.map(({ terms, text }) => [terms, text])).toEqual([['article news.example.org', '']]);
	});

	test('has of each article its own words, and no other’s', () => {
		const { observations, articles } = soundDataset();
		const second = articles.map((article) => ({ ...article, id: 'second' }));
		const moved = observations.map((row) => (row.id === 'services' ? { ...row, article: 'second' } : row));
		const entries = searchIndex({ observations: moved, articles: [...articles, ...second], isWhole: true });
		const [services] = observations;
		expect(entries.at(-1)?.text).toBe(services?.quotation);
		expect(entries.at(-2)?.text).not.toContain(services?.quotation);
	});

	test('has of a good without a section its code alone, and of a row without an article its own words alone', () => {
		const [services, , , , furniture] = soundDataset().observations;
		const observations = [services, furniture && { ...furniture, hs_2017: '9901' }].flatMap((row) => row ?? []);
		const [first, second] = searchIndex({ observations, articles: [], isWhole: true });
		expect(first?.text).toBe(services?.quotation);
		expect(second?.terms).toMatch(/ heading HS 9901 ?$/);
	});
});

test('what is shown of a figure has its qualifier', () => {
	for (const row of dataset.observations) {
		const figure = formatFigure(row)?.replaceAll('\u00A0', ' ');
		const found = index.find(({ path }) => path === `observations/${row.id}/`);
		expect(found?.detail).toContain(figure ?? 'named without a value');
	}
});

test('byKind(found) begins with the kind of the best one, and counts on', () => {
	const groups = byKind(search(index, 'exports'));
	expect(groups[0]?.kind).toBe(search(index, 'exports')[0]?.kind);
	expect(groups.map(({ start }) => start)).toEqual(
		groups.map((_, i) => groups.slice(0, i).reduce((sum, { entries }) => sum + entries.length, 0))
	);
	expect(groups.flatMap(({ entries }) => entries)).toHaveLength(search(index, 'exports').length);
});

test.for([
	['Potash fertilizers', 'fert', '[Potash ]{fert}[ilizers]'],
	['Café au lait', 'cafe', '{Café}[ au lait]'],
	['X-ray equipment', 'x ray', '{X}[-]{ray}[ equipment]'],
	['almost $66.7 million', '66', '[almost $]{66}[.7 million]'],
	['Cafe\u0301s noirs', 'cafe', '{Cafe\u0301s}[ noirs]'],
	['Wire', 'zebra', '[Wire]'],
	['Wire', '', '[Wire]']
])('marked(%j, %j) is %s', ([text, query, expected]) => {
	const pieces = marked(text as string, query as string);
	expect(pieces.map((piece) => (piece.isFound ? `{${piece.text}}` : `[${piece.text}]`)).join('')).toBe(expected);
	expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});

test('foldForSearch leaves out case and accents', () => {
	expect(foldForSearch('Crème BRÛLÉE')).toBe('creme brulee');
});
