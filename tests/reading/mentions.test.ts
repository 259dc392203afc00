import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../src/lib/reading/quantity/quantity.ts';
import { readEconomies } from '../../src/lib/reading/economies.ts';
import { governing, readIndicators, readYears } from '../../src/lib/reading/mentions.ts';

describe('readYears(sentence)', () => {
	it.each<[string, number[]]>([
		['In 2017 exports grew.', [2017]],
		['from 2016 to 2017', [2016, 2017]],
		['(2017)', [2017]],
		['$2017 million', []],
		['2,017 tonnes', []],
		['12017', []],
		['2017.5', []],
		['in 2016-17', []],
		['HS 2203', []]
	])('%j', (sentence, years) => expect(readYears(sentence).map(({ year }) => year)).toEqual(years));
});

describe('readEconomies(sentence)', () => {
	it.each<[string, [string, string][]]>([
		[
			'In 2017, Belarus’ exports to the United States grew',
			[
				['BY', 'owner'],
				['US', 'destination']
			]
		],
		[
			'the United States invested in Belarus',
			[
				['US', 'owner'],
				['BY', 'place']
			]
		],
		['imports from the U.S. fell', [['US', 'origin']]],
		[
			'the Republic of Belarus and the United States of America',
			[
				['BY', 'owner'],
				['US', 'owner']
			]
		],
		['US$5 million, 5 million US dollars', []],
		[
			'Belarusian-U.S. trade',
			[
				['BY', 'owner'],
				['US', 'owner']
			]
		],
		['the bus to USAID', []],
		['let us go', []],
		['To Germany it sold cars', [['DE', 'destination']]],
		['From the United States came cars', [['US', 'origin']]],
		[
			'exports to neighboring Poland and to neighbouring Germany',
			[
				['PL', 'destination'],
				['DE', 'destination']
			]
		],
		['cars came from the Embassy of Germany', [['DE', 'owner']]]
	])('%j', (sentence, expected) =>
		expect(readEconomies(sentence).map(({ economy, role }) => [economy, role])).toEqual(expected)
	);
});

describe('readEconomies(sentence) joins', () => {
	/** Each economy with the words that it is joined in. */
	const joined = (sentence: string) =>
		readEconomies(sentence).map(({ economy, role, joined }) => [
			economy,
			role,
			joined && sentence.slice(joined.start, joined.end)
		]);

	it.each<[string, [string, string, string | null][]]>([
		[
			'Belarus, Germany and Poland exported cars to Lithuania',
			[
				['BY', 'owner', 'Belarus, Germany and Poland'],
				['DE', 'owner', 'Belarus, Germany and Poland'],
				['PL', 'owner', 'Belarus, Germany and Poland'],
				['LT', 'destination', null]
			]
		],
		[
			'Belarus’ exports to Germany and Poland fell',
			[
				['BY', 'owner', null],
				['DE', 'destination', 'Germany and Poland'],
				['PL', 'destination', 'Germany and Poland']
			]
		],
		[
			'invested in Poland, and in Belarus',
			[
				['PL', 'place', 'Poland, and in Belarus'],
				['BY', 'place', 'Poland, and in Belarus']
			]
		],
		[
			'Belarus’ exports to the EU as well as the United States',
			[
				['BY', 'owner', null],
				['US', 'destination', 'EU as well as the United States']
			]
		],
		['imports from Germany, France and Italy', [['DE', 'origin', 'Germany, France and Italy']]],
		['imports from Russia & Germany', [['DE', 'origin', 'Russia & Germany']]],
		['exports to Germany and other countries', [['DE', 'destination', 'Germany and other countries']]],
		['exports to Germany and the rest of the EU', [['DE', 'destination', 'Germany and the rest']]],
		['exports to Germany and elsewhere', [['DE', 'destination', 'Germany and elsewhere']]],
		[
			'exports to both Germany and Poland',
			[
				['DE', 'destination', 'Germany and Poland'],
				['PL', 'destination', 'Germany and Poland']
			]
		],
		[
			'Polish and German exports',
			[
				['PL', 'owner', 'Polish and German'],
				['DE', 'owner', 'Polish and German']
			]
		],
		[
			'Poland’s and Germany’s exports',
			[
				['PL', 'owner', 'Poland’s and Germany’s'],
				['DE', 'owner', 'Poland’s and Germany’s']
			]
		],
		[
			'German–Polish exports',
			[
				['DE', 'owner', 'German–Polish'],
				['PL', 'owner', 'German–Polish']
			]
		],
		[
			'Belarus, Poland export potash',
			[
				['BY', 'owner', 'Belarus, Poland'],
				['PL', 'owner', 'Belarus, Poland']
			]
		],
		['exports to countries such as Germany', [['DE', 'owner', 'such as Germany']]],
		['States such as Germany grew', [['DE', 'owner', 'such as Germany']]],
		['Poland, N’Djamena sign', [['PL', 'owner', 'Poland, N’Djamena']]],
		[
			'In Germany, Poland and Lithuania invested $5 million',
			[
				['DE', 'place', null],
				['PL', 'owner', 'Poland and Lithuania'],
				['LT', 'owner', 'Poland and Lithuania']
			]
		],
		[
			'To the United States, Belarus, Poland and Lithuania exported potash',
			[
				['US', 'destination', null],
				['BY', 'owner', 'Belarus, Poland and Lithuania'],
				['PL', 'owner', 'Belarus, Poland and Lithuania'],
				['LT', 'owner', 'Belarus, Poland and Lithuania']
			]
		],
		[
			'In Germany and Poland, Lithuania invested $5 million',
			[
				['DE', 'place', 'Germany and Poland'],
				['PL', 'place', 'Germany and Poland'],
				['LT', 'owner', null]
			]
		],
		[
			'In Germany, Poland and Lithuania, exports grew',
			[
				['DE', 'place', 'Germany, Poland and Lithuania'],
				['PL', 'place', 'Germany, Poland and Lithuania'],
				['LT', 'place', 'Germany, Poland and Lithuania']
			]
		],
		[
			'Trade was high; in Germany, Poland and Lithuania investedness grew',
			[
				['DE', 'place', 'Germany, Poland and Lithuania'],
				['PL', 'place', 'Germany, Poland and Lithuania'],
				['LT', 'place', 'Germany, Poland and Lithuania']
			]
		],
		[
			'Germany, Poland and Lithuania invested $5 million',
			[
				['DE', 'owner', 'Germany, Poland and Lithuania'],
				['PL', 'owner', 'Germany, Poland and Lithuania'],
				['LT', 'owner', 'Germany, Poland and Lithuania']
			]
		]
	])('%j', (sentence, expected) => expect(joined(sentence)).toEqual(expected));

	it.each([
		'To Germany, Belarus exported potash',
		'To Germany, Belarus mostly exported potash',
		'Poland, Belarus’ neighbour, exported coal',
		'Belarusian-made German cars were sold',
		'The United States Anglo-German Fund sold cars',
		'Poland, Germany’s neighbour, exported coal',
		'Belarus exported goods worth $5 million to Germany and $3 million to Poland',
		'In 2017 exports to Germany grew and imports from Poland fell',
		'Belarus’ exports to Germany and Polish exports to Lithuania',
		'Belarus’ exports to Germany and Poland’s exports to Lithuania',
		'Belarus exported cars to Germany, and Poland exported coal to Lithuania',
		'goods sold to Germany and from Poland',
		'In March and April Germany exported cars',
		'Belarus and Belarusian companies exported potash',
		'Belarus exported potash and pipes to the United States of America'
	])('nothing in %j', (sentence) => {
		expect(joined(sentence).filter(([, , words]) => words !== null)).toEqual([]);
		expect(readEconomies(sentence).length).toBeGreaterThan(0);
	});
});

