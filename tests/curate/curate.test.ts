import { csvFormatRows } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { unsigned } from '../../src/lib/check/set-aside.ts';
import { verify } from '../../src/lib/check/verify.ts';
import { formatRows, isComplete, propose, proposeArticle, slugOf } from '../../src/lib/curate/curate.ts';
import { sha256 } from '../../src/lib/std/hash.ts';
import { ARTICLE_COLUMNS, readDataset, SET_ASIDE_COLUMNS, TRADE_COLUMNS } from '../../src/lib/table/dataset.ts';
import { firstEdition } from '../articles.ts';

const { dataset, files, texts } = firstEdition;

/** A proposal in short: what it is about, its figure, its whole, what is inferred. */
const short = (text: string) =>
	propose(text, 'gazette').rows.map(({ cells }) => {
		const { year, reporter, partner, indicator, commodity, qualifier, value, unit, unit_mult, part_of, inferred } =
			cells;
		const about = `${year || '?'} ${reporter || '?'}>${partner || '?'} ${indicator || '?'}`;
		const figure = [qualifier, value, unit, unit_mult].filter(Boolean).join(' ');
		return [about, commodity, figure, part_of && `part of ${part_of}`, inferred && `inferred ${inferred}`]
			.filter(Boolean)
			.join(' | ');
	});

/** What was left open, besides the HS code: column → reason. */
const open = (text: string) =>
	propose(text, 'gazette').rows.map(({ undecided }) =>
		Object.fromEntries(Object.entries(undecided).filter(([column]) => column !== 'hs_2017'))
	);

