import { cellsOf as cells } from './cells.ts';
import * as z from 'zod';
import { articleSchema } from './article-schema.ts';
import { ECONOMIES, INDICATORS, INFERABLE } from './vocabulary.ts';
import { observationSchema } from './observation-schema.ts';

/** What a cell stands for, beyond its text. */
export type CellType = 'string' | 'year' | 'decimal' | 'integer' | 'date' | 'list' | 'address';

/** What the schema of a row cannot say of a column. */
interface Meaning {
	type: CellType;
	/** RDF property that a cell is a value of; null where no vocabulary has one that fits */
	property: string | null;
	/** address that the cell's code stands for, as a URI template (RFC 6570) */
	resource?: string;
	/** code → its name */
	labels?: Readonly<Record<string, string>>;
	/** what the items of a list may be; a space is between two */
	items?: readonly string[];
}

/** A column of a curated file, as every description of the file needs it. */
export interface Column extends Meaning {
	name: string;
	title: string;
	description: string;
	/** no cell is blank */
	isRequired: boolean;
	/** regular expression for a cell that is not blank (ECMAScript, anchored) */
	pattern: string | null;
	/** all that a cell may be */
	values: readonly string[] | null;
}

const DCT = 'http://purl.org/dc/terms/';
/** SDMX in RDF, as the W3C Data Cube vocabulary uses it: https://www.w3.org/TR/vocab-data-cube/ */
const SDMX = 'http://purl.org/linked-data/sdmx/2009/';

const OBSERVATION: Record<keyof typeof observationSchema.shape, Meaning> = {
	id: { type: 'string', property: `${DCT}identifier` },
	year: { type: 'year', property: `${SDMX}dimension#refPeriod` },
	reporter: { type: 'string', property: `${SDMX}dimension#refArea`, labels: names(ECONOMIES) },
	partner: { type: 'string', property: `${SDMX}attribute#visArea`, labels: names(ECONOMIES) },
	indicator: { type: 'string', property: `${DCT}subject`, labels: names(INDICATORS) },
	commodity: { type: 'string', property: null },
	value: { type: 'decimal', property: `${SDMX}measure#obsValue` },
	unit: { type: 'string', property: `${SDMX}attribute#unitMeasure` },
	unit_mult: { type: 'integer', property: `${SDMX}attribute#unitMult` },
	qualifier: { type: 'string', property: null },
	value_status: {
		type: 'string',
		property: `${SDMX}attribute#obsStatus`,
		resource: `${SDMX}code#obsStatus-{value_status}`,
		labels: { A: 'given', M: 'named without a value' }
	},
	part_of: { type: 'string', property: `${DCT}isPartOf`, resource: 'observations/{part_of}/' },
	hs_2017: { type: 'string', property: null },
	inferred: { type: 'list', property: null, items: INFERABLE },
	article: { type: 'string', property: `${DCT}source`, resource: 'articles/{article}/' },
	quotation: { type: 'string', property: null }
};

const ARTICLE: Record<keyof typeof articleSchema.shape, Meaning> = {
	id: { type: 'string', property: `${DCT}identifier` },
	title: { type: 'string', property: `${DCT}title` },
	publisher: { type: 'string', property: `${DCT}publisher` },
	// A day, or a moment where the article prints one: no single type of date.
	published: { type: 'string', property: `${DCT}issued` },
	language: { type: 'string', property: `${DCT}language` },
	url: { type: 'address', property: 'https://schema.org/url' },
	accessed: { type: 'date', property: null },
	sha256: { type: 'string', property: 'http://spdx.org/rdf/terms#checksumValue' }
};

function names(register: Record<string, { name: string }>): Record<string, string> {
	return Object.fromEntries(Object.entries(register).map(([code, { name }]) => [code, name]));
}

/** What a schema takes as a cell. */
interface Cell {
	pattern?: string;
	enum?: string[];
	anyOf?: Cell[];
}

function columnsOf(shape: Record<string, z.ZodType>, meanings: Record<string, Meaning>): Column[] {
	return Object.entries(shape).flatMap(([name, schema]) => {
		const meaning = meanings[name];
		if (!meaning) return [];
		const { title = name, description = '' } = schema.meta() ?? {};
		const cell = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Cell;
		const { pattern = listPattern(meaning.items), enum: values = null } = cell.anyOf?.at(-1) ?? cell;
		const isRequired = !schema.safeParse('').success;
		return [{ name, title, description, isRequired, pattern, values: values ?? alternatives(pattern), ...meaning }];
	});
}

/** Items with a space between two. */
const listPattern = (items: readonly string[] | undefined): string | null =>
	items ? `^(${items.join('|')})( (${items.join('|')}))*$` : null;

/** The texts that a pattern lists, `^(0|3|6)$`; null where it is more than a list. */
function alternatives(pattern: string | null): string[] | null {
	const list = /^\^\(([\w|-]+)\)\$$/.exec(pattern ?? '');
	return list?.[1]?.split('|') ?? null;
}

/** The columns of trade.csv, in order. */
export const tradeColumns = columnsOf(observationSchema.shape, OBSERVATION);
/** The columns of articles.csv, in order. */
export const articleColumns = columnsOf(articleSchema.shape, ARTICLE);

/** A row's cells as they stand in its file: what was blank is an empty text again. */
export const cellsOf = (row: object, columns: readonly Column[]): string[] =>
	cells(
		row,
		columns.map(({ name }) => name)
	);
