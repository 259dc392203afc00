import * as z from 'zod';
import { articleColumns, type Column, tradeColumns } from '../table/columns.ts';

/** What a cell is in JSON: a column's type, and null where its cell may be blank. */
function cell({ type, isRequired, pattern, values, items, title, description }: Column): z.ZodType {
	let schema: z.ZodType;
	if (type === 'list') schema = z.array(items ? z.enum(items) : z.string());
	else if (type === 'year') schema = z.int();
	else if (type === 'integer') schema = values ? z.literal(values.map(Number)) : z.int();
	else if (type === 'address') schema = z.url();
	else if (values) schema = z.enum(values);
	else schema = pattern === null ? z.string() : z.string().regex(new RegExp(pattern));
	// A list that is blank is empty.
	return (isRequired || type === 'list' ? schema : schema.nullable()).meta({ title, description });
}

const cells = (columns: readonly Column[]) => Object.fromEntries(columns.map((column) => [column.name, cell(column)]));

const day = z.iso.date();
const count = z.int().nonnegative();
const digits = z.string().regex(/^-?\d+(\.\d+)?$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const version = z
	.strictObject({
		label: z.string().meta({ description: 'Date and the first digits of the hash.' }),
		date: day.nullable().meta({ description: 'The newest day on which the articles were read.' }),
		sha256: hash.meta({ description: 'SHA-256 of trade.csv and articles.csv, one after the other.' })
	})
	.meta({ title: 'Version', description: 'Which data this is.' });

const standing = z
	.union([
		z.strictObject({ state: z.literal('checked'), on: day, start: count, end: count }),
		z.strictObject({ state: z.literal('not checked'), reason: z.string() })
	])
	.meta({ title: 'Standing', description: 'What the record of the last check against the article’s text says.' });

const anchor = z
	.strictObject({ sha256: hash, start: count, end: count, prefix: z.string(), suffix: z.string() })
	.nullable()
	.meta({
		title: 'Anchor',
		description:
			'Where the quotation stands in the text that has this SHA-256, in UTF-16 units, and what stands around it; null where the observation is not checked.'
	});

const observation = z
	.strictObject({
		...cells(tradeColumns),
		name: z.string().meta({ title: 'Name', description: 'What the observation is called on this site.' }),
		figure: z.string().nullable().meta({
			title: 'Figure',
			description: 'The figure as it must be shown, its qualifier first; null where the article gives no value.'
		}),
		standing,
		anchor
	})
	.meta({
		title: 'Observation',
		// Codes of this table alone would make each new partner a new schema, and files of today not valid by that of yesterday.
		description:
			'Every column of trade.csv, typed, and what is known of it. A list of codes is of all that the check knows; the table may hold fewer.'
	});

const reading = z.strictObject({ on: day, amounts: count }).nullable().meta({
	title: 'Reading',
	description:
		'The day on which the article was last read, and how many amounts of money stand in it; null where no reading is on record.'
});

const article = z
	.strictObject({ ...cells(articleColumns), reading })
	.meta({ title: 'Article', description: 'Every column of articles.csv, typed.' });

const derived = z
	.strictObject({
		id: z.string(),
		kind: z.enum(['rest', 'share', 'count']),
		name: z.string(),
		value: digits.meta({ description: 'Digits, at the precision of the inputs.' }),
		unit: z.string().meta({ description: 'A currency of ISO 4217, % for a share, 1 for a count.' }),
		unit_mult: z.int().meta({ description: 'Power of ten of the value.' }),
		low: digits.nullable().meta({ description: 'Least value that the roundings of the inputs allow.' }),
		high: digits.nullable().meta({ description: 'Greatest value that the roundings of the inputs allow.' }),
		text: z.string().meta({ description: 'The words it is shown with.' }),
		formula: z.string(),
		inputs: z.array(z.string()).meta({ description: 'Identifiers of observations.' })
	})
	.meta({ title: 'Derived value', description: 'What we computed and no article gives.' });

/** The JSON downloads, by the name of their schema. */
const DOCUMENTS = {
	trade: z
		.strictObject({
			version,
			observations: z.array(observation),
			derived: z.array(derived),
			articles: z.array(article)
		})
		.meta({ title: 'trade.json', description: 'The whole dataset.' }),
	'trade-line': observation.meta({ title: 'A line of trade.jsonl', description: 'One observation.' }),
	articles: z
		.strictObject({ version, articles: z.array(article) })
		.meta({ title: 'articles.json', description: 'The articles, those without figures too.' }),
	observation: z
		.strictObject({ version, observation, article, derived: z.array(derived) })
		.meta({ title: 'observations/<id>.json', description: 'One observation, its article and what is derived from it.' })
};

export type SchemaName = keyof typeof DOCUMENTS;
export const SCHEMA_NAMES = Object.keys(DOCUMENTS) as SchemaName[];

/** JSON Schema (draft 2020-12) of a JSON download. */
export const jsonSchema = (name: SchemaName): object => z.toJSONSchema(DOCUMENTS[name]);
