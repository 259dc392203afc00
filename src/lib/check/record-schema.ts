import * as z from 'zod';
import { type Finding, finding, type RuleText } from '../table/finding.ts';
import { RECORD_JSON } from '../table/file-names.ts';
import { CONTEXT_LENGTH } from '../text/selectors.ts';

const ANEW = 'write it anew with --texts DIR --record';

/** What may be found in the record, and in the table beside it. */
export const RECORD = {
	id: 'record',
	title: 'The record',
	statement: 'The record of the last check is of the rows and the texts as they are.',
	messages: {
		unreadable: {
			says: `this is not a record that the check wrote; ${ANEW}`,
			expected: 'a record of the last check',
			found: '{found}'
		},
		other: { says: `this entry is not true of the table and its texts ({field}); ${ANEW}` },
		gone: {
			says: 'a recorded row is gone; put it back, or run --texts DIR --record',
			expected: 'the row “{expected}”',
			found: 'no such row'
		},
		changed: {
			says: 'not checked since it changed; run --texts DIR --record',
			expected: 'a row as recorded',
			found: '{found}',
			severity: 'warning'
		}
	}
} as const satisfies RuleText;

const HEX = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.iso.date();
const place = z.int().nonnegative();
const context = z.string().max(CONTEXT_LENGTH);

/**
 * `data/verification.json`: what the last check against the texts saw. Written by `npm run verify -- --texts DIR
 * --record` alone. Places are UTF-16 offsets in the text whose SHA-256 stands beside them.
 */
const recordSchema = z.strictObject({
	articles: z.array(
		z.strictObject({
			article: z.string(),
			/** of the text that was checked */
			sha256: HEX,
			/** how many amounts of money stand in it */
			amounts: place,
			/** fingerprint of what is set aside of it; none where nothing is */
			setAside: HEX.optional(),
			checked: day
		})
	),
	observations: z.array(
		z.strictObject({
			observation: z.string(),
			article: z.string(),
			sha256: HEX,
			/** fingerprint of the row: an edited row no longer matches its record */
			row: HEX,
			start: place,
			end: place,
			/** the words there and around it: the article's text is not at hand where they are published */
			selectors: z.strictObject({ exact: z.string(), prefix: context, suffix: context }),
			checked: day
		})
	)
});

export type VerificationRecord = z.output<typeof recordSchema>;

/**
 * Reads `verification.json`.
 * @param text null where there is no such file, which is no fault: then nothing is recorded
 */
export function readRecord(text: string | null): { record: VerificationRecord | null; findings: Finding[] } {
	if (text === null) return { record: null, findings: [] };
	let found: string;
	try {
		const { data, error } = recordSchema.safeParse(JSON.parse(text));
		if (data) return { record: data, findings: [] };
		const [issue] = error.issues;
		found = `${issue?.path.join('.') || 'the file'}: ${issue?.message ?? ''}`;
	} catch (fault) {
		found = `the file: ${(fault as Error).message}`;
	}
	return { record: null, findings: [finding(RECORD, 'unreadable', { file: RECORD_JSON, found })] };
}
