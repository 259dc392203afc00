import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/lib/table/article.ts';
import type { Dataset } from '../../src/lib/table/dataset.ts';
import type { Observation } from '../../src/lib/table/observation.ts';
import { verify } from '../../src/lib/check/verify.ts';
import { wordingOf } from '../../src/lib/check/wording.ts';
import { ARTICLE, soundDataset, TEXT, TEXTS, withRow } from '../sound.ts';

/** What one rule says, or all of them: at which row and column, what, what was expected, and what was found. */
function says(dataset: Dataset, texts: ReadonlyMap<string, string> = new Map(), only?: string) {
	return verify(dataset, texts, null)
		.findings.filter(({ rule }) => only === undefined || rule === only)
		.map((finding) => {
			const { message, expected, found } = wordingOf(finding);
			return [`${finding.rule} ${finding.observation} ${finding.column}`, message, expected, found];
		});
}
/** The sound table with cells of some rows changed. */
function withRows(cells: Record<string, Partial<Observation>>): Dataset {
	const dataset = soundDataset();
	return { ...dataset, observations: dataset.observations.map((row) => ({ ...row, ...cells[row.id] })) };
}
const quotation = (id: string) => soundDataset().observations.find((row) => row.id === id)?.quotation ?? '';

describe('stated', () => {
	it('names all that the row infers', () => {
		const inferred = ['year', 'partner', 'reporter'] as const;
		expect(says(withRow('cars', { inferred: [...inferred] }), undefined, 'stated')).toEqual([
			[
				'stated cars inferred',
				'the quotation states the reporter itself; it is not inferred',
				'no “reporter”',
				'“year partner reporter”'
			]
		]);
		expect(says(withRow('transport', { inferred: ['year', 'indicator'] }), undefined, 'stated')).toContainEqual([
			'stated transport inferred',
			'the quotation does not state the reporter',
			'“reporter”, if the paragraph states it before',
			'“year indicator”'
		]);
	});
});

describe('qualifier', () => {
	it('of a good is the hedge of its own list, not of another', () => {
		const both = 'The exports mostly included peat and lasers, and the imports included cars and vaccines.';
		const cells = { quotation: both, hs_2017: null };
		const of = (commodity: string, qualifier: string | null) =>
			says(withRows({ peat: { ...cells, commodity, qualifier } }), undefined, 'qualifier');
		expect(of('lasers', 'mostly')).toEqual([]);
		expect(of('lasers', null)).toHaveLength(1);
		expect(of('cars', null)).toEqual([]);
		expect(of('cars', 'mostly')).toHaveLength(1);
	});
});

describe('commodity', () => {
	it('asks for the name of a good or a service', () =>
		expect(says(withRow('peat', { commodity: null }), undefined, 'commodity')).toEqual([
			['commodity peat commodity', 'what is it?', 'the quotation’s words for it', 'a blank cell']
		]));

	it.each<[string, string, boolean]>([
		['the first word', 'Peat was exported.', true],
		['the last word', 'What was exported is Peat', true],
		['before a mark', 'Exported: Peat.', true],
		['in brackets', 'Exports (Peat) grew.', true],
		['the end of a word', 'BogPeat was exported.', false],
		['the beginning of a word', 'Peats were exported.', false],
		['before a digit', 'Peat2 was exported.', false],
		['not there', 'Lasers', false]
	])('stands as whole words: as %s', (_, text, stands) =>
		expect(says(withRow('peat', { commodity: 'Peat', quotation: text }), undefined, 'commodity')).toEqual(
			stands
				? []
				: [
						[
							'commodity peat commodity',
							'these words do not stand in the quotation',
							'the quotation’s own words',
							'“Peat”'
						]
					]
		)
	);
});

