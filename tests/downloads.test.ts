import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { writeCsv } from '../src/lib/table/csv-write.ts';
import { readDataset } from '../src/lib/table/dataset.ts';
import { sha256 } from '../src/lib/std/hash.ts';
import { articlesDocument, observationDocument, toJson, tradeDocument, tradeLines } from '../src/lib/publish/json.ts';
import { articleColumns, tradeColumns } from '../src/lib/table/columns.ts';
import { jsonSchema, SCHEMA_NAMES, type SchemaName } from '../src/lib/publish/json-schema.ts';
import { robots, sitemap } from '../src/lib/publish/sitemap.ts';
import { archive, archiveFiles } from '../src/lib/server/archive.ts';
import { pages } from '../src/lib/server/pages.ts';
import { siteAddress } from '../src/lib/server/publication.ts';
import { other, real } from './publication.ts';

const both = [
	['the curated data', real],
	['another dataset', other]
] as const;

const ajv = new Ajv2020({ allErrors: true });
addFormats(ajv);
const validators = new Map(SCHEMA_NAMES.map((name) => [name, ajv.compile(jsonSchema(name))]));

/** What a JSON Schema has against a document, as it is read back from its bytes. */
function faults(name: SchemaName, text: string) {
	const valid = validators.get(name);
	if (!valid) throw new Error(`no schema ${name}`);
	return valid(JSON.parse(text)) ? [] : valid.errors;
}

describe.each(both)('the JSON downloads of %s are valid against their schemas', (_, publication) => {
	test('trade.json', () => expect(faults('trade', toJson(tradeDocument(publication)))).toEqual([]));
	test('articles.json', () => expect(faults('articles', toJson(articlesDocument(publication)))).toEqual([]));
	test('each line of trade.jsonl', () => {
		const lines = tradeLines(publication).split('\n');
		expect(lines.pop()).toBe('');
		expect(lines).toHaveLength(publication.dataset.observations.length);
		expect(lines.flatMap((line) => faults('trade-line', line))).toEqual([]);
	});
	test('each observation', () => {
		for (const row of publication.dataset.observations) {
			expect(faults('observation', toJson(observationDocument(publication, row)))).toEqual([]);
		}
	});
});

describe('a JSON Schema refuses', () => {
	const [first] = real.dataset.observations;
	const document = first && observationDocument(real, first);

	test.for([
		['a value as a float', 'observation', 'value', 570],
		['a year as text', 'observation', 'year', '2017'],
		['an unknown economy', 'observation', 'reporter', 'XX'],
		['a power of ten that is none of ours', 'observation', 'unit_mult', 7],
		['a field that it does not know', 'observation', 'colour', 'red'],
		['a blank quotation', 'observation', 'quotation', null],
		['a hash that is none', 'article', 'sha256', 'abc']
	] as const)('%s', ([, part, field, value]) => {
		expect(faults('observation', JSON.stringify(document))).toEqual([]);
		const changed = { ...document, [part]: { ...document?.[part], [field]: value } };
		expect(faults('observation', JSON.stringify(changed))).not.toEqual([]);
	});
});

describe('the JSON of an observation', () => {
	it('holds all that it takes to check it: the quotation, its place, the hash of the text, the article', () => {
		for (const row of real.dataset.observations) {
			const { observation, article } = observationDocument(real, row);
			expect(article).toMatchObject({ id: row.article, sha256: observation.anchor?.sha256 });
			expect((observation.anchor?.end ?? 0) - (observation.anchor?.start ?? 0)).toBe(row.quotation.length);
		}
	});

	it('holds the derived values that it is an input of, each with its formula and its inputs', () => {
		const derived = (id: string) => {
			const row = real.dataset.observations.find((candidate) => candidate.id === id);
			return row ? observationDocument(real, row).derived : [];
		};
		expect(derived('2017-fdi').map(({ id, formula, inputs }) => [id, formula, inputs])).toEqual([
			['rest:2017-investment', '66.7 − 55.1 = 11.6', ['2017-investment', '2017-fdi']],
			['share:2017-fdi', '55.1 ÷ 66.7 = 82.6\u00A0%', ['2017-fdi', '2017-investment']]
		]);
		expect(derived('2017-services-exports')).toEqual([]);
	});

	it('gives no place where the record does not stand for the row', () => {
		expect(tradeDocument(other).observations.map(({ anchor }) => anchor)).toEqual(
			other.dataset.observations.map(() => null)
		);
	});
});