describe('propose(text, article) gives a row for each amount of money and each good of a list', () => {
	it.each<[string, string, string[]]>([
		[
			'no part of the first amount where “including” comes after both',
			'In 2019 Germany invested €90 million in Lithuania, and €40 million in FDI, including in Vilnius.',
			['2019 LT>DE investment | 90 EUR 6', '2019 LT>DE fdi | 40 EUR 6']
		],
		[
			'what an amount is made up of, across a list and an amount of something else',
			'In 2019 Lithuania’s export of services to Germany was €480 million. The export of services included air transport. In 2019 Germany invested €5 million in Lithuania. In 2019 Lithuania’s export of services to Germany was largely represented by transport services.',
			[
				'2019 LT>DE services-exports | services | 480 EUR 6',
				'2019 LT>DE services-exports | air transport | inferred year reporter partner',
				'2019 LT>DE services-exports | transport services | largely | part of 2019-services-exports',
				'2019 LT>DE investment | 5 EUR 6'
			]
		],
		[
			'an amount, with its qualifier',
			'In 2019 Lithuania’s export of services to Germany reached about €480 million.',
			['2019 LT>DE services-exports | services | about 480 EUR 6']
		],
		[
			'a part after “including”',
			'In 2019 Germany invested a total of €90.5 million in Lithuania, including €40 million in FDI.',
			['2019 LT>DE investment | 90.5 EUR 6', '2019 LT>DE fdi | 40 EUR 6 | part of 2019-investment']
		],
		[
			'a list, item by item',
			'In 2019, Lithuania’s exports to Germany included furniture and lasers.',
			['2019 LT>DE goods-exports | furniture', '2019 LT>DE goods-exports | lasers']
		],
		[
			'what an amount is made up of, with what its paragraph says',
			'In 2019 Lithuania’s export of services to Germany reached €480 million. The export was largely represented by transport services.',
			[
				'2019 LT>DE services-exports | services | 480 EUR 6',
				'2019 LT>DE services-exports | transport services | largely | part of 2019-services-exports | inferred year reporter partner'
			]
		],
		[
			'year and partner from the sentence before',
			'In 2019, Lithuania’s exports to Germany included furniture. Lithuania’s imports comprised passenger cars.',
			['2019 LT>DE goods-exports | furniture', '2019 LT>DE goods-imports | passenger cars | inferred year partner']
		],
		[
			'nothing from another paragraph',
			'In 2019, Lithuania and Germany met.\n\nIt rained. Imports of goods were worth €5 million.',
			['? ?>? goods-imports | goods | 5 EUR 6']
		],
		[
			'a list of a paragraph that speaks of trade before it, if not in each sentence',
			'In 2019, Lithuania’s exports to Germany grew. The ministers met. The goods included furniture and lasers.',
			[
				'2019 LT>DE goods-exports | furniture | inferred year reporter partner indicator',
				'2019 LT>DE goods-exports | lasers | inferred year reporter partner indicator'
			]
		],
		[
			'the word for services that the sentence has',
			'In 2019 Lithuania’s service exports to Germany were €5 million.',
			['2019 LT>DE services-exports | service | 5 EUR 6']
		],
		[
			'a part of the amount before it in its own sentence, not of another',
			'In 2019 Lithuania’s export of services to Germany was €100 million. In 2019 Germany invested €90 million in Lithuania, including €40 million in FDI.',
			[
				'2019 LT>DE services-exports | services | 100 EUR 6',
				'2019 LT>DE investment | 90 EUR 6',
				'2019 LT>DE fdi | 40 EUR 6 | part of 2019-investment'
			]
		],
		[
			'a part of the amount after it',
			'In 2019 €40 million of the €90 million that Germany invested in Lithuania was FDI.',
			['2019 LT>DE investment | 90 EUR 6', '2019 LT>DE fdi | 40 EUR 6 | part of 2019-investment']
		],
		[
			'a part of a part',
			'In 2019 Germany invested €90 million in Lithuania, including €40 million in FDI, including €10 million in FDI.',
			[
				'2019 LT>DE investment | 90 EUR 6',
				'2019 LT>DE fdi | 40 EUR 6 | part of 2019-investment',
				'2019 LT>DE fdi | 10 EUR 6 | part of 2019-fdi'
			]
		],
		[
			'a part that is all of its whole, and one in another currency',
			'In 2019 Germany invested €90 million in Lithuania, including €90 million in FDI.\n\nIn 2018 Germany invested €90 million in Lithuania, including $100 million in FDI.',
			[
				'2019 LT>DE investment | 90 EUR 6',
				'2018 LT>DE investment | 90 EUR 6',
				'2019 LT>DE fdi | 90 EUR 6 | part of 2019-investment',
				'2018 LT>DE fdi | 100 USD 6 | part of 2018-investment'
			]
		],
		[
			'in the order of the table: by indicator, then as they stand',
			'In 2019 Lithuania’s imports from Germany comprised cars. In 2019 Lithuania’s export of services to Germany was €4 million.',
			['2019 LT>DE services-exports | services | 4 EUR 6', '2019 LT>DE goods-imports | cars']
		],
		[
			'no per cent, no count, no list of anything else',
			'Trade grew by 5%. The 12 ministers included Mr Smith and Ms Jones.',
			[]
		],
		['nothing', '', []]
	])('%s', (_, text, expected) => expect(short(text)).toEqual(expected));

	it('quotes a whole sentence in the article’s own characters, on one line', () => {
		const text =
			'Vilnius.\n\nIn 2019 Lithuania’s export of\n  services to Ger\u00ADmany reached €480\u00A0million. More.';
		expect(propose(text, 'gazette').rows[0]?.cells.quotation).toBe(
			'In 2019 Lithuania’s export of services to Germany reached €480 million.'
		);
	});

	it('never classifies: the HS code of a good is named as to be decided', () => {
		const proposals = propose('In 2019 Lithuania’s exports to Germany included furniture.', 'gazette').rows;
		expect(proposals.map(({ cells, undecided }) => [cells.hs_2017, undecided.hs_2017])).toEqual([
			['', 'our classification, not the article’s']
		]);
		expect(proposals.every(isComplete)).toBe(true);
	});
});