describe('list', () => {
	const noList = 'In 2019 exports to Germany grew.';
	it('must be readable, for each row that cites it', () =>
		expect(says(withRows({ cars: { quotation: noList }, lasers: { quotation: noList } }), undefined, 'list')).toEqual(
			expect.arrayContaining(
				['cars', 'lasers'].map((id) => [
					`list ${id} quotation`,
					'no list can be read in the quotation',
					'a sentence that lists what is named',
					`“${noList}”`
				])
			)
		));

	it('has no good that the quotation gives an amount', () => {
		const priced = 'In 2019 Lithuania exported lasers (€5 million) and peat (€3 million) to Germany.';
		expect(says(withRow('lasers', { year: 2015, quotation: priced }), undefined, 'list')).toContainEqual([
			'list lasers quotation',
			'no list can be read in the quotation',
			'a sentence that lists what is named',
			`“${priced}”`
		]);
	});

	it('has no row more than the quotation names', () => {
		const dataset = soundDataset();
		const [lasers] = dataset.observations.filter(({ id }) => id === 'lasers');
		const twice = { ...dataset, observations: [...dataset.observations, { ...(lasers as Observation), id: 'again' }] };
		expect(says(twice, undefined, 'list')).toEqual([
			['list again commodity', 'the rows are not in the quotation’s order', null, '“lasers”']
		]);
	});

	it('names what is blank as it is', () =>
		expect(says(withRow('lasers', { commodity: null }), undefined, 'list')).toEqual([
			['list furniture commodity', 'the quotation names one more; add its row', '“lasers”', 'no such row'],
			[
				'list lasers commodity',
				'not one of the items of the quotation’s list',
				'“furniture”, “peat and fertilizers”, “lasers”',
				'a blank cell'
			]
		]));
});

describe('part', () => {
	const part = (cells: Record<string, Partial<Observation>>) =>
		says(withRows(cells), undefined, 'part').map((said) => said.slice(0, 2));
	const notSaid = 'the quotation does not say that this is a part';
	/** Whole and part quoted from one sentence. */
	const both = (sentence: string, fdi: Partial<Observation> = {}) =>
		part({ investment: { quotation: sentence }, fdi: { quotation: sentence, ...fdi } });

	it('may be as great as its whole, and no greater', () => {
		const sentence = 'In 2019 Germany invested €90.5 million in Lithuania, including €90.5 million in FDI.';
		expect(both(sentence, { value: '90.5' })).toEqual([]);
		const greater = sentence.replace('including €90.5', 'including €90.6');
		const cells = { investment: { quotation: greater }, fdi: { quotation: greater, value: '90.6' } };
		expect(says(withRows(cells), undefined, 'part')).toEqual([
			['part fdi value', 'a part greater than its whole', 'at most 90500000', '90600000']
		]);
	});

	it('is not held against a whole in another currency, nor against one without a value', () => {
		const dollars = 'In 2019 Germany invested €90.5 million in Lithuania, including $99 million in FDI.';
		expect(both(dollars, { value: '99', unit: 'USD' })).toEqual([]);
		expect(part({ investment: { value: null, unit: null, unit_mult: null } })).toEqual([]);
	});

	it('stands after its whole', () =>
		expect(both('In 2019 Germany invested €3 million, including €40 million in FDI, and then €90.5 million.')).toEqual([
			['part fdi part_of', 'the quotation calls it a part of another amount']
		]));

	it('is called so by the words between it and the amount before it, and by no others', () => {
		const elsewhere =
			'Including all, Germany invested €90.5 million in Lithuania and €40 million in FDI, of which it told.';
		expect(part({ fdi: { quotation: elsewhere } })).toEqual([['part fdi part_of', notSaid]]);
	});

	it('may belong to a whole of another sentence of the article', () => {
		const other = 'Of this, €40 million was FDI.';
		expect(part({ fdi: { quotation: other } })).toEqual([]);
		const named = 'In 2019 Germany invested €50 million in Lithuania, including €40 million in FDI.';
		expect(part({ fdi: { quotation: named } })).toEqual([
			['part fdi part_of', 'the quotation calls it a part of another amount']
		]);
	});

	it('of a list is of the sum before it, and of no good beside it', () => {
		const quotation =
			'Lithuania’s exports of goods to Germany totalled €90.5 million in 2019 and consisted mainly of peat and lasers.';
		const goods = { indicator: 'goods-exports', commodity: 'goods', quotation } as const;
		const of = (part_of: string) =>
			part({
				investment: goods,
				lasers: { quotation, part_of: 'investment' },
				peat: { commodity: 'peat', quotation, part_of }
			});
		expect(of('investment').filter(([place]) => place !== 'part fdi part_of')).toEqual([]);
		expect(of('lasers')).toContainEqual(['part peat part_of', 'the quotation calls it a part of another amount']);
	});

	it('does not go round in a circle', () => {
		const self = { part_of: 'transport' };
		expect(part({ transport: self })).toEqual([['part transport part_of', 'the parts go round in a circle']]);
		expect(part({ services: { part_of: 'transport' } })).toContainEqual([
			'part transport part_of',
			'the parts go round in a circle'
		]);
	});

	it('of a list is the good that the list is made up of, whatever else the sentence lists', () => {
		const both = 'The export was largely represented by transport services and the imports included cars and lasers.';
		expect(part({ transport: { quotation: both } })).toEqual([]);
		expect(part({ transport: { quotation: both, commodity: 'cars' } })).toEqual([['part transport part_of', notSaid]]);
	});
});

