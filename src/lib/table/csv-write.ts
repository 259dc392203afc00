import { formatCsv } from './cells.ts';
import { type Column, cellsOf } from './columns.ts';

/** Rows as a table by RFC 4180, the header first, lines ended as in the curated files. */
export const writeCsv = (rows: readonly object[], columns: readonly Column[]): string =>
	formatCsv(
		columns.map(({ name }) => name),
		rows.map((row) => cellsOf(row, columns))
	);
