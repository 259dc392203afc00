import { csvParseRows } from 'd3-dsv';
import { Table, validate } from 'tableschema';
import { describe, expect, it, test } from 'vitest';
import { tradeColumns } from '../src/lib/table/columns.ts';
import { dataPackage } from '../src/lib/publish/datapackage.ts';
import { datasetJsonLd, inScript } from '../src/lib/publish/schema-org.ts';
import { other, publicationOf, real } from './publication.ts';

type Package = ReturnType<typeof dataPackage>;
type Schema = Package['resources'][number]['schema'];

const schemaOf = ({ resources }: Package, name: string): Schema => {
	const found = resources.find((resource) => resource.name === name);
	if (!found) throw new Error(`no resource ${name}`);
	return found.schema;
};

/** In version 1.0, which the library knows, a key that refers to its own table names it by an empty text. */
const asVersion1 = (schema: Schema) => ({
	...schema,
	$schema: undefined,
	...('foreignKeys' in schema && {
		foreignKeys: schema.foreignKeys?.map(({ fields, reference }) => ({
			fields,
			reference: { resource: '', ...reference }
		}))
	})
});

/** Reads a CSV as its Table Schema tells, with the keys that refer to other tables. */
async function readBack(csv: string, schema: Schema, articles: { id: string }[]) {
	const table = await Table.load(csvParseRows(csv), { schema: asVersion1(schema), strict: true });
	const [header = [], ...rows] = csvParseRows(csv);
	const own = rows.map((row) => ({ id: row[header.indexOf('id')] }));
	return table.read({ keyed: true, relations: { articles, '': own } });
}

describe.each([
	['the curated data', real],
	['another dataset', other]
])('datapackage.json of %s', (_, publication) => {
	const descriptor = dataPackage(publication);
	const trade = schemaOf(descriptor, 'trade');
	const { files, dataset } = publication;

	it('has Table Schemas that a validator finds valid', async () => {
		for (const { schema } of descriptor.resources) {
			expect(await validate(asVersion1(schema))).toMatchObject({ valid: true });
		}
	});

	it('reads trade.csv back, each cell of its type', async () => {
		const rows = await readBack(files.trade, trade, dataset.articles);
		// The library puts the row that a key refers to in its place.
		const expected = dataset.observations.map((row) => ({
			...Object.fromEntries(tradeColumns.map(({ name }) => [name, row[name as keyof typeof row]])),
			value: row.value === null ? null : Number(row.value),
			inferred: row.inferred.join(' ') || null,
			part_of: row.part_of === null ? null : { id: row.part_of },
			article: expect.objectContaining({ id: row.article }) as object
		}));
		expect(rows).toEqual(expected);
	});

	it('reads articles.csv back', async () => {
		const rows = await readBack(files.articles, schemaOf(descriptor, 'articles'), []);
		expect(rows.map(({ id, url, sha256 }) => ({ id, url, sha256 }))).toEqual(
			dataset.articles.map(({ id, url, sha256 }) => ({ id, url, sha256 }))
		);
	});

	it('says how long its files are and what their hashes are', () => {
		expect(descriptor.resources.map(({ bytes }) => bytes)).toEqual(
			Object.values(files).map((text) => Buffer.byteLength(text))
		);
		expect(descriptor.resources.every(({ hash }) => /^sha256:[0-9a-f]{64}$/.test(hash))).toBe(true);
	});

	it('names the articles that carry figures as sources, and no others', () => {
		const cited = new Set(dataset.observations.map(({ article }) => article));
		expect(descriptor.sources.map(({ path }) => path)).toEqual(
			dataset.articles.filter(({ id }) => cited.has(id)).map(({ url }) => url)
		);
	});
});

describe('the Table Schema of trade.csv refuses', () => {
	const schema = schemaOf(dataPackage(real), 'trade');
	const change = (column: string, cell: string) => {
		const [header = [], first = [], ...rest] = csvParseRows(real.files.trade);
		const changed = first.map((old, i) => (header[i] === column ? cell : old));
		return [header, changed, ...rest].map((row) => row.map((text) => `"${text}"`).join(',')).join('\n');
	};

	test.for([
		['id', 'Services Exports', 'an id that is no slug'],
		['id', '2017-fdi', 'an id that another row has'],
		['year', '17', 'a year that is none'],
		['year', '', 'a blank cell where none may be'],
		['reporter', 'XX', 'an economy that is not in the register'],
		['indicator', 'exports', 'an indicator that is not in the register'],
		['value', '570 m', 'a value that is no number'],
		['unit', 'dollars', 'a unit that is no code'],
		['unit_mult', '7', 'a power of ten that is none of ours'],
		['value_status', 'X', 'a status that is none of ours'],
		['part_of', 'nothing', 'a part of a row that is not there'],
		['hs_2017', '03 03', 'a code that is none'],
		['inferred', 'year commodity', 'a field that cannot be inferred'],
		['article', 'nowhere', 'an article that is not there']
	] as const)('%s “%s”: %s', async ([column, cell]) => {
		await expect(readBack(change(column, cell), schema, real.dataset.articles)).rejects.toThrow();
	});

	test('nothing of the row as it is', async () => {
		await expect(readBack(change('year', '2017'), schema, real.dataset.articles)).resolves.toHaveLength(20);
	});
});

describe('the version', () => {
	test('is the same for the same data, and another once a byte or a check is another', () => {
		const { label, date, sha256 } = real.version;
		expect(publicationOf('data').version).toEqual(real.version);
		expect(label).toBe(`${date?.split('-').map(Number).join('.')}+${sha256.slice(0, 12)}`);
		expect(date).toBe(
			real.record?.articles
				.map(({ checked }) => checked)
				.sort()
				.at(-1)
		);
	});

	test('without a record, is of the day of the newest article', () => {
		expect(other.version.date).toBe(other.dataset.articles[0]?.accessed ?? '2020-03-12');
	});
});

describe('the JSON-LD of schema.org', () => {
	test('is the same in a script element, escaped as text or not', () => {
		const document = { name: '</script><b>&amp;\u2028' };
		const text = inScript(document);
		expect(text).not.toMatch(/[<>&\u2028]/);
		expect(JSON.parse(text)).toEqual(document);
	});

	test('has absolute addresses where the address is known, else addresses from the page', () => {
		expect(datasetJsonLd(other).url).toBe('https://example.org/trade/data/');
		expect(datasetJsonLd(real).distribution[0]?.contentUrl).toBe('../trade.csv');
	});

	test('has what Google asks of a dataset: a description of 50 to 5000 characters', () => {
		for (const publication of [real, other]) {
			const { name, description } = datasetJsonLd(publication);
			expect(name).not.toBe('');
			expect(description.length).toBeGreaterThan(50);
			expect(description.length).toBeLessThan(5000);
		}
	});

	test('names nothing of the curated data in a site of other data', () => {
		const texts = JSON.stringify([datasetJsonLd(other), dataPackage(other).description, other.name]);
		expect(texts).not.toMatch(/Belarus|United States|2017|BelTA|by-us/);
	});
});
