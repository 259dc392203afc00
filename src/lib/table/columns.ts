import { csvFormatRows } from 'd3-dsv';
import * as z from 'zod';
import { articleSchema } from './article-schema.ts';
import { observationSchema } from './observation-schema.ts';
import { setAsideSchema } from './set-aside-schema.ts';

/** A column of a curated file, as a field of Table Schema 2.0: https://datapackage.org/standard/table-schema/ */
export interface Column {
	name: string;
	title: string;
	description: string;
	type: 'string' | 'year' | 'number' | 'integer' | 'date';
	format?: 'uri';
	/** `pattern` and `enum` are of a cell that is not blank */
	constraints: { required: boolean; unique?: boolean; enum?: (string | number)[]; pattern?: string };
}

/** Columns that are more than a text. `published` is a day or a moment: no single type of date. */
const TYPES: Readonly<Record<string, Pick<Column, 'type' | 'format'>>> = {
	year: { type: 'year' },
	value: { type: 'number' },
	unit_mult: { type: 'integer' },
	url: { type: 'string', format: 'uri' },
	accessed: { type: 'date' }
};

/** @param words title and description of each column */
const columnsOf = <N extends string>(
	{ shape }: { shape: Record<N, z.ZodType> },
	words: Record<N, [title: string, description: string]>
): Column[] =>
	(Object.keys(shape) as N[]).map((name) => {
		const [title, description] = words[name];
		const kind = TYPES[name] ?? { type: 'string' };
		const { anyOf, ...cell } = z.toJSONSchema(shape[name], { io: 'input', unrepresentable: 'any' });
		const { pattern, enum: codes } = (anyOf?.at(-1) ?? cell) as { pattern?: string; enum?: string[] };
		const constraints = {
			required: !shape[name].safeParse('').success,
			...(name === 'id' && { unique: true }),
			...(codes && { enum: kind.type === 'integer' ? codes.map(Number) : codes }),
			// A pattern is for strings alone; a type says the rest.
			...(pattern !== undefined && kind.type === 'string' && { pattern })
		};
		return { name, title, description, ...kind, constraints };
	});

/** The columns of trade.csv, in order. */
export const tradeColumns = columnsOf(observationSchema, {
	id: ['Identifier', 'Names the observation; never changes, never reused.'],
	year: ['Year', 'Calendar year that the figure is about.'],
	reporter: ['Reporter', 'Economy whose statistics these are, ISO 3166-1 alpha-2.'],
	partner: ['Partner', 'The other economy, ISO 3166-1 alpha-2.'],
	indicator: ['Indicator', 'What is measured.'],
	commodity: ['Commodity', 'Good or service, in the article’s own words; blank where the figure is about none.'],
	value: ['Value', 'The number as printed; blank where the article gives none.'],
	unit: ['Unit', 'Currency, ISO 4217; blank without a value.'],
	unit_mult: ['Unit multiplier', 'Power of ten of the value: 6 is millions; blank without a value.'],
	qualifier: ['Qualifier', 'The article’s own hedge, “almost” or “about”; blank where there is none.'],
	value_status: [
		'Value status',
		'SDMX observation status: A, the article gives the value; M, it names the commodity and gives no value.'
	],
	part_of: ['Part of', 'Identifier of the observation that this one is a part of.'],
	hs_2017: [
		'HS 2017',
		'Our classification, not the article’s: the longest Harmonized System 2017 code that is beyond doubt.'
	],
	inferred: ['Inferred', 'Fields that the quotation does not state and that stand before it in its paragraph.'],
	article: ['Article', 'Identifier of the article in articles.csv.'],
	quotation: ['Quotation', 'The sentence of the article that carries the observation, word for word.']
});
/** The columns of articles.csv, in order. */
export const articleColumns = columnsOf(articleSchema, {
	id: ['Identifier', 'Names the article; texts are files of this name.'],
	title: ['Title', 'Headline as printed.'],
	publisher: ['Publisher', 'Who published it.'],
	published: ['Published', 'When, ISO 8601; with the time where the article prints one.'],
	language: ['Language', 'BCP 47 tag.'],
	url: ['Address', 'Where it was published.'],
	accessed: [
		'Accessed',
		'Day on which the text that we read was taken from the address; blank where the copy does not say.'
	],
	sha256: ['SHA-256', 'Of the UTF-8 bytes of the text that we read.']
});
/** The columns of set-aside.csv, in order. */
export const setAsideColumns = columnsOf(setAsideSchema, {
	article: ['Article', 'Identifier of the article in articles.csv.'],
	quotation: ['Quotation', 'The sentence of the article that gives the amount, word for word.'],
	amount: ['Amount', 'The words of the amount, as they stand in the sentence.'],
	reason: ['Reason', 'Why no row of trade.csv has it.']
});

/** A row's cells as they stand in its file: what was blank is an empty text again. */
export const cellsOf = (row: object, columns: readonly Column[]): string[] =>
	columns.map(({ name }) => {
		const cell = (row as Record<string, unknown>)[name] ?? '';
		return Array.isArray(cell) ? cell.join(' ') : String(cell);
	});

/** Rows as a table by RFC 4180, the header first, lines ended as in the curated files. */
export const writeCsv = (rows: readonly object[], columns: readonly Column[]): string =>
	`${csvFormatRows([columns.map(({ name }) => name), ...rows.map((row) => cellsOf(row, columns))])}\n`;
