import { describe, expect, it, test } from 'vitest';
import { articleColumns, tradeColumns } from '../../src/lib/table/columns.ts';
import { csvwMetadata } from '../../src/lib/publish/csvw.ts';
import { RIGHTS } from '../../src/lib/publish/terms.ts';
import { other, otherKeywords } from '../publication.ts';

const DCT = 'http://purl.org/dc/terms/';
const SDMX = 'http://purl.org/linked-data/sdmx/2009/';
const SLUG = '^[a-z0-9]+(-[a-z0-9]+)*$';

describe('csvwMetadata(publication), by https://www.w3.org/TR/tabular-metadata/', () => {
	it('says what the group of tables is, in Dublin Core, DCAT and schema.org', () => {
		const { tables, ...about } = csvwMetadata(other);
		expect(tables).toHaveLength(2);
		expect(about).toStrictEqual({
			'@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
			'dc:title': 'Lithuania–Germany trade in 2019',
			'dc:description':
				'10 observations of services exports, investment, foreign direct investment, goods exports, goods imports, as articles of the press reported them. Every figure with the sentence it came from. A value is as printed; where an article names a good or a service without a value, there is none.',
			'dc:creator': 'Lithuania–Germany trade contributors',
			'dc:rights': RIGHTS,
			'dc:license': { '@id': 'https://spdx.org/licenses/MIT.html' },
			'schema:version': other.version.label,
			'dc:modified': { '@value': '2020-03-13', '@type': 'xsd:date' },
			'dc:source': [{ '@id': 'https://example.org/look-back' }],
			'dcat:keyword': otherKeywords
		});
	});

	it('gives no day where nothing is dated', () => {
		const undated = { ...other, version: { ...other.version, date: null } };
		expect(Object.keys(csvwMetadata(undated))).not.toContain('dc:modified');
	});

	it('gives each row the address of its page, and ties the rows that belong together', () => {
		const tables = csvwMetadata(other).tables.map(({ tableSchema: { columns, ...keys }, ...table }) => [
			table,
			keys,
			columns.length
		]);
		expect(tables).toStrictEqual([
			[
				{ url: 'trade.csv', 'dc:title': 'Observations' },
				{
					primaryKey: 'id',
					foreignKeys: [
						{ columnReference: 'part_of', reference: { resource: 'trade.csv', columnReference: 'id' } },
						{ columnReference: 'article', reference: { resource: 'articles.csv', columnReference: 'id' } }
					],
					aboutUrl: 'observations/{id}/'
				},
				tradeColumns.length
			],
			[
				{ url: 'articles.csv', 'dc:title': 'Articles' },
				{ primaryKey: 'id', aboutUrl: 'articles/{id}/' },
				articleColumns.length
			]
		]);
	});

	const text = (format: string) => ({ base: 'string', format });
	test.each([
		['id', { datatype: text(SLUG), required: true, propertyUrl: `${DCT}identifier` }],
		['year', { datatype: 'gYear', required: true, propertyUrl: `${SDMX}dimension#refPeriod` }],
		['commodity', { datatype: 'string', required: false }],
		['value', { datatype: 'decimal', required: false, propertyUrl: `${SDMX}measure#obsValue` }],
		['unit', { datatype: text('^([A-Z]{3}|%)$'), required: false, propertyUrl: `${SDMX}attribute#unitMeasure` }],
		['unit_mult', { datatype: 'integer', required: false, propertyUrl: `${SDMX}attribute#unitMult` }],
		[
			'value_status',
			{
				datatype: 'string',
				required: true,
				propertyUrl: `${SDMX}attribute#obsStatus`,
				valueUrl: `${SDMX}code#obsStatus-{value_status}`
			}
		],
		[
			'part_of',
			{ datatype: text(SLUG), required: false, propertyUrl: `${DCT}isPartOf`, valueUrl: 'observations/{part_of}/' }
		],
		// Its items are separate values, which a format of the whole cell would not fit.
		['inferred', { datatype: 'string', required: false, separator: ' ' }],
		['article', { datatype: text(SLUG), required: true, propertyUrl: `${DCT}source`, valueUrl: 'articles/{article}/' }],
		['url', { datatype: 'anyURI', required: true, propertyUrl: 'https://schema.org/url' }],
		['accessed', { datatype: 'date', required: false }]
	])('the column %s has its header, the datatype of its cells, and what they are values of', (name, expected) => {
		const columns = csvwMetadata(other).tables.flatMap(({ tableSchema }) => tableSchema.columns);
		const { title, description } = [...tradeColumns, ...articleColumns].find((column) => column.name === name) ?? {};
		expect(columns.find((column) => column.name === name)).toStrictEqual({
			name,
			titles: [name, title],
			'dc:description': description,
			null: '',
			...expected
		});
	});
});
