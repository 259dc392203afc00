import { type Article, isEnglish } from '../table/article.ts';
import type { Dataset } from '../table/dataset.ts';
import { TRADE_CSV } from '../table/file-names.ts';
import { type Finding, finding } from '../table/finding.ts';
import { sha256 } from '../std/hash.ts';
import { lookup, ofObservation } from '../std/lookup.ts';
import type { Observation } from '../table/observation.ts';
import { RECORD, type VerificationRecord } from './record-schema.ts';

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

/**
 * What the record says of an article: the day it was read, and how many amounts of money were read in it; null without a
 * record of it, and for an article in another language, which is not read.
 */
export function readingOf(article: Article, record: VerificationRecord | null): { on: string; amounts: number } | null {
	if (!isEnglish(article)) return null;
	const entry = record && lookup(record.articles, (candidate) => candidate.article, article.id);
	return entry && entry.sha256 === article.sha256 ? { on: entry.checked, amounts: entry.amounts } : null;
}

/**
 * Rows that changed since they were recorded, and rows that are gone: a file that was cut off at the end of a row is a
 * table like any other, and only the record tells. Without a record there is nothing to hold them against.
 */
export function recordFindings(
	{ observations, articles, isWhole }: Dataset,
	record: VerificationRecord | null
): Finding[] {
	if (!record) return [];
	const cited = new Map(articles.map((article) => [article.id, article]));
	const present = new Set(observations.map(({ id }) => id));
	const gone = isWhole ? record.observations.filter(({ observation }) => !present.has(observation)) : [];
	return [
		...observations.flatMap((row) => changed(row, standingOf(row, cited.get(row.article), record))),
		...gone.map(({ observation, article }) =>
			finding(RECORD, 'gone', { file: TRADE_CSV, observation, article, expected: observation })
		)
	];
}

function changed({ line, id: observation, article }: Observation, standing: Standing): Finding[] {
	if (standing.state === 'checked') return [];
	return [finding(RECORD, 'changed', { file: TRADE_CSV, line, observation, article, found: standing.reason })];
}
