import type { Cell, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { articleColumns, cellsOf, type Column, tradeColumns } from '../table/columns.ts';
import { citeDataset } from './citation.ts';
import { describe, type Publication } from './publication.ts';
import { RIGHTS } from './terms.ts';

/** The widest column, in characters. What is longer runs on over the cells beside it: not every program makes room for lines. */
const WIDEST = 90;
const NUMBERS = ['year', 'value', 'unit_mult'];

const HEADING = { font: { bold: true, name: 'Calibri', size: 11 } };
/** `@` is the format of texts: a program then keeps `0303` as it is, also when somebody edits the cell. */
const TEXT = { numFmt: '@' };

const heading = (value: string): Partial<Cell> => ({ value, style: HEADING });
const text = (value: string): Partial<Cell> => ({ value, style: TEXT });

/** A cell of a column: a number with the decimals that are printed, or a text. */
function cell(name: string, value: string): Partial<Cell> {
	if (value === '' || !NUMBERS.includes(name)) return text(value);
	const numFmt = value.replace(/^\d+/, '0').replace(/\d/g, '0');
	return { value: Number(value), style: { numFmt } };
}

/** Cells by their place, "row,column"; a blank one is none. */
const grid = (rows: readonly Partial<Cell>[][]) =>
	new Map(
		rows
			.flatMap((row, r) => row.map((cell, c): [string, Partial<Cell>] => [`${r},${c}`, cell]))
			.filter(([, { value }]) => value !== '')
	);

/** A curated file as a sheet: its header stays in sight and filters. */
function sheet(name: string, columns: readonly Column[], rows: readonly object[]): WriteSheet {
	const names = columns.map(({ name }) => name);
	const body = rows.map((row) => cellsOf(row, columns));
	/** Room for the longest of its cells, and for the button that filters beside its name. */
	const widthOf = (name: string, column: number) =>
		Math.min(WIDEST, 3 + Math.max(name.length, ...body.map((cells) => cells[column]?.length ?? 0)));
	return {
		name,
		columns: names.map((name, column) => ({ width: widthOf(name, column) })),
		cells: grid([names.map(heading), ...body.map((row) => row.map((value, i) => cell(names[i] ?? '', value)))]),
		freezePane: { rows: 1, columns: 1 },
		autoFilter: { range: `A1:${String.fromCharCode(64 + names.length)}${body.length + 1}` }
	};
}

/**
 * `trade.xlsx`: the table and its articles with their codes as text, so that a double click keeps the zero of `0303`; what
 * it is and what one may do with it stands in its properties. The same data makes the same bytes.
 */
export function excel(publication: Publication): Promise<Uint8Array> {
	const { site, version, dataset } = publication;
	const day = new Date(version.date ?? '1980-01-01');
	return writeXlsx({
		properties: {
			title: site.title,
			description: [describe(publication), citeDataset(publication), RIGHTS].join(' '),
			created: day,
			modified: day
		},
		sheets: [sheet('trade', tradeColumns, dataset.observations), sheet('articles', articleColumns, dataset.articles)]
	});
}
