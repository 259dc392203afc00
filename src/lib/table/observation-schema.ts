import * as z from 'zod';
import { ECONOMY_CODES, INDICATOR_CODES, INFERABLE, type Inferable } from './vocabulary.ts';

// Without this, Zod tries `new Function` once, which a strict Content-Security-Policy reports as a violation.
z.config({ jitless: true });

/** A sentence of an article, word for word. One that a person writes is shorter than the limit. */
const LONGEST_QUOTATION = 5_000;
export const sentence = z
	.string()
	.min(1, 'a sentence of the article, word for word')
	.max(LONGEST_QUOTATION, `a sentence of at most ${LONGEST_QUOTATION} characters`);

/** An identifier; `what` begins the message of one that is none. */
export const slug = (what: string) =>
	z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, `${what}: lower-case letters, digits and single hyphens`);

/** Blank becomes null; anything else must pass. */
export const optional = <T extends z.ZodType<unknown, string>>(schema: T) =>
	z.union([blank, schema], { error: ({ errors: [, issues] }) => issues?.[0]?.message });
const blank = z.literal('').transform(() => null);

const oneOf = <const T extends readonly string[]>(values: T) =>
	z.enum(values, { error: () => `one of ${values.join(', ')}` });

const ANY = INFERABLE.join('|');

/**
 * A row of `data/trade.csv`: cells in, typed fields out; columns.ts has what each column means. Names are SDMX's and UN
 * Comtrade's, see DESIGN. A message completes "expected …".
 */
export const observationSchema = z
	.strictObject({
		id: slug('an id'),
		year: z
			.string()
			.regex(/^(19|20)\d\d$/, 'a year of four digits')
			.transform(Number),
		reporter: oneOf(ECONOMY_CODES),
		partner: oneOf(ECONOMY_CODES),
		indicator: oneOf(INDICATOR_CODES),
		commodity: optional(z.string()),
		value: optional(z.string().regex(/^(0|[1-9]\d*)(\.\d+)?$/, 'digits with an optional decimal point')),
		unit: optional(z.string().regex(/^[A-Z]{3}$/, 'a currency of ISO 4217')),
		unit_mult: optional(z.enum(['0', '3', '6', '9', '12'], 'a power of ten: 0, 3, 6, 9 or 12').transform(Number)),
		qualifier: optional(z.string()),
		value_status: oneOf(['A', 'M']),
		part_of: optional(slug('an id')),
		hs_2017: optional(z.string().regex(/^(\d\d){1,3}$/, 'an HS 2017 code of 2, 4 or 6 digits')),
		inferred: optional(
			z
				.string()
				.regex(new RegExp(`^(${ANY})( (${ANY}))*$`), { error: `one of ${INFERABLE.join(', ')}`, abort: true })
				.transform((cell) => cell.split(' ') as Inferable[])
				.refine((fields) => new Set(fields).size === fields.length, 'each field once')
		).transform((fields) => fields ?? []),
		article: slug('an article’s id'),
		quotation: sentence
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
