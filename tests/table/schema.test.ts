import { describe, expect, it } from 'vitest';
import { articleSchema } from '../../src/lib/table/article-schema.ts';
import { observationSchema } from '../../src/lib/table/observation-schema.ts';

/** What is expected of a row's cells: column → message. */
const asked = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
	(result.error?.issues ?? []).map(({ path: [column], message }) => `${String(column)}: ${message}`);

describe('a row of trade.csv', () => {
	const amount = {
		id: 'fdi',
		year: '2019',
		reporter: 'LT',
		partner: 'DE',
		indicator: 'fdi',
		commodity: '',
		value: '40',
		unit: 'EUR',
		unit_mult: '6',
		qualifier: '',
		value_status: 'A',
		part_of: 'investment',
		hs_2017: '',
		inferred: '',
		article: 'gazette',
		quotation: 'In 2019 Germany invested €40 million in Lithuania.'
	};
	const good = { ...amount, value_status: 'M', commodity: 'peat', value: '', unit: '', unit_mult: '', part_of: '' };

	it('is read cell by cell: a blank one is null, a year and a power of ten are numbers, a value stays as printed', () => {
		expect(observationSchema.parse({ ...amount, value: '40.0', inferred: 'year partner' })).toEqual({
			...amount,
			year: 2019,
			commodity: null,
			value: '40.0',
			unit_mult: 6,
			qualifier: null,
			hs_2017: null,
			inferred: ['year', 'partner']
		});
		expect(observationSchema.parse(good)).toMatchObject({
			commodity: 'peat',
			value: null,
			unit: null,
			unit_mult: null,
			part_of: null,
			inferred: []
		});
	});

	it.each([
		[{ id: 'FDI' }, 'id: an id: lower-case letters, digits and single hyphens'],
		[{ id: 'f--di' }, 'id: an id: lower-case letters, digits and single hyphens'],
		[{ year: '19' }, 'year: a year of four digits'],
		[{ year: '1066' }, 'year: a year of four digits'],
		[{ indicator: 'exports' }, expect.stringMatching(/^indicator: one of .*\bfdi, goods-exports\b/) as string],
		[{ value: '1,5' }, 'value: digits with an optional decimal point'],
		[{ value: '007' }, 'value: digits with an optional decimal point'],
		[{ unit: 'euros' }, 'unit: a currency of ISO 4217'],
		[{ unit_mult: '7' }, 'unit_mult: a power of ten: 0, 3, 6, 9 or 12'],
		[{ value_status: 'X' }, 'value_status: one of A, M'],
		[{ part_of: 'The whole' }, 'part_of: an id: lower-case letters, digits and single hyphens'],
		[{ hs_2017: '870' }, 'hs_2017: an HS 2017 code of 2, 4 or 6 digits'],
		[{ inferred: 'value' }, 'inferred: one of year, reporter, partner, indicator'],
		[{ inferred: 'year year' }, 'inferred: each field once'],
		[{ article: '' }, 'article: an article’s id: lower-case letters, digits and single hyphens'],
		[{ quotation: '' }, 'quotation: a sentence of the article, word for word']
	])('with %j is asked for %s', (cells, message) => {
		expect(asked(observationSchema.safeParse({ ...amount, ...cells }))).toEqual([message]);
	});

	it.each([
		[
			'an amount without a value',
			{ ...amount, value: '' },
			['value: a value, as value_status is A (or value_status M)']
		],
		['an amount without a unit', { ...amount, unit: '' }, ['unit: a unit and its multiplier beside a value']],
		[
			'an amount without its multiplier',
			{ ...amount, unit_mult: '' },
			['unit_mult: a unit and its multiplier beside a value']
		],
		['a good with a value', { ...good, value: '5' }, ['value: no value, as value_status is M (or value_status A)']],
		['a good with a unit', { ...good, unit: 'EUR' }, ['unit: nothing, as there is no value']],
		['a good with a multiplier', { ...good, unit_mult: '0' }, ['unit_mult: nothing, as there is no value']],
		['a good that is not named', { ...good, commodity: '' }, ['commodity: what is named, as there is no value']],
		['an amount that is named', { ...amount, commodity: 'services' }, []],
		['trade with itself', { ...amount, partner: 'LT' }, ['partner: another economy than the reporter']],
		['a column too many', { ...amount, colour: 'red' }, [expect.stringContaining('colour')]]
	])('may not contradict itself: %s', (_, cells, messages) => {
		expect(asked(observationSchema.safeParse(cells))).toEqual(messages);
	});
});

describe('a row of articles.csv', () => {
	const article = {
		id: 'gazette-2020-03-12',
		title: 'Vilnius and Berlin look back on the year',
		publisher: 'The Gazette',
		published: '2020-03-12',
		language: 'en',
		url: 'https://example.org/look-back',
		accessed: '2020-03-13',
		sha256: '0123456789abcdef'.repeat(4)
	};
	const DATE = 'a date, with a time and its offset where known (2018-10-31T11:29+03:00)';

	it.each([
		{},
		{ published: '2018-10-31T11:29+03:00' },
		{ published: '2019-12-31T23:30-05:00' },
		{ published: '2020-02-29T00:00Z' },
		{ language: 'pt-BR' },
		{ url: 'http://example.org:8080/a?b=c' }
	])('may have %j', (cells) => {
		expect(articleSchema.parse({ ...article, ...cells })).toEqual({ ...article, ...cells });
	});

	it('has no day of access where the cell is blank', () =>
		expect(articleSchema.parse({ ...article, accessed: '' }).accessed).toBeNull());

	it.each([
		[{ title: '' }, 'title: a title'],
		[{ publisher: '' }, 'publisher: a publisher'],
		[{ id: 'The Gazette' }, 'id: an id: lower-case letters, digits and single hyphens'],
		[{ published: '12 March 2020' }, `published: ${DATE}`],
		[{ published: 'on 2020-03-12' }, `published: ${DATE}`],
		[{ published: '2020-0x-12' }, `published: ${DATE}`],
		[{ published: '2020-03-12T25:00Z' }, `published: ${DATE}`],
		[{ published: '2019-02-29' }, 'published: a day that exists'],
		[{ published: '2019-02-29T10:00+01:00' }, 'published: a day that exists'],
		[{ language: 'English' }, 'language: a language tag such as en'],
		[{ url: 'example.org' }, 'url: an address that begins with https:// or http://'],
		[{ url: 'xhttp://example.org/a' }, 'url: an address that begins with https:// or http://'],
		[{ url: 'httpx://example.org/a' }, 'url: an address that begins with https:// or http://'],
		[{ url: 'ftp://example.org/a' }, 'url: an address that begins with https:// or http://'],
		[{ accessed: 'in 2020' }, 'accessed: a date such as 2024-04-26'],
		[{ accessed: '2020-04-31' }, 'accessed: a date such as 2024-04-26'],
		[{ sha256: 'ABC' }, 'sha256: SHA-256, 64 lower-case hexadecimal digits']
	])('with %j is asked for %s', (cells, message) => {
		expect(asked(articleSchema.safeParse({ ...article, ...cells }))[0]).toBe(message);
	});
});
