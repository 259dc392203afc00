import { csvParseRows } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { articleColumns, cellsOf, setAsideColumns, tradeColumns } from '../../src/lib/table/columns.ts';
import { ECONOMY_CODES, INDICATOR_CODES } from '../../src/lib/table/vocabulary.ts';
import { other, real } from '../publication.ts';

const SLUG = '^[a-z0-9]+(-[a-z0-9]+)*$';

describe('columns', () => {
	test('are those of the files, in their order, each with a title and a sentence of its own', () => {
		for (const { files } of [real, other]) {
			expect(tradeColumns.map(({ name }) => name)).toEqual(csvParseRows(files.trade)[0]);
			expect(articleColumns.map(({ name }) => name)).toEqual(csvParseRows(files.articles)[0]);
		}
		for (const columns of [tradeColumns, articleColumns, setAsideColumns]) {
			expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
			expect(new Set(columns.map(({ description }) => description)).size).toBe(columns.length);
			for (const { title, description } of columns) {
				expect(title).toMatch(/^[A-Z][\w -]+$/);
				expect(description).toMatch(/^[A-Z].*[.;]$/);
			}
		}
	});

	test('cellsOf gives back the cells of a file', () => {
		for (const { files, dataset } of [real, other]) {
			const cells = dataset.observations.map((row) => cellsOf(row, tradeColumns));
			expect(cells).toEqual(csvParseRows(files.trade).slice(1));
		}
	});

	test.each([
		['id', true, 'string', SLUG],
		['year', true, 'year', '^(19|20)\\d\\d$'],
		['commodity', false, 'string', null],
		['value', false, 'decimal', '^(0|[1-9]\\d*)(\\.\\d+)?$'],
		['unit', false, 'string', '^([A-Z]{3}|%)$'],
		['qualifier', false, 'string', null],
		['part_of', false, 'string', SLUG],
		['hs_2017', false, 'string', '^(\\d\\d){1,3}$'],
		['inferred', false, 'list', '^(year|reporter|partner|indicator)( (year|reporter|partner|indicator))*$'],
		['article', true, 'string', SLUG],
		['quotation', true, 'string', null],
		['language', true, 'string', '^[a-z]{2,3}(-[A-Z]{2})?$'],
		['url', true, 'address', null],
		['accessed', false, 'date', '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'],
		['sha256', true, 'string', '^[0-9a-f]{64}$']
	])('%s: a cell in every row: %j, of the type %s, by the pattern %j', (name, isRequired, type, pattern) => {
		const column = [...tradeColumns, ...articleColumns].find((one) => one.name === name);
		expect(column).toMatchObject({ isRequired, type, pattern, values: null });
	});

	test.each([
		['reporter', ECONOMY_CODES],
		['partner', ECONOMY_CODES],
		['indicator', INDICATOR_CODES],
		['value_status', ['A', 'M']],
		['unit_mult', ['0', '3', '6', '9', '12']]
	])('%s may be one of a list alone', (name, values) => {
		expect(tradeColumns.find((column) => column.name === name)?.values).toEqual(values);
	});

	test('are texts, but for a year, a number, a list, an address and a day', () => {
		const types = [...tradeColumns, ...articleColumns].flatMap(({ name, type }) =>
			type === 'string' ? [] : [[name, type]]
		);
		expect(Object.fromEntries(types)).toEqual({
			year: 'year',
			value: 'decimal',
			unit_mult: 'integer',
			inferred: 'list',
			url: 'address',
			accessed: 'date'
		});
	});

	test('name what a code stands for', () => {
		const labels = (name: string) => tradeColumns.find((column) => column.name === name)?.labels;
		expect(labels('reporter')).toMatchObject({ BY: 'Belarus', US: 'United States' });
		expect(labels('partner')).toEqual(labels('reporter'));
		expect(labels('indicator')).toMatchObject({ fdi: 'Foreign direct investment' });
		expect(labels('value_status')).toEqual({ A: 'given', M: 'named without a value' });
	});
});