describe('formatRows(proposals) and isComplete(proposal)', () => {
	it('give lines of trade.csv, and whether they can stand as they are', () => {
		const { rows } = propose(
			'In 2019, Lithuania’s exports to Germany included “X” lasers. Lithuania’s exports of peat to the country were worth €5 million.',
			'gazette'
		);
		expect(rows.map(isComplete)).toEqual([true, true]);
		expect(propose('Lithuania’s exports of peat to Germany were worth €5 million.', 'a').rows.map(isComplete)).toEqual([
			false
		]);
		expect(formatRows(rows)).toBe(
			[
				'2019-goods-exports-x-lasers,2019,LT,DE,goods-exports,“X” lasers,,,,,M,,,,gazette,"In 2019, Lithuania’s exports to Germany included “X” lasers."',
				'2019-goods-exports,2019,LT,DE,goods-exports,peat,5,EUR,6,,A,,,year partner,gazette,Lithuania’s exports of peat to the country were worth €5 million.',
				''
			].join('\n')
		);
	});
});

describe('propose leaves blank what it cannot decide, and names it', () => {
	it.each<[string, string, Record<string, RegExp>]>([
		['year', 'Lithuania’s export of services to Germany was €5 million.', { year: /names a year/ }],
		['partner', 'In 2019 Lithuania’s export of services was €5 million.', { partner: /names the other economy/ }],
		[
			'what the quotation has no words for',
			'Lithuania’s export of services to Germany grew in 2019. It reached €5 million.',
			{ commodity: /^of what/ }
		],
		[
			'goods that a flow of capital lists',
			'In 2019 German investment in Lithuania included furniture.',
			{ indicator: /^“included” is something else than what we measure$/ }
		],
		[
			'of what it is a part',
			'In 2019 Lithuania’s exports to Germany were represented by furniture.',
			{ part_of: /of which row is not certain/ }
		]
	])('%s', (_, text, expected) => {
		const [undecided = {}] = open(text);
		expect(Object.keys(undecided).sort()).toEqual(Object.keys(expected).sort());
		for (const [column, reason] of Object.entries(expected))
			expect(undecided[column as keyof typeof undecided]).toMatch(reason);
	});

	it.each([
		[
			'another indicator',
			'In 2019 Lithuania’s exports of goods to Germany were €90 million, including €40 million in exports of services.'
		],
		[
			'another year',
			'In 2018 Lithuania’s export of services to Germany was €480 million. In 2019 Lithuania’s export of services to Germany was largely represented by transport services.'
		]
	])('of which row a part is, where what stands before it is of %s', (_, text) => {
		const proposals = propose(text, 'gazette').rows.filter(({ undecided }) => undecided.part_of);
		expect(proposals.map(({ cells }) => cells.part_of)).toEqual(['']);
	});

	it('what the schema refuses and nothing else names', () => {
		const sentence = 'In 2019 Germany invested €4 million in Lithuania.';
		const [proposal] = propose(sentence, 'Not an id').rows;
		expect(proposal?.undecided.article).toMatch(/^expected \w/);
	});

	it('a part that is greater than its whole', () => {
		const [, part] = open('In 2019 Germany invested €4 million in Lithuania, including €40 million in FDI.');
		expect(part).toEqual({ part_of: 'the quotation calls this a part; of which row is not certain' });
	});

	it('a sentence that stands twice, and what is said twice', () => {
		const sentence = 'In 2019 Germany invested €4 million in Lithuania.';
		const [first, second] = open(`${sentence}\n\n${sentence}`);
		expect(first).toEqual({ quotation: 'these words stand in the article more than once' });
		expect(second).toMatchObject({ id: '2019-investment says the same; one row is enough for both sentences' });
		const [, other] = open(`${sentence}\n\n${sentence.replace('4', '5')}`);
		expect(other).toMatchObject({ id: '2019-investment is about the same; only one of the two can stand' });
	});
});

describe('an id names the parties that it has to tell apart', () => {
	const text = 'In 2019 Germany invested €4 million in Lithuania. In 2019 Poland invested €5 million in Lithuania.';
	it('those that are several in the article', () =>
		expect(propose(text, 'a').rows.map(({ cells }) => cells.id)).toEqual(['2019-de-investment', '2019-pl-investment']));
	it('those that are several in the table', () => {
		const table = [{ id: 'x', reporter: 'BY', partner: 'DE' }];
		const [row] = propose('In 2019 Germany invested €4 million in Lithuania.', 'a', table).rows;
		expect(row?.cells.id).toBe('2019-lt-investment');
	});
});