describe('keys', () => {
	it('are used once in the table of articles, too', () => {
		const dataset = soundDataset();
		const articles = [...dataset.articles, ...dataset.articles.map((article) => ({ ...article, line: 3 }))];
		expect(verify({ ...dataset, articles }, new Map(), null).findings).toMatchObject([
			{
				rule: 'keys',
				severity: 'error',
				file: 'articles.csv',
				line: 3,
				column: 'id',
				observation: null,
				article: ARTICLE,
				message: 'repeated',
				found: ARTICLE
			}
		]);
	});

	it.each([
		['https://A.example.org/x', 'http://a.example.org/x/', 1],
		// A path, unlike a host, may mean another page in other cases.
		['https://a.example.org/x', 'https://a.example.org/X', 0],
		['https://a.example.org/x', 'https://a.example.org/x?page=2', 0]
	])('hold %s and %s for one address: %i', (url, other, times) => {
		const dataset = soundDataset();
		const [first] = dataset.articles as [Article];
		const articles = [
			{ ...first, url },
			{ ...first, id: 'other', sha256: '0'.repeat(64), url: other }
		];
		expect(says({ ...dataset, articles }, undefined, 'keys')).toHaveLength(times);
	});
});

describe('twice', () => {
	const again = (cells: Partial<Observation>) => {
		const dataset = soundDataset();
		const first = dataset.observations.find(({ id }) => id === 'services') as Observation;
		const observations = [...dataset.observations, { ...first, ...cells, id: 'again', line: 99 }];
		return says({ ...dataset, observations }, undefined, 'twice');
	};

	it.each([{}, { value: '480.0' }, { value: '480000', unit_mult: 3 }, { qualifier: 'About' }])(
		'is fine where another article says the same, in whatever digits: %o',
		(cells) => expect(again({ article: 'other', ...cells })).toEqual([])
	);

	it('is one too many where the same article says the same', () =>
		expect(again({})).toEqual([
			['twice again null', 'line 2 says the same from the same article; delete one', 'each observation once', '“again”']
		]));

	it('is a contradiction where another article says otherwise, or gives no value', () => {
		const otherwise = 'line 2 says something else of the same';
		const about = 'about\u00A0€480\u00A0million';
		expect(again({ article: 'other', value: '481' })).toEqual([
			['twice again value', otherwise, about, 'about\u00A0€481\u00A0million']
		]);
		expect(again({ article: 'other', qualifier: null, value: null, unit: null, unit_mult: null })).toEqual([
			['twice again value', otherwise, about, 'no value']
		]);
	});

	it('is a contradiction where the first gives no value', () => {
		const dataset = soundDataset();
		const none = { qualifier: null, value: null, unit: null, unit_mult: null };
		const [first, ...rest] = dataset.observations as [Observation, ...Observation[]];
		const observations = [{ ...first, ...none }, ...rest, { ...first, id: 'again' }];
		expect(says({ ...dataset, observations }, undefined, 'twice')).toEqual([
			['twice again value', 'line 2 says something else of the same', 'no value', 'about\u00A0€480\u00A0million']
		]);
	});

	it('is not said of another year, party, indicator or good; case makes no other good', () => {
		for (const cells of [
			{ year: 2018 },
			{ partner: 'PL' },
			{ reporter: 'PL' },
			{ commodity: 'other services' }
		] as const)
			expect(again(cells)).toEqual([]);
		expect(again({ commodity: 'SERVICES' })).toHaveLength(1);
	});
});

