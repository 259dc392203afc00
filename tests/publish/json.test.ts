import { describe, expect, it, test } from 'vitest';
import { writeCsv } from '../../src/lib/table/csv-write.ts';
import {
	articlesDocument,
	observationDocument,
	observationJson,
	toJson,
	tradeDocument,
	tradeLines
} from '../../src/lib/publish/json.ts';
import { tradeColumns } from '../../src/lib/table/columns.ts';
import { jsonSchema, SCHEMA_NAMES } from '../../src/lib/publish/json-schema.ts';
import type { Observation } from '../../src/lib/table/observation.ts';
import { other, real } from '../publication.ts';

const row = (publication: typeof real, id: string) =>
	publication.dataset.observations.find((candidate) => candidate.id === id) as Observation;

const LOOK_BACK = {
	id: 'gazette-2020-03-12',
	title: 'Vilnius and Berlin look back on the year',
	publisher: 'The Gazette (made up for this test)',
	published: '2020-03-12',
	language: 'en',
	url: 'https://example.org/look-back',
	accessed: '2020-03-13',
	sha256: '208a92b34fdfd1bb2acda5d80e731c80764f33900d01c3c6a8ae827e47678832',
	reading: null
};

describe('observationDocument(publication, observation)', () => {
	it('has every cell of the row and its article, but not the lines on which they stand, and what is known of them', () => {
		expect(observationDocument(other, row(other, 'fdi'))).toStrictEqual({
			version: other.version,
			observation: {
				id: 'fdi',
				year: 2019,
				reporter: 'LT',
				partner: 'DE',
				indicator: 'fdi',
				commodity: null,
				value: '40',
				unit: 'EUR',
				unit_mult: 6,
				qualifier: null,
				value_status: 'A',
				part_of: 'investment',
				hs_2017: null,
				inferred: [],
				article: 'gazette-2020-03-12',
				quotation: 'In 2019 Germany invested a total of €90.5 million in Lithuania, including €40 million in FDI.',
				name: 'Foreign direct investment',
				figure: '€40\u00A0million',
				standing: { state: 'not checked', reason: 'it was never recorded' },
				anchor: null
			},
			article: LOOK_BACK,
			derived: other.derived.filter(({ id }) => id === 'rest:investment' || id === 'share:fdi')
		});
		expect(other.derived.map(({ id }) => id)).toEqual(expect.arrayContaining(['rest:investment', 'share:fdi']));
	});

	it('says of what is checked when that was, and where the sentence stands in the text of which hash', () => {
		const { observation, article } = observationDocument(real, row(real, '2017-fdi'));
		expect(observation).toMatchObject({
			standing: { state: 'checked', on: '2026-11-22', start: 4227, end: 4330 }
		});
		expect(observation.anchor).toStrictEqual({
			sha256: 'e133d9763bc83d965e0a7cf92d616a4c72b0e3c7e81edc6ab6d9be2da873f1f4',
			start: 4227,
			end: 4330,
			prefix: 'tion and information services.\n\n',
			suffix: '\n\nSubscribe to us\nTwitter\nRecent'
		});
		expect(article.reading).toEqual({ on: '2026-11-22', amounts: 3 });
	});

	it('gives no place of a row that was edited since it was checked', () => {
		const report = {
			...real.report,
			observations: real.report.observations.map((seen) => ({
				...seen,
				standing: { state: 'not checked' as const, reason: 'the row was edited after it was recorded' }
			}))
		};
		expect(observationJson({ ...real, report }, row(real, '2017-fdi')).anchor).toBeNull();
	});

	it('is not made of an observation without a report, or without an article', () => {
		const services = row(other, 'services');
		expect(() => observationDocument(other, { ...services, id: 'new' })).toThrow('no report on new');
		expect(() => observationDocument(other, { ...services, article: 'nowhere' })).toThrow('no article nowhere');
	});
});

describe('the documents of the whole dataset', () => {
	test('articles.json has the version and the articles', () =>
		expect(articlesDocument(other)).toStrictEqual({ version: other.version, articles: [LOOK_BACK] }));

	test('trade.json has all there is: the version, the observations, the derived values and the articles', () => {
		const { version, observations, derived, articles, ...rest } = tradeDocument(other);
		expect(rest).toEqual({});
		expect([version, derived, articles]).toEqual([other.version, other.derived, [LOOK_BACK]]);
		expect(observations).toEqual(other.dataset.observations.map((one) => observationJson(other, one)));
	});

	test('trade.jsonl has one observation a line, and no no-break space', () => {
		const lines = tradeLines(other).split('\n');
		expect(lines).toHaveLength(other.dataset.observations.length + 1);
		expect(lines.at(-1)).toBe('');
		expect(JSON.parse(lines[0] ?? '')).toMatchObject({ id: 'services', figure: 'about €480 million' });
	});

	test('toJson is indented by tabs, ends its last line, and has plain spaces for those that hold a figure together', () =>
		expect(toJson({ figure: '€40\u00A0million', inputs: ['fdi'] })).toBe(
			'{\n\t"figure": "€40 million",\n\t"inputs": [\n\t\t"fdi"\n\t]\n}\n'
		));
});

describe('writeCsv(rows, columns)', () => {
	it('writes the header, then a row a line: a list with spaces between, blank what is null, quoted what has a comma', () => {
		const columns = tradeColumns.filter(({ name }) => ['id', 'commodity', 'unit_mult', 'inferred'].includes(name));
		const rows = [row(other, 'cars'), { ...row(other, 'services'), commodity: 'air, sea and "other" services' }];
		expect(writeCsv(rows, columns)).toBe(
			'id,commodity,unit_mult,inferred\ncars,passenger cars,,year partner\nservices,"air, sea and ""other"" services",6,\n'
		);
	});
});