describe('propose(text, article, table) beside rows that stand already', () => {
	const text = 'In 2019 Germany invested €90 million in Lithuania, including €40 million in FDI.';
	const [whole, part] = propose(text, 'gazette').rows;

	it('a row that stands there is known, and keeps its id', () => {
		const table = [{ ...whole?.cells, id: 'my-own-name' }];
		const proposals = propose(text, 'gazette', table).rows;
		expect(proposals.map(({ isKnown }) => isKnown)).toEqual([true, false]);
		expect(proposals.map(({ cells }) => [cells.id, cells.part_of])).toEqual([
			['my-own-name', ''],
			['2019-fdi', 'my-own-name']
		]);
	});

	it('a row that stands there with its whole and its classification is known too', () => {
		const table = [{ ...part?.cells, id: 'my-own-name', part_of: 'another', hs_2017: '94' }];
		expect(propose(text, 'gazette', table).rows.map(({ isKnown }) => isKnown)).toEqual([false, true]);
	});

	it('a third of the same name is numbered on', () => {
		const invested = (amount: string) => `In 2019 Germany invested €${amount} million in Lithuania.`;
		const { rows } = propose(['4', '5', '6'].map(invested).join(' '), 'gazette');
		expect(rows.map(({ cells }) => cells.id)).toEqual(['2019-investment', '2019-investment-2', '2019-investment-3']);
	});

	it('no id is given twice', () => {
		const table = [
			{ ...whole?.cells, article: 'another' },
			{ ...part?.cells, article: 'another' }
		];
		const ids = propose(text, 'gazette', table).rows.map(({ cells }) => cells.id);
		expect(ids).toEqual(['2019-investment-2', '2019-fdi-2']);
	});
});

describe.skipIf(!texts)('the articles that the table is curated from', () => {
	it('give the rows of the table, apart from id and HS code', () => {
		const article = dataset.observations[0]?.article ?? '';
		const proposals = propose(texts?.get(article) ?? '', article).rows;
		const ids = new Map(dataset.observations.map(({ id }, i) => [id, proposals[i]?.cells.id ?? '']));
		const rows = dataset.observations.map((row) => ({
			...row,
			id: ids.get(row.id),
			part_of: row.part_of === null ? null : ids.get(row.part_of),
			hs_2017: ''
		}));
		const cells = (row: Readonly<Record<string, unknown>>) =>
			TRADE_COLUMNS.map((column) => row[column]).map((cell) =>
				Array.isArray(cell) ? cell.join(' ') : String(cell ?? '')
			);
		expect(proposals).toHaveLength(20);
		expect(proposals.map((proposal) => cells(proposal.cells))).toEqual(rows.map(cells));
		expect(proposals.every(isComplete)).toBe(true);
	});

	it('are known where the table has them, and print as its lines do', () => {
		const article = dataset.observations[0]?.article ?? '';
		const table = dataset.observations.map((row) => ({
			...Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, String(cell ?? '')])),
			inferred: row.inferred.join(' ')
		}));
		const proposals = propose(texts?.get(article) ?? '', article, table).rows;
		expect(proposals.every(({ isKnown }) => isKnown)).toBe(true);
		const lines = files.trade
			.split('\n')
			.slice(1)
			.join('\n')
			.replace(/,(A|M),([a-z0-9-]*),\d*,/g, ',$1,$2,,');
		expect(formatRows(proposals)).toBe(lines);
	});

	it('give nothing where no figure is quoted', () => {
		const cited = new Set(dataset.observations.map(({ article }) => article));
		const others = dataset.articles.filter(({ id }) => !cited.has(id));
		expect(others.flatMap(({ id }) => propose(texts?.get(id) ?? '', id).rows)).toEqual([]);
	});
});

