import * as z from 'zod';
import { optional, slug } from './observation-schema.ts';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MOMENT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(Z|[+-]\d\d:\d\d))?$/;

const exists = (date: string) => {
	const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
	return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(date.slice(0, 10));
};

/** A row of `data/articles.csv`: cells in, typed fields out. A message completes "expected …". */
export const articleSchema = z.strictObject({
	id: slug('an id').meta({ title: 'Identifier', description: 'Names the article; texts are files of this name.' }),
	title: z.string().min(1, 'a title').meta({ title: 'Title', description: 'Headline as printed.' }),
	publisher: z.string().min(1, 'a publisher').meta({ title: 'Publisher', description: 'Who published it.' }),
	published: z
		.string()
		.regex(MOMENT, 'a date, with a time and its offset where known (2018-10-31T11:29+03:00)')
		.refine(exists, 'a day that exists')
		.meta({ title: 'Published', description: 'When, ISO 8601; with the time where the article prints one.' }),
	language: z
		.string()
		.regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'a language tag such as en')
		.meta({ title: 'Language', description: 'BCP 47 tag.' }),
	url: z
		.url({ protocol: /^https?$/, error: 'an address that begins with https:// or http://' })
		.refine((url) => /^[!-~]*$/.test(url), 'an address in plain ASCII letters; others percent-encoded')
		.refine((url) => /^https?:\/\/[^/?#@]*(?:[/?#]|$)/.test(url), 'an address without a user name or a password')
		.meta({
			title: 'Address',
			description: 'Where it was published.'
		}),
	accessed: optional(z.string().regex(DAY, 'a date such as 2024-04-26').refine(exists, 'a day that exists')).meta({
		title: 'Accessed',
		description: 'Day on which the text that we read was taken from the address; blank where the copy does not say.'
	}),
	sha256: z
		.string()
		.regex(/^[0-9a-f]{64}$/, 'SHA-256, 64 lower-case hexadecimal digits')
		.meta({ title: 'SHA-256', description: 'Of the UTF-8 bytes of the text that we read.' })
});
