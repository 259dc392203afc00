import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../src/lib/core/quantity.ts';
import { governing, readEconomies, readIndicators, readYears } from '../../src/lib/core/statement.ts';

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
		['From the United States came cars', [['US', 'origin']]]
	])('%j', (sentence, expected) =>
		expect(readEconomies(sentence).map(({ economy, role }) => [economy, role])).toEqual(expected)
	);
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
});
