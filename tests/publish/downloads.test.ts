import { csvParse, csvParseRows } from 'd3-dsv';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import {
	CHART_DOWNLOADS,
	type Content,
	DATASET_DOWNLOADS,
	OBSERVATION_DOWNLOADS
} from '../../src/lib/publish/downloads.ts';
import { mediaTypeOf } from '../../src/lib/std/media-type.ts';
import type { Publication } from '../../src/lib/publish/publication.ts';
import { RIGHTS } from '../../src/lib/publish/terms.ts';
import { articleColumns, setAsideColumns, tradeColumns, writeCsv } from '../../src/lib/table/columns.ts';
import { readDataset } from '../../src/lib/table/dataset.ts';
import { other, publicationOf, real } from '../publication.ts';

const both = [
	['the curated data', real],
	['another dataset', other],
	['one that sets an amount aside', publicationOf('tests/second-dataset')]
] as const;
const aside = both[2][1];
const all = [...DATASET_DOWNLOADS, ...OBSERVATION_DOWNLOADS, ...CHART_DOWNLOADS];

async function make(path: string, publication: Publication): Promise<Content> {
	const found = DATASET_DOWNLOADS.find((download) => download.path === path);
	return (await found?.make(publication)) ?? '';
}
const textOf = (content: Content) => (typeof content === 'string' ? content : new TextDecoder().decode(content));
const bytesOf = (content: Content) => (typeof content === 'string' ? new TextEncoder().encode(content) : content);

describe('the register of downloads', () => {
	it('has each path once, with a type that its ending asks for, and of the dataset a sentence on what it holds', () => {
		expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
		for (const { path } of all) expect(mediaTypeOf(path), path).not.toBe('application/octet-stream');
		for (const { holds } of DATASET_DOWNLOADS) expect(holds).toMatch(/^[A-Z].*\.$/);
	});

	/** What a reader of the type has against it: nothing, where it is read without an error. */
	const READERS: Record<string, (content: Content) => unknown> = {
		json: (content) => JSON.parse(textOf(content)) as unknown,
		csv: (content) => {
			const rows = csvParseRows(textOf(content));
			expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
		},
		xlsx: (content) => expect(bytesOf(content).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b])),
		bib: (content) => expect(textOf(content)).toMatch(/^@misc\{[^]*\n\}\n$/),
		ris: (content) => expect(textOf(content)).toMatch(/^TY {2}- [^]*\nER {2}- \n$/)
	};

	it.each(both)('makes every file, of its type and the same each time: %s', async (_, publication) => {
		const { observations } = publication.dataset;
		const made = [
			...(await Promise.all(
				DATASET_DOWNLOADS.map(async (one) => [one, await one.make(publication), await one.make(publication)] as const)
			)),
			...observations.flatMap((row) =>
				OBSERVATION_DOWNLOADS.map((one) => [one, one.make(publication, row), one.make(publication, row)] as const)
			),
			...CHART_DOWNLOADS.map(
				(one) => [one, one.make(publication, observations), one.make(publication, observations)] as const
			)
		];
		for (const [{ path }, content, again] of made) {
			const read = READERS[path.replace(/.*\./, '')];
			expect(read, path).toBeDefined();
			read?.(content);
			expect(again).toEqual(content);
			if (typeof content === 'string') expect(content, path).not.toContain('\u00A0');
		}
	});

	it('names nothing of the curated data in a site of other data', async () => {
		for (const { path, make } of DATASET_DOWNLOADS)
			expect(textOf(await make(other)), path).not.toMatch(/BelTA|by-us-trade|potash/);
	});
});

describe('the tables', () => {
	it.each(both)(
		'are the curated files byte for byte, and are written so from their rows: %s',
		async (_, publication) => {
			const { files, dataset } = publication;
			expect(await make('trade.csv', publication)).toBe(files.trade);
			expect(await make('articles.csv', publication)).toBe(files.articles);
			expect(writeCsv(dataset.observations, tradeColumns)).toBe(files.trade);
			expect(writeCsv(dataset.articles, articleColumns)).toBe(files.articles);
		}
	);

	it('of one observation read without a finding', () => {
		const [csv] = OBSERVATION_DOWNLOADS;
		for (const row of real.dataset.observations) {
			const trade = textOf(csv?.make(real, row) ?? '');
			const { dataset, findings } = readDataset({ trade, articles: real.files.articles });
			expect(findings).toEqual([]);
			expect(dataset.observations).toEqual([{ ...row, line: 2 }]);
		}
	});

	it('of a chart have its rows as they are', () => {
		const [chart] = CHART_DOWNLOADS;
		const rows = csvParse(textOf(chart?.make(other, other.dataset.observations.slice(0, 2)) ?? ''));
		expect([...rows]).toEqual(csvParse(other.files.trade).slice(0, 2));
	});
});

