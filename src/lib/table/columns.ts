import { csvFormatRows } from 'd3-dsv';
import * as z from 'zod';
import { articleSchema } from './article-schema.ts';
import { ECONOMIES, INDICATORS, INFERABLE } from './vocabulary.ts';
import { observationSchema } from './observation-schema.ts';
import { SET_ASIDE_REASONS, setAsideSchema } from './set-aside-schema.ts';

/** What a cell stands for, beyond its text. */
export type CellType = 'string' | 'year' | 'decimal' | 'integer' | 'date' | 'list' | 'address';

/** A column of a curated file, as every description of the file needs it. */
export interface Column {
	name: string;
	title: string;
	description: string;
	type: CellType;
	/** code → its name; null where its cells are no codes */
	labels: Readonly<Record<string, string>> | null;
	/** no cell is blank */
	isRequired: boolean;
	/** regular expression for a cell that is not blank (ECMAScript, anchored) */
	pattern: string | null;
	/** all that a cell may be */
	values: readonly string[] | null;
}

/** Columns that are more than a text, in whichever file. `published` is a day or a moment: no single type of date. */
const TYPES: Readonly<Record<string, CellType>> = {
	year: 'year',
	value: 'decimal',
	unit_mult: 'integer',
	inferred: 'list',
	url: 'address',
	accessed: 'date'
};

const names = (register: Record<string, { name: string }>) =>
	Object.fromEntries(Object.entries(register).map(([code, { name }]) => [code, name]));

const LABELS: Readonly<Record<string, Column['labels']>> = {
	reporter: names(ECONOMIES),
	partner: names(ECONOMIES),
	indicator: names(INDICATORS),
	value_status: { A: 'given', M: 'named without a value' },
	reason: SET_ASIDE_REASONS
};

/** What a schema takes as a cell. */
interface Cell {
	pattern?: string;
	enum?: string[];
	anyOf?: Cell[];
}

const columnsOf = ({ shape }: z.ZodObject): Column[] =>
	Object.entries(shape).map(([name, column]) => {
		const schema = column as z.ZodType;
		const { title = name, description = '' } = schema.meta() ?? {};
		const type = TYPES[name] ?? 'string';
		const cell = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Cell;
		const { pattern = type === 'list' ? LIST : null, enum: values = null } = cell.anyOf?.at(-1) ?? cell;
		const isRequired = !schema.safeParse('').success;
		const labels = LABELS[name] ?? null;
		return { name, title, description, type, labels, isRequired, pattern, values };
	});

/** Fields that are inferred, with a space between two. */
const LIST = `^(${INFERABLE.join('|')})( (${INFERABLE.join('|')}))*$`;

/** The columns of trade.csv, in order. */
export const tradeColumns = columnsOf(observationSchema);
/** The columns of articles.csv, in order. */
export const articleColumns = columnsOf(articleSchema);
/** The columns of set-aside.csv, in order. */
export const setAsideColumns = columnsOf(setAsideSchema);

/** A row's cells as they stand in its file: what was blank is an empty text again. */
export const cellsOf = (row: object, columns: readonly Column[]): string[] =>
	columns.map(({ name }) => {
		const cell = (row as Record<string, unknown>)[name] ?? '';
		return Array.isArray(cell) ? cell.join(' ') : String(cell);
	});

/** Rows as a table by RFC 4180, the header first, lines ended as in the curated files. */
export const writeCsv = (rows: readonly object[], columns: readonly Column[]): string =>
	`${csvFormatRows([columns.map(({ name }) => name), ...rows.map((row) => cellsOf(row, columns))])}\n`;
