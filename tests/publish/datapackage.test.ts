import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { articleColumns, tradeColumns } from '../../src/lib/table/columns.ts';
import { dataPackage } from '../../src/lib/publish/datapackage.ts';
import { RIGHTS } from '../../src/lib/publish/terms.ts';
import { other, otherKeywords } from '../publication.ts';

const hash = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

describe('dataPackage(publication), by https://datapackage.org/standard/data-package/', () => {
	it('says what the dataset is, in the terms of a Data Package', () => {
		const { resources, ...about } = dataPackage(other);
		expect(resources).toHaveLength(2);
		expect(about).toStrictEqual({
			$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
			name: 'lt-de-trade',
			title: 'Lithuania–Germany trade in 2019',
			description: `10 observations of services exports, investment, foreign direct investment, goods exports and goods imports, as articles of the press reported them. Every figure with the sentence it came from. A value is as printed; where an article names a good or a service without a value, there is none.\n\n${RIGHTS}`,
			homepage: 'https://example.org/trade/',
			version: other.version.label,
			// RFC 3339 asks for a time, too.
			created: '2020-03-13T00:00:00Z',
			keywords: otherKeywords,
			contributors: [{ title: 'Lithuania–Germany trade contributors', roles: ['creator'] }],
			licenses: [{ name: 'MIT', title: 'MIT License', path: 'https://spdx.org/licenses/MIT.html' }],
			sources: [
				{
					title: 'The Gazette (made up for this test): Vilnius and Berlin look back on the year',
					path: 'https://example.org/look-back'
				}
			]
		});
	});

	it('leaves out an address that is not known, and a day where nothing is dated', () => {
		const undated = { ...other, address: null, version: { ...other.version, date: null } };
		expect(Object.keys(dataPackage(other))).toEqual(expect.arrayContaining(['homepage', 'created']));
		expect(Object.keys(dataPackage(undated)).filter((key) => /homepage|created/.test(key))).toEqual([]);
	});

	it('tells how each table is written, how long it is and what its hash is', () => {
		const files = Object.values(other.files);
		const tables = dataPackage(other).resources.map(({ schema, ...table }) => [table, schema.primaryKey]);
		const written = {
			type: 'table',
			format: 'csv',
			mediatype: 'text/csv',
			encoding: 'utf-8',
			dialect: { header: true, delimiter: ',', quoteChar: '"', doubleQuote: true }
		};
		expect(tables).toStrictEqual(
			[
				{ name: 'trade', title: 'Observations', path: 'trade.csv' },
				{ name: 'articles', title: 'Articles', path: 'articles.csv' }
			].map((table, i) => [
				{ ...table, ...written, bytes: Buffer.byteLength(files[i] ?? ''), hash: hash(files[i] ?? '') },
				['id']
			])
		);
		expect(files[0]).not.toHaveLength(Buffer.byteLength(files[0] ?? ''));
	});
});

describe('the Table Schema of a table, by https://datapackage.org/standard/table-schema/', () => {
	it('names its key, its columns in order, and the text of a cell without a value', () => {
		const { fields = [], ...keys } = dataPackage(other).resources[1]?.schema ?? {};
		expect(keys).toStrictEqual({
			$schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
			missingValues: [''],
			primaryKey: ['id']
		});
		expect(fields.map(({ name }) => name)).toEqual(articleColumns.map(({ name }) => name));
	});

	it('ties a part to its whole, in the same table, and an observation to its article, in the other one', () => {
		const [trade, articles] = dataPackage(other).resources;
		expect(trade?.schema).toHaveProperty('foreignKeys');
		expect(trade?.schema.foreignKeys).toStrictEqual([
			{ fields: ['part_of'], reference: { fields: ['id'] } },
			{ fields: ['article'], reference: { resource: 'articles', fields: ['id'] } }
		]);
		expect(Object.keys(articles?.schema ?? {})).not.toContain('foreignKeys');
	});

	test('an address is a string of the format uri, and a day a date', () => {
		const [url, accessed] = ['url', 'accessed'].map((name) => articleColumns.find((one) => one.name === name));
		expect(url).toStrictEqual({
			name: 'url',
			title: 'Address',
			description: 'Where it was published.',
			type: 'string',
			format: 'uri',
			constraints: { required: true }
		});
		expect([accessed?.type, accessed?.constraints]).toStrictEqual(['date', { required: false }]);
	});

	test('every column of trade.csv has a field with its title and its description', () => {
		const [trade] = dataPackage(other).resources;
		expect(trade?.schema.fields.map(({ name, title, description }) => ({ name, title, description }))).toEqual(
			tradeColumns.map(({ name, title, description }) => ({ name, title, description }))
		);
	});
});
