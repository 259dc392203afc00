import * as z from 'zod';
import { optional, slug } from './observation-schema.ts';

const MOMENT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(Z|[+-]\d\d:\d\d))?$/;

/** A row of `data/articles.csv`: cells in, typed fields out. A message completes "expected …". */
export const articleSchema = z.strictObject({
	id: slug('an id'),
	title: z.string().min(1, 'a title'),
	publisher: z.string().min(1, 'a publisher'),
	published: z
		.string()
		.regex(MOMENT, { error: 'a date, with a time and its offset where known (2018-10-31T11:29+03:00)', abort: true })
		.refine((date) => z.iso.date().safeParse(date.slice(0, 10)).success, 'a day that exists'),
	language: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'a language tag such as en'),
	url: z
		.url({ protocol: /^https?$/, error: 'an address that begins with https:// or http://' })
		.refine((url) => /^[!-~]*$/.test(url), 'an address in plain ASCII letters; others percent-encoded')
		.refine((url) => /^https?:\/\/[^/?#@]*(?:[/?#]|$)/.test(url), 'an address without a user name or a password'),
	accessed: optional(z.iso.date('a date such as 2024-04-26')),
	sha256: z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256, 64 lower-case hexadecimal digits')
});
