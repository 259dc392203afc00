import * as z from 'zod';
import { type Finding, finding } from '../table/finding.ts';
import { RECORD_JSON } from '../table/file-names.ts';
import { CONTEXT_LENGTH } from '../text/selectors.ts';

const HEX = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.iso.date();
const place = z.int().nonnegative();
const context = z.string().max(CONTEXT_LENGTH);

/**
 * `data/verification.json`: what the last check against the texts saw. Written by `npm run verify -- --texts DIR
 * --record` alone. Places are UTF-16 offsets in the text whose SHA-256 stands beside them.
 */
export const recordSchema = z.strictObject({
	articles: z.array(
		z.strictObject({
			article: z.string(),
			/** of the text that was checked */
			sha256: HEX,
			/** how many amounts of money stand in it */
			amounts: place,
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
			/** the same place for W3C Web Annotations: the article's text is not at hand where they are made */
			selectors: z.strictObject({ exact: z.string(), prefix: context, suffix: context, start: place, end: place }),
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
	const result = recordSchema.safeParse(parse(text));
	if (result.success) return { record: result.data, findings: [] };
	const issue = result.error.issues[0];
	const found = issue ? `${issue.path.join('.') || 'the file'}: ${issue.message}` : null;
	const message = 'this is not a record that the check wrote; write it anew with --texts DIR --record';
	return {
		record: null,
		findings: [finding('record', message, { file: RECORD_JSON, expected: 'a record of the last check', found })]
	};
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