describe('propose(text, article).passed is all that no row holds', () => {
	/** The words, what they may be set aside for, and why. */
	const passed = (text: string) =>
		propose(text, 'a').passed.map(({ words, reason, why }) => `${words} | ${reason ?? 'no money'} | ${why}`);

	it.each<[string, string, string[]]>([
		[
			'an amount in other numbers',
			'In 2019 Germany invested €6,67,0\u00A0million in\nLithuania.',
			[
				'€6,67,0 million | unreadable | its commas and points are not those of English numbers, as in 66.7 and 1,234,567'
			]
		],
		[
			'what the next sentence takes back',
			'In 2019 Germany invested €5 million in Lithuania. That is false.',
			['€5 million | not-asserted | “false” disputes it']
		],
		[
			'what we do not measure, and a currency that is not certain',
			'In 2019 Lithuania paid Germany €5 million, and 5 million pesos to Klaipėda.',
			[
				'€5 million | other-measure | neither the sentence nor its paragraph says what is measured, in words that we know',
				'5 million pesos | unreadable | whose currency it is in is not certain'
			]
		],
		[
			'what may be goods or services, beside a list',
			'In 2019 Lithuania’s exports to Germany included furniture and lasers and were worth €5 million.',
			['€5 million | other-measure | “exports” may be goods, services or both']
		],
		[
			'a per cent that cannot be read',
			'In 2019 Lithuania’s exports to Germany grew by 4,5,6%.',
			['4,5,6% | no money | is a per cent that cannot be read for certain']
		],
		[
			'a per cent, but no tonnes and no count',
			'In 2019 Lithuania’s exports to Germany grew by 4%, to 2.3 million tonnes from 41 companies.',
			['4% | no money | is a per cent, and no amount']
		],
		[
			'an amount without a year, once',
			'Lithuania’s exports of goods to Germany were worth €5 million. Timber is heavy.',
			['€5 million | no-year | neither the sentence nor its paragraph names a year before it']
		],
		[
			'a scale that the table does not have',
			'In 2019 Lithuania’s export of services to Germany was ₹500 crore.',
			['₹500 crore | unreadable | is no amount that the columns hold']
		],
		['nothing where all is read', 'In 2019 Germany invested €66.7 million in Lithuania.', []]
	])('%s', (_, text, expected) => expect(passed(text)).toEqual(expected));

	it('in a time that grows with the length alone', () => {
		const sentence = (i: number) => `In 2019 Germany invested €${i} million in Lithuania.`;
		const text = Array.from({ length: 1000 }, (_, i) => sentence(i + 1)).join('\n\n');
		expect(propose(text, 'a').rows.at(-1)?.cells.id).toBe('2019-investment-1000');
	});
});

