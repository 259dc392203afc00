import * as z from 'zod';
import { sentence, slug } from './observation-schema.ts';

/** Why an amount of money in an article is in no row, in words that go after “because it …”. */
export const SET_ASIDE_REASONS = {
	'other-measure': 'is none of what the table measures',
	'other-parties': 'is not of two economies that the table has',
	'other-period': 'is not of a calendar year',
	'no-year': 'names no year',
	change: 'is a change, not a level',
	rate: 'is a rate, not a yearly total',
	share: 'is a share, not an amount',
	'not-asserted': 'is denied, planned, possible or forecast',
	range: 'is a range, or below zero',
	unreadable: 'cannot be read for certain'
} as const;

export type SetAsideReason = keyof typeof SET_ASIDE_REASONS;

const REASON_CODES = Object.keys(SET_ASIDE_REASONS) as [SetAsideReason, ...SetAsideReason[]];

/** A row of `data/set-aside.csv`: an amount of money that an article gives and the table cannot hold. */
export const setAsideSchema = z.strictObject({
	article: slug('an id of an article'),
	quotation: sentence,
	amount: z.string().min(1, 'the words of the amount, as they stand in the sentence'),
	reason: z.enum(REASON_CODES, `one of ${REASON_CODES.join(', ')}`)
});

/** An amount set aside, and its line in the file. */
export type SetAside = z.output<typeof setAsideSchema> & { line: number };