describe('jsonSchema(name), by https://json-schema.org/draft/2020-12', () => {
	interface Schema {
		properties?: Record<string, object>;
		required?: string[];
	}
	const columns = () => {
		const { properties = {}, required = [] } = jsonSchema('trade-line') as Schema;
		return { properties, required };
	};

	it.each([
		['trade', 'trade.json', ['version', 'observations', 'derived', 'articles']],
		['articles', 'articles.json', ['version', 'articles']],
		['observation', 'observations/<id>.json', ['version', 'observation', 'article', 'derived']]
	] as const)('of %s is of %s: an object with these keys, all required, and no other', (name, title, keys) => {
		expect(SCHEMA_NAMES).toContain(name);
		expect(jsonSchema(name)).toMatchObject({
			$schema: 'https://json-schema.org/draft/2020-12/schema',
			title,
			type: 'object',
			required: keys,
			additionalProperties: false
		});
	});

	it.each([
		['year', { type: 'integer' }],
		['value', { anyOf: [{ type: 'string', pattern: '^(0|[1-9]\\d*)(\\.\\d+)?$' }, { type: 'null' }] }],
		['unit_mult', { anyOf: [{ type: 'number', enum: [0, 3, 6, 9, 12] }, { type: 'null' }] }],
		['value_status', { type: 'string', enum: ['A', 'M'] }],
		['inferred', { type: 'array', items: { type: 'string', enum: ['year', 'reporter', 'partner', 'indicator'] } }],
		['commodity', { type: ['string', 'null'] }],
		['quotation', { type: 'string' }]
	])('gives the column %s its type in JSON, null where its cell may be blank', (name, type) => {
		const { title, description } = tradeColumns.find((column) => column.name === name) ?? {};
		expect(columns().properties[name]).toMatchObject({ ...type, title, description });
	});

	/** A schema and all that stand in it. */
	const all = (schema: unknown): object[] =>
		typeof schema !== 'object' || schema === null ? [] : [schema, ...Object.values(schema).flatMap(all)];

	it('closes every object and requires each of its keys, so that no name is misspelt', () => {
		const objects = SCHEMA_NAMES.flatMap((name) => all(jsonSchema(name))).filter(
			(schema): schema is Schema & object => 'type' in schema && schema.type === 'object'
		);
		expect(objects.length).toBeGreaterThan(SCHEMA_NAMES.length);
		for (const schema of objects) {
			expect(schema).toMatchObject({ additionalProperties: false, required: Object.keys(schema.properties ?? {}) });
		}
	});

	it('says in words what it describes: no title and no description is blank', () => {
		const words = SCHEMA_NAMES.flatMap((name) => all(jsonSchema(name))).flatMap((schema) =>
			['title', 'description'].flatMap((key) => {
				const text = (schema as Record<string, unknown>)[key];
				return typeof text === 'string' ? [text] : [];
			})
		);
		expect(words.length).toBeGreaterThan(100);
		expect(words.filter((text) => text.trim() === '')).toEqual([]);
		for (const name of SCHEMA_NAMES)
			expect(jsonSchema(name)).toMatchObject({
				title: expect.any(String) as string,
				description: expect.any(String) as string
			});
	});

	it('knows a derived value: its kind, its digits as text with their bounds, and what it was computed from', () => {
		const { properties } = jsonSchema('trade') as { properties: { derived: { items: Schema } } };
		const digits = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' };
		expect(properties.derived.items.properties).toMatchObject({
			id: { type: 'string' },
			kind: { type: 'string', enum: ['rest', 'share', 'count'] },
			value: digits,
			unit: { type: 'string' },
			unit_mult: { type: 'integer' },
			low: { anyOf: [digits, { type: 'null' }] },
			high: { anyOf: [digits, { type: 'null' }] },
			text: { type: 'string' },
			formula: { type: 'string' },
			inputs: { type: 'array', items: { type: 'string' } }
		});
	});

	it('knows a version, and whether an observation is checked: when and where, or why not', () => {
		const count = { type: 'integer', minimum: 0 };
		const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' };
		const { properties } = jsonSchema('articles') as { properties: { version: Schema } };
		expect(properties.version.properties).toMatchObject({
			label: { type: 'string' },
			date: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] },
			sha256: hash
		});
		expect(columns().properties['standing']).toMatchObject({
			anyOf: [
				{ properties: { state: { const: 'checked' }, on: { format: 'date' }, start: count, end: count } },
				{ properties: { state: { const: 'not checked' }, reason: { type: 'string' } } }
			]
		});
		expect(columns().properties['anchor']).toMatchObject({
			anyOf: [
				{
					properties: {
						sha256: hash,
						start: count,
						end: count,
						prefix: { type: 'string' },
						suffix: { type: 'string' }
					}
				},
				{ type: 'null' }
			]
		});
	});

	it('gives an address the format of one, and a blank day null', () => {
		const schema = jsonSchema('observation') as { properties: { article: Schema } };
		expect(schema.properties.article.properties).toMatchObject({
			url: { type: 'string', format: 'uri' },
			accessed: { anyOf: [{ type: 'string' }, { type: 'null' }] }
		});
	});

	it('has every column of trade.csv in a line of trade.jsonl, and what is known of the observation', () => {
		expect(columns().required).toEqual([
			...tradeColumns.map(({ name }) => name),
			'name',
			'figure',
			'standing',
			'anchor'
		]);
	});
});