describe('trade.xlsx', () => {
	const read = async (publication: Publication) => {
		const { sheets } = await readXlsx(bytesOf(await make('trade.xlsx', publication)), { readStyles: true });
		return sheets;
	};

	it.each(both)(
		'has the table and the articles cell for cell: numbers as numbers, all else as text, blank what is blank: %s',
		async (_, publication) => {
			const sheets = await read(publication);
			for (const [n, name] of (['trade', 'articles'] as const).entries()) {
				const [header = [], ...rows] = csvParseRows(publication.files[name]);
				expect([sheets[n]?.name, sheets[n]?.rows[0]]).toEqual([name, header]);
				expect(sheets[n]?.rows.slice(1).map((row) => header.map((_, i) => row[i] ?? null))).toEqual(
					rows.map((row) =>
						row.map((cell, i) =>
							cell === '' ? null : ['year', 'value', 'unit_mult'].includes(header[i] ?? '') ? Number(cell) : cell
						)
					)
				);
			}
		}
	);

	/** The XML of the first sheet, read by nobody's library. */
	const xml = async (publication: Publication) =>
		new TextDecoder().decode(unzipSync(bytesOf(await make('trade.xlsx', publication)))['xl/worksheets/sheet1.xml']);
	const letter = (name: string) => String.fromCharCode(65 + tradeColumns.findIndex((column) => column.name === name));

	it('keeps the zero of 0303: the cell is a text of the format for texts', async () => {
		const line = csvParseRows(real.files.trade).findIndex((row) => row.includes('0303')) + 1;
		const cell = new RegExp(`<c r="${letter('hs_2017')}${line}"[^>]*>`).exec(await xml(real))?.[0];
		expect(cell).toContain('t="s"');
		const [sheet] = await read(real);
		const column = tradeColumns.findIndex(({ name }) => name === 'hs_2017');
		const read0303 = sheet?.cells?.get(`${line - 1},${column}`);
		expect([read0303?.value, read0303?.style?.numFmt]).toEqual(['0303', '@']);
	});

	it('shows a value with the decimals that are printed', async () => {
		const [first, ...others] = real.dataset.observations;
		const of = async (value: string) => {
			const observations = first ? [{ ...first, value }, ...others] : [];
			const [sheet] = await read({ ...real, dataset: { ...real.dataset, observations } });
			const cell = sheet?.cells?.get(`1,${tradeColumns.findIndex(({ name }) => name === 'value')}`);
			return [cell?.value, cell?.style?.numFmt];
		};
		expect(await of('66.70')).toEqual([66.7, '0.00']);
	});

	it('keeps its header in sight, and wraps no text, which a row of one line would hide', async () => {
		expect(await xml(real)).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
		const [sheet] = await read(real);
		const quotation = sheet?.cells?.get(`1,${tradeColumns.length - 1}`);
		expect(quotation?.style).toMatchObject({ numFmt: '@' });
		expect(quotation?.style?.alignment).toBeUndefined();
	});

	it('says in its properties what it is, how to cite it, and its terms', async () => {
		const properties = unzipSync(bytesOf(await make('trade.xlsx', real)))['docProps/core.xml'];
		for (const words of [real.version.label, RIGHTS]) expect(new TextDecoder().decode(properties)).toContain(words);
	});
});

describe('set-aside.csv', () => {
	it('holds what is set aside, as its description says, or its names of columns alone', async () => {
		const [header] = writeCsv([], setAsideColumns).split('\n');
		expect(await make('set-aside.csv', real)).toBe(`${header}\n`);
		expect(await make('set-aside.csv', aside)).toBe(aside.files.setAside);
		expect(writeCsv(aside.dataset.setAside ?? [], setAsideColumns)).toBe(aside.files.setAside);
		expect(JSON.parse(textOf(await make('datapackage.json', aside)))).toMatchObject({
			resources: [{}, {}, { path: 'set-aside.csv', schema: { foreignKeys: [{ reference: { resource: 'articles' } }] } }]
		});
		expect(JSON.parse(textOf(await make('trade.json', aside)))).toMatchObject({
			articles: [{ setAside: [] }, {}, { setAside: [{ amount: '€300 million', reason: 'other-measure' }] }]
		});
	});
});
