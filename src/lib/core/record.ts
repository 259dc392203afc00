import type * as z from 'zod';
import type { Article } from './article.ts';
import type { Dataset } from './dataset.ts';
import { TRADE_CSV } from './file-names.ts';
import { type Finding, finding } from './finding.ts';
import { sha256 } from './hash.ts';
import { lookup, ofObservation } from './lookup.ts';
import type { Observation } from './observation.ts';
import type { recordSchema } from './record-schema.ts';

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
	const entry = record && ofObservation(record.observations, observation.id);
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
	const entry = record && lookup(record.articles, (candidate) => candidate.article, article.id);
	return entry && entry.sha256 === article.sha256 ? { on: entry.checked, amounts: entry.amounts } : null;
}

/** Rows that changed since they were recorded. Without a record there is nothing to hold them against. */
export function recordFindings({ observations, articles }: Dataset, record: VerificationRecord | null): Finding[] {
	if (!record) return [];
	const cited = new Map(articles.map((article) => [article.id, article]));
	return observations.flatMap((row) => {
		const standing = standingOf(row, cited.get(row.article), record);
		if (standing.state === 'checked') return [];
		const { line, id: observation, article } = row;
		const at = { severity: 'warning' as const, file: TRADE_CSV, line, observation, article, found: standing.reason };
		return finding('record', 'not checked since it changed; run --texts DIR --record', {
			...at,
			expected: 'a row as recorded'
		});
	});
}