describe('writeCsv', () => {
	it.each(both)('writes the curated files as they are: %s', (_, { files, dataset }) => {
		expect(writeCsv(dataset.observations, tradeColumns)).toBe(files.trade);
		expect(writeCsv(dataset.articles, articleColumns)).toBe(files.articles);
	});

	it('writes one observation as a table that reads without a finding', () => {
		for (const row of real.dataset.observations) {
			const { dataset, findings } = readDataset({
				trade: writeCsv([row], tradeColumns),
				articles: real.files.articles
			});
			expect(findings).toEqual([]);
			expect(dataset.observations).toEqual([{ ...row, line: 2 }]);
		}
	});
});

describe('dataset.zip', () => {
	const files = archiveFiles(real);

	it('holds what the site gives, under one folder', () => {
		const entries = Object.entries(unzipSync(archive(real))).map(([path, bytes]) => [path, strFromU8(bytes)]);
		expect(Object.fromEntries(entries)).toEqual(
			Object.fromEntries(Object.entries(files).map(([path, text]) => [`${real.name}/${path}`, text]))
		);
		expect(files).toMatchObject({ 'trade.csv': real.files.trade, 'articles.csv': real.files.articles });
	});

	it('is the same bytes in every time zone', () => {
		const root = join(import.meta.dirname, '..');
		const script = `import { archive } from './src/lib/server/archive.ts';
			import { publicationOf } from './tests/publication.ts';
			process.stdout.write(Buffer.from(archive(publicationOf('data'))).toString('base64'));`;
		const here = Buffer.from(archive(real)).toString('base64');
		for (const TZ of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
			const there = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
				cwd: root,
				env: { ...process.env, TZ },
				encoding: 'utf8'
			});
			expect(there).toBe(here);
		}
	});

	it('says in its README how to compute the hash of its version', () => {
		const { 'README.txt': readme = '' } = files;
		expect(readme).toContain('cat trade.csv articles.csv | sha256sum');
		expect(readme).toContain(sha256(real.files.trade + real.files.articles));
	});
});

describe('sitemap.xml and robots.txt', () => {
	it('list every page at its absolute address, under the base path', () => {
		const text = sitemap(other.address, pages(other.dataset), other.version.date);
		for (const path of ['', 'data/', 'observations/services/', 'articles/gazette-2020-03-12/']) {
			expect(text).toContain(`<loc>https://example.org/trade/${path}</loc>`);
		}
		expect(text).not.toContain('404');
		expect(text).not.toContain('[');
		expect(robots(other.address)).toContain('Sitemap: https://example.org/trade/sitemap.xml');
	});

	it('name no address where none is known', () => {
		expect(sitemap(null, pages(real.dataset), null)).not.toContain('<loc>');
		expect(robots(null)).not.toContain('Sitemap');
	});

	it('escape what XML would read', () =>
		expect(sitemap('https://example.org/', ['a&b/'], null)).toContain('<loc>https://example.org/a&#38;b/</loc>'));

	test.for([
		[{}, null],
		[{ ORIGIN: '' }, null],
		[{ BASE_PATH: '/trade' }, null],
		[{ ORIGIN: 'https://example.org' }, 'https://example.org/'],
		[{ ORIGIN: 'https://example.org/', BASE_PATH: '/trade' }, 'https://example.org/trade/'],
		[{ ORIGIN: 'https://example.org', BASE_PATH: '/trade/' }, 'https://example.org/trade/']
	] as const)('the address of a site built with %j is %j', ([environment, address]) => {
		expect(siteAddress(environment)).toBe(address);
	});

	test('an ORIGIN that is no address stops the build', () => {
		for (const ORIGIN of ['example.org', 'file:///srv']) expect(() => siteAddress({ ORIGIN })).toThrow();
	});
});
