import * as z from 'zod';
import { ECONOMY_CODES, INDICATOR_CODES, INFERABLE } from './vocabulary.ts';

// Without this, Zod tries `new Function` once, which a strict Content-Security-Policy reports as a violation.
z.config({ jitless: true });

/** A sentence of an article, word for word. One that a person writes is shorter than the limit. */
export const LONGEST_QUOTATION = 5_000;
export const sentence = z
	.string()
	.min(1, 'a sentence of the article, word for word')
	.max(LONGEST_QUOTATION, `a sentence of at most ${LONGEST_QUOTATION} characters`);

export const slug = (what: string) =>
	z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, `${what}: lower-case letters, digits and single hyphens`);

/** Blank becomes null; anything else must pass. */
export const optional = <T extends z.ZodType<unknown, string>>(schema: T) => z.union([blank, schema], { error: first });
const blank = z.literal('').transform(() => null);

/** The message of the alternative that is not "blank". */
function first(issue: { errors?: { message: string }[][] }): string | undefined {
	return issue.errors?.[1]?.[0]?.message;
}

const oneOf = <const T extends readonly string[]>(values: T) =>
	z.enum(values, { error: () => `one of ${values.join(', ')}` });

/**
 * A row of `data/trade.csv`: cells in, typed fields out. The only description of a row: its types, messages, the column
 * list of /data and the metadata files come from here. Names are SDMX's and UN Comtrade's, see DESIGN.
 * A message completes "expected …".
 */
export const observationSchema = z
	.strictObject({
		id: slug('an id').meta({ title: 'Identifier', description: 'Names the observation; never changes, never reused.' }),
		year: z
			.string()
			.regex(/^(19|20)\d\d$/, 'a year of four digits')
			.transform(Number)
			.meta({ title: 'Year', description: 'Calendar year that the figure is about.' }),
		reporter: oneOf(ECONOMY_CODES).meta({
			title: 'Reporter',
			description: 'Economy whose statistics these are, ISO 3166-1 alpha-2.'
		}),
		partner: oneOf(ECONOMY_CODES).meta({ title: 'Partner', description: 'The other economy, ISO 3166-1 alpha-2.' }),
		indicator: oneOf(INDICATOR_CODES).meta({ title: 'Indicator', description: 'What is measured.' }),
		commodity: optional(z.string()).meta({
			title: 'Commodity',
			description: 'Good or service, in the article’s own words; blank where the figure is about none.'
		}),
		value: optional(z.string().regex(/^(0|[1-9]\d*)(\.\d+)?$/, 'digits with an optional decimal point')).meta({
			title: 'Value',
			description: 'The number as printed; blank where the article gives none.'
		}),
		unit: optional(z.string().regex(/^([A-Z]{3}|%)$/, 'a currency of ISO 4217, or %')).meta({
			title: 'Unit',
			description: 'Currency, ISO 4217; blank without a value.'
		}),
		unit_mult: optional(z.enum(['0', '3', '6', '9', '12'], 'a power of ten: 0, 3, 6, 9 or 12').transform(Number)).meta({
			title: 'Unit multiplier',
			description: 'Power of ten of the value: 6 is millions; blank without a value.'
		}),
		qualifier: optional(z.string()).meta({
			title: 'Qualifier',
			description: 'The article’s own hedge, “almost” or “about”; blank where there is none.'
		}),
		value_status: oneOf(['A', 'M']).meta({
			title: 'Value status',
			description:
				'SDMX observation status: A, the article gives the value; M, it names the commodity and gives no value.'
		}),
		part_of: optional(slug('an id')).meta({
			title: 'Part of',
			description: 'Identifier of the observation that this one is a part of.'
		}),
		hs_2017: optional(z.string().regex(/^(\d\d){1,3}$/, 'an HS 2017 code of 2, 4 or 6 digits')).meta({
			title: 'HS 2017',
			description:
				'Our classification, not the article’s: the longest Harmonized System 2017 code that is beyond doubt.'
		}),
		inferred: z
			.string()
			.transform((cell) => (cell === '' ? [] : cell.split(' ')))
			.pipe(z.array(oneOf(INFERABLE)))
			.refine((fields) => new Set(fields).size === fields.length, 'each field once')
			.meta({
				title: 'Inferred',
				description: 'Fields that the quotation does not state and that stand before it in its paragraph.'
			}),
		article: slug('an article’s id').meta({
			title: 'Article',
			description: 'Identifier of the article in articles.csv.'
		}),
		quotation: sentence.meta({
			title: 'Quotation',
			description: 'The sentence of the article that carries the observation, word for word.'
		})
	})
	.superRefine((row, context) => {
		const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
		const given = row.value_status === 'A';
		// One fault, one issue: unit and commodity are asked for by what the row has, once value and status agree.
		if (given && row.value === null) refuse('value', 'a value, as value_status is A (or value_status M)');
		else if (!given && row.value !== null) refuse('value', 'no value, as value_status is M (or value_status A)');
		else {
			for (const field of ['unit', 'unit_mult'] as const) {
				if (given && row[field] === null) refuse(field, 'a unit and its multiplier beside a value');
				if (!given && row[field] !== null) refuse(field, 'nothing, as there is no value');
			}
			if (!given && row.commodity === null) refuse('commodity', 'what is named, as there is no value');
		}
		if (row.reporter === row.partner) refuse('partner', 'another economy than the reporter');
	});
