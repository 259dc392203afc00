import { csvFormatRows } from 'd3-dsv';

// No schema is needed to write a row: this is the part that a browser may have too.

/** A row's cells as they stand in its file: what was blank is an empty text again. */
export const cellsOf = (row: object, columns: readonly string[]): string[] =>
	columns.map((name) => {
		const cell = (row as Record<string, unknown>)[name] ?? '';
		return Array.isArray(cell) ? cell.join(' ') : String(cell);
	});

/** A table by RFC 4180, the header first, lines ended as in the curated files. */
export const formatCsv = (header: readonly string[], rows: readonly string[][]): string =>
	`${csvFormatRows([[...header], ...rows])}\n`;