describe('readIndicators(sentence)', () => {
	it.each<[string, string[]]>([
		['exports to Germany included furniture', ['goods-exports']],
		['export of services reached $5m', ['services-exports']],
		['services exports reached $5m', ['services-exports']],
		['imports comprised cars', ['goods-imports']],
		['exports of services grew and imports of services fell', ['services-exports', 'services-imports']],
		['exports of goods and services', []],
		['invested $66.7 million, including $55.1 million in FDI', ['investment', 'fdi']],
		['foreign direct investment reached $5m', ['fdi']],
		['services sector exports reached $5m', ['services-exports']],
		['Services are many here, and exports of cars grew', ['goods-exports']],
		['exports grew and imports of services fell', ['goods-exports', 'services-imports']],
		['portfolio investment', []],
		['FDIC insured deposits', []],
		['the importance of trade', []]
	])('%j', (sentence, expected) =>
		expect(readIndicators(sentence).map(({ indicator }) => indicator)).toEqual(expected)
	);
});

describe('a mention', () => {
	it('tells where it stands', () => {
		const sentence = 'In 2017 exports to the United States of America grew.';
		const words = [...readYears(sentence), ...readIndicators(sentence), ...readEconomies(sentence)].map(
			({ start, end }) => sentence.slice(start, end)
		);
		expect(words).toEqual(['2017', 'exports', 'United States of America']);
	});
});

describe('governing(sentence, mentions, amount)', () => {
	const indicators = (sentence: string) =>
		readQuantities(sentence).map((amount) => governing(sentence, readIndicators(sentence), amount)?.indicator);
	const years = (sentence: string) =>
		readQuantities(sentence).map((amount) => governing(sentence, readYears(sentence), amount)?.year);

	it('is the mention right after the amount, else the nearest before, else the first after', () => {
		expect(indicators('invested a total of $66.7 million there, including $55.1 million in FDI')).toEqual([
			'investment',
			'fdi'
		]);
		expect(indicators('exports were $5 million and imports $3 million')).toEqual(['goods-exports', 'goods-imports']);
		expect(indicators('$5 million was the value of exports')).toEqual(['goods-exports']);
		expect(years('In 2017 it was $5 million, up from $4 million in 2016')).toEqual([2017, 2016]);
	});

	it.each<[string, string[]]>([
		['exported $5 million to Germany and $3 million to Poland', ['DE', 'PL']],
		['exported $5 million to Germany, $3 million of goods to Poland', ['DE', 'PL']],
		['imported $5 million from Germany and $3 million from the United States', ['DE', 'US']],
		['of it, $5 million was exported by Germany and $3 million by Poland', ['DE', 'PL']],
		['Exports to Germany were $5 million, down to $3 million, while Poland grew', ['DE', 'DE']]
	])('of the parties of each amount in %j', (sentence, expected) => {
		const parties = readQuantities(sentence).map((amount) => governing(sentence, readEconomies(sentence), amount));
		expect(parties.map((party) => party?.economy)).toEqual(expected);
	});
});
