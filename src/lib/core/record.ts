import * as z from 'zod';
import type { Article } from './article.ts';
import { type Dataset, TRADE_CSV } from './dataset.ts';
import { type Finding, finding } from './finding.ts';
import { sha256 } from './hash.ts';
import type { Observation } from './observation.ts';

export const RECORD_JSON = 'verification.json';

const HEX = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.iso.date();
const place = z.int().nonnegative();

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
			checked: day
		})
	)
});

export type VerificationRecord = z.output<typeof recordSchema>;

/** SHA-256 of what a row says, whatever line it stands on. */
export function fingerprint(observation: Observation): string {
	return sha256(JSON.stringify(observation, (field, cell: unknown) => (field === 'line' ? undefined : cell)));
}

/** Whether an observation is checked: its row and its article are those of the record. */
export type Standing =
	{ state: 'checked'; on: string; start: number; end: number } | { state: 'not checked'; reason: string };

/** What the record says of an observation as it is now. Anything that changed since makes it "not checked". */
export function standingOf(
	observation: Observation,
	article: Article | undefined,
	record: VerificationRecord | null
): Standing {
	const entry = record?.observations.find((candidate) => candidate.observation === observation.id);
	if (!entry) return { state: 'not checked', reason: 'it was never recorded' };
	if (!article || entry.article !== article.id || entry.sha256 !== article.sha256) {
		return { state: 'not checked', reason: 'it was recorded against another text of the article' };
	}
	if (entry.row !== fingerprint(observation))
		return { state: 'not checked', reason: 'the row was edited after it was recorded' };
	return { state: 'checked', on: entry.checked, start: entry.start, end: entry.end };
}

/** What the record says of an article: the day it was read, and how many amounts of money stand in it; or null. */
export function readingOf(article: Article, record: VerificationRecord | null): { on: string; amounts: number } | null {
	const entry = record?.articles.find((candidate) => candidate.article === article.id);
	return entry && entry.sha256 === article.sha256 ? { on: entry.checked, amounts: entry.amounts } : null;
}

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

/** Rows that changed since they were recorded. Without a record there is nothing to hold them against. */
export function recordFindings({ observations, articles }: Dataset, record: VerificationRecord | null): Finding[] {
	if (!record) return [];
	return observations.flatMap((row) => {
		const standing = standingOf(
			row,
			articles.find(({ id }) => id === row.article),
			record
		);
		if (standing.state === 'checked') return [];
		const { line, id: observation, article } = row;
		const at = { severity: 'warning' as const, file: TRADE_CSV, line, observation, article, found: standing.reason };
		return finding('record', 'not checked since it changed; run --texts DIR --record', {
			...at,
			expected: 'a row as recorded'
		});
	});
}
