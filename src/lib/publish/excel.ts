import { writeXlsx } from 'hucre/xlsx';
import { tradeColumns } from '../table/columns.ts';
import { citeArticle, citeDataset } from './citation.ts';
import { describe, type Publication, sourcesOf } from './publication.ts';
import { RIGHTS } from './terms.ts';

type Cell =
	NonNullable<Parameters<typeof writeXlsx>[0]['sheets'][number]['cells']> extends Map<string, infer C> ? C : never;

/** Widths in characters; the other columns are as wide as their names ask for. */
const WIDTHS: Record<string, number> = {
	id: 34,
	indicator: 18,
	commodity: 34,
	part_of: 24,
	article: 20,
	quotation: 90
};

/** Format of a cell that holds text: a program then keeps `0303` as it is, also when somebody edits the cell. */
const TEXT = '@';
/** More digits than a double holds exactly. */
const MOST_DIGITS = 15;

const bold = { font: { bold: true }, alignment: { vertical: 'top' } } as const;

/** A cell of trade.csv: numbers with the decimals that are printed, all else as text. */
function cellOf(name: string, value: string): Partial<Cell> {
	const isNumber = ['year', 'value', 'unit_mult'].includes(name) && value.replace(/\D/g, '').length <= MOST_DIGITS;
	const [, decimals = ''] = value.split('.');
	const numFmt = !isNumber ? TEXT : decimals === '' ? '0' : `0.${decimals.replace(/\d/g, '0')}`;
	const alignment = { vertical: 'top', wrapText: name === 'quotation' || name === 'commodity' } as const;
	return {
		value: isNumber ? Number(value) : value,
		type: isNumber ? 'number' : 'string',
		style: { numFmt, alignment }
	};
}

/**
 * `trade.xlsx`: the table with its codes as text, so that a double click keeps the zero of `0303`, and a second sheet that
 * says what it is, where it comes from and what one may do with it. The same data makes the same bytes.
 */
export function excel(publication: Publication): Promise<Uint8Array> {
	const { site, version, dataset } = publication;
	const day = new Date(version.date ?? '1980-01-01');
	const header = tradeColumns.map(({ name }, column): [string, Partial<Cell>] => [
		`0,${column}`,
		{ value: name, type: 'string', style: bold }
	]);
	const body = dataset.observations.flatMap((row, i) =>
		tradeColumns.flatMap(({ name }, column): [string, Partial<Cell>][] => {
			const value = [(row as unknown as Record<string, unknown>)[name] ?? ''].flat().join(' ');
			return value === '' ? [] : [[`${i + 1},${column}`, cellOf(name, value)]];
		})
	);
	const about = aboutRows(publication);
	return writeXlsx({
		properties: { title: site.title, description: describe(publication), created: day, modified: day },
		sheets: [
			{
				name: 'trade',
				columns: tradeColumns.map(({ name }) => ({ width: WIDTHS[name] ?? Math.max(8, name.length + 3) })),
				cells: new Map([...header, ...body]),
				freezePane: { rows: 1, columns: 1 },
				autoFilter: { range: `A1:${String.fromCharCode(64 + tradeColumns.length)}${dataset.observations.length + 1}` }
			},
			{
				name: 'About',
				columns: [{ width: 24 }, { width: 110 }],
				cells: new Map(
					about.flatMap(([name, text], i): [string, Partial<Cell>][] => [
						[`${i},0`, { value: name, type: 'string', style: bold }],
						[
							`${i},1`,
							{ value: text, type: 'string', style: { numFmt: TEXT, alignment: { wrapText: true, vertical: 'top' } } }
						]
					])
				)
			}
		]
	});
}

const aboutRows = (publication: Publication): [string, string][] => [
	['Title', publication.site.title],
	['Version', publication.version.label],
	...(publication.address === null ? [] : ([['Address', publication.address]] as [string, string][])),
	['What it holds', describe(publication)],
	...sourcesOf(publication.dataset).map((article): [string, string] => [`Article ${article.id}`, citeArticle(article)]),
	['How to cite it', `${citeDataset(publication)} With a figure, cite the article that it was taken from.`],
	['What you may do with it', RIGHTS],
	...tradeColumns.map(({ name, title, description }): [string, string] => [
		`Column ${name}`,
		`${title}. ${description}`
	])
];