describe('what trade news says is held, set aside for a reason, or told', () => {
	const HELD = 'held';
	it.each<[string, string, string[]]>([
		['a level', 'In 2019 Lithuania exported goods worth €210 million to Germany.', [HELD]],
		[
			'the year before',
			'German investment in Lithuania was €66 million in 2019, up from €41 million in 2018.',
			[HELD, HELD]
		],
		[
			'last year’s',
			'In 2019 German investment in Lithuania was €66 million, up from €41 million last year.',
			[HELD, 'no-year']
		],
		['words', 'In 2019 Lithuania exported services worth five million euros to Germany.', [HELD]],
		['a part', 'In 2019 Germany invested €66 million in Lithuania, including €55 million in FDI.', [HELD, HELD]],
		['a per cent', 'In 2019 Lithuania’s exports of services to Germany grew by 12 per cent.', ['told']],
		['a quarter', 'In the first quarter of 2019 Germany invested €9 million in Lithuania.', ['other-period']],
		['a month', 'In March 2019 Lithuania exported services worth €25 million to Germany.', ['other-period']],
		['a change', 'In 2019 German investment in Lithuania fell by €9 million.', ['change']],
		['a plan', 'In 2019 Lithuania planned to export services worth €400 million to Germany.', ['not-asserted']],
		['a denial', 'In 2019 Germany did not invest €9 million in Lithuania, the ministry said.', ['not-asserted']],
		[
			'a balance',
			'In 2019 Lithuania had a surplus of €150 million in trade in services with Germany.',
			['other-measure']
		],
		['a turnover', 'In 2019 trade turnover between Lithuania and Germany reached €650 million.', ['other-measure']],
		['tonnes', 'In 2019 Lithuania exported 2.3 million tonnes of peat to Germany.', []],
		['a range', 'In 2019 Germany invested €60 million to €70 million in Lithuania.', ['range']],
		['below zero', 'In 2019 German direct investment in Lithuania was -€12 million.', ['range']],
		['a count', 'In 2019 some 120 German companies invested in Lithuania.', []],
		['a fiscal year', 'In fiscal year 2019 Germany invested €9 million in Lithuania.', ['other-period']],
		[
			'several partners',
			'In 2019 Lithuania exported services worth €900 million to Germany and Poland.',
			['other-parties']
		],
		['a region', 'In 2019 Lithuania exported services worth €2 billion to the European Union.', ['other-parties']],
		['a part of an economy', 'In 2019 Kaunas Region exported goods worth €90 million to Germany.', ['other-parties']],
		['a kind of service', 'In 2019 Lithuania exported computer services worth €320 million to Germany.', [HELD]],
		['a loan', 'In 2019 Germany granted Lithuania a loan of €90 million.', ['other-measure']],
		['a fine', 'In 2019 a German court fined a Lithuanian exporter €3 million.', ['other-measure']],
		[
			'a list without an end',
			'In 2019, Lithuania’s exports to Germany included furniture, lasers, its cheese.',
			['unreadable']
		],
		['goods, and not who sells them', 'The goods included furniture and lasers.', []],
		['a single named good', 'In 2019 Lithuania’s main export to Germany was peat.', [HELD]]
	])('%s: %s', (title, sentence, expected) => {
		const { rows, passed } = propose(sentence, 'a');
		expect([...rows.map(() => HELD), ...passed.map(({ reason }) => reason ?? 'told')]).toEqual(expected);
		// What is written as it was proposed is what the check asks for.
		const text = `${title}\n\n${sentence}\n`;
		const header = (columns: readonly string[]) => `${columns.join(',')}\n`;
		const aside = passed.flatMap(({ words, reason }) => (reason ? [['a', sentence, unsigned(words), reason]] : []));
		const { dataset, findings } = readDataset({
			trade: header(TRADE_COLUMNS) + formatRows(rows),
			articles: `${header(ARTICLE_COLUMNS)}${csvFormatRows([['a', title, 'P', '2021-01-01', 'en', 'https://example.org/', '', sha256(text)]])}\n`,
			setAside: header(SET_ASIDE_COLUMNS) + csvFormatRows(aside)
		});
		expect(findings).toEqual([]);
		const said = verify(dataset, new Map([['a', text]]), null).findings.map(
			({ rule, message }) => `${rule} ${message}`
		);
		expect(said).toEqual(title === 'a single named good' ? ['classification missing'] : []);
	});
});

describe('proposeArticle gives the row of articles.csv', () => {
	it('and names the cells that are left', () => {
		const known = {
			id: 'a',
			title: 'Trade, and more',
			language: 'en',
			url: 'https://example.org/',
			accessed: '2020-01-31'
		};
		const { line, undecided } = proposeArticle({ ...known, text: 'x' });
		expect(line).toBe(
			'a,"Trade, and more",,,en,https://example.org/,2020-01-31,2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881'
		);
		expect(undecided).toEqual(['publisher', 'published']);
	});

	it('of a file without a word on itself', () => {
		const known = { id: 'a', title: null, language: null, url: null, accessed: null };
		const { line, undecided } = proposeArticle({ ...known, text: 'x' });
		expect(line).toBe('a,,,,,,,2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881');
		expect(undecided).toEqual(['title', 'publisher', 'published', 'language', 'url']);
	});
});

describe('slugOf(text) is an id', () => {
	it.each([
		['2017 goods-exports X-ray equipment', '2017-goods-exports-x-ray-equipment'],
		['Crème brûlée & men’s wear', 'creme-brulee-mens-wear'],
		['Рыба', ''],
		['--', '']
	])('%j → %j', (text, slug) => expect(slugOf(text)).toBe(slug));
});