describe('paragraph', () => {
	const imports = quotation('cars');
	const inText = (text: string, cells: Partial<Observation> = {}) =>
		says(withRow('cars', cells), new Map([[ARTICLE, text]]), 'paragraph').filter(([place]) => place?.includes('cars'));

	it('looks at every sentence before the quotation in its paragraph', () => {
		expect(inText(`In 2019 Lithuania traded with Germany. It rained. ${imports}`)).toEqual([]);
		expect(inText(`Years passed. In 2019 Lithuania traded with Germany. It rained. It snowed. ${imports}`)).toEqual([]);
	});

	it.each([
		['after it', `${imports} In 2019 Lithuania traded with Germany.`],
		['in another paragraph', `In 2019 Lithuania traded with Germany.\n\n${imports}`],
		['nowhere', imports]
	])('finds nothing that stands %s', (_, text) =>
		expect(inText(text)).toEqual([
			[
				'paragraph cars year',
				'the paragraph does not state this year',
				'“2019”',
				'nothing of it before the quotation in its paragraph'
			],
			[
				'paragraph cars partner',
				'the paragraph does not state this partner',
				'“DE”',
				'nothing of it before the quotation in its paragraph'
			]
		])
	);

	it('says what the paragraph states instead', () =>
		expect(inText(`In 2018 Lithuania traded with Germany. ${imports}`)).toEqual([
			['paragraph cars year', 'the paragraph does not state this year', '“2019”', '2018']
		]));

	it('hears the sentence after take the quotation back, and none of another paragraph', () => {
		const before = 'In 2019 Lithuania traded with Germany.';
		expect(inText(`${before} ${imports} That is false.`).map(([, says]) => says)).toEqual([
			'the paragraph takes it back or leaves it in doubt: “false” disputes it'
		]);
		expect(inText(`${before} ${imports}\n\nThat is false.`)).toEqual([]);
		expect(inText(`${before} ${imports} This covers barter.`).map(([, says]) => says)).toEqual([
			'the paragraph takes it back or leaves it in doubt: “covers” is not understood'
		]);
	});

	it('has nothing to say of a quotation that is no sentence of the text: other rules do', () =>
		expect(inText(`It rained. ${imports}`, { quotation: imports.slice(0, -20) })).toEqual([]));
});

describe('claimed', () => {
	const claims = (added: string, cells: Partial<Observation> = {}) =>
		says(withRow('fdi', cells), new Map([[ARTICLE, `${TEXT}\n\n${added}`]]), 'claimed').map(([, , , found]) => found);

	it.each<[string, string[]]>([
		['Exports grew by 5 %.', []],
		['It invested €7 million and then €8 million.', ['“€7 million”', '“€8 million”']],
		['In 2019 Germany invested €90.5 million in Lithuania.', []],
		['In 2019 Germany invested €90.5 million in Lithuania. That is false.', ['“€90.5 million”']],
		['Exports to Poland included glass, bricks and cement.', ['“glass, bricks and cement”']],
		['The guests included ministers, mayors and teachers.', []]
	])('%s', (sentence, expected) => expect(claims(sentence)).toEqual(expected));

	it('is not met by a row of the same sentence with another value', () =>
		expect(claims('', { value: '41' })).toEqual(['“€40 million”']));

	it('is met by the rows of the text, each quoted with whatever marks', () => {
		expect(says(soundDataset(), TEXTS, 'claimed')).toEqual([]);
		const curly = withRow('peat', { quotation: quotation('peat').replace("'", '’') });
		expect(says(curly, TEXTS, 'claimed')).toEqual([]);
	});
});

describe('sentence', () => {
	it('names the sentence that a quotation was cut from', () => {
		const whole = quotation('services');
		const cut = whole.replace('In 2019 ', '').replace('.', '');
		expect(says(withRow('services', { quotation: cut }), TEXTS, 'sentence')).toEqual([
			['sentence services quotation', 'the quotation is not one whole sentence', `“${whole}”`, `“${cut}”`]
		]);
	});
});
