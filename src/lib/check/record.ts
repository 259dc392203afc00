import { type Article, isEnglish } from '../table/article.ts';
import type { Dataset } from '../table/dataset.ts';
import { RECORD_JSON, TRADE_CSV } from '../table/file-names.ts';
import { fold } from '../text/fold.ts';
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
	record: VerificationRecord | null,
	today: string | null = null
): Finding[] {
	if (!record) return [];
	const cited = new Map(articles.map((article) => [article.id, article]));
	const present = new Set(observations.map(({ id }) => id));
	const gone = isWhole ? record.observations.filter(({ observation }) => !present.has(observation)) : [];
	return [
		// Without its article, a row is not untrue: what is wrong with the article is told.
		...observations.flatMap((row) =>
			isWhole || cited.has(row.article) ? changed(row, standingOf(row, cited.get(row.article), record)) : []
		),
		...entryFindings(record, new Map(observations.map((row) => [row.id, row])), cited, isWhole, today),
		...gone.map(({ observation, article }) =>
			finding(RECORD, 'gone', { file: TRADE_CSV, observation, article, expected: observation })
		)
	];
}

function changed({ line, id: observation, article }: Observation, standing: Standing): Finding[] {
	if (standing.state === 'checked') return [];
	return [finding(RECORD, 'changed', { file: TRADE_CSV, line, observation, article, found: standing.reason })];
}

type Entry = VerificationRecord['articles'][number] | VerificationRecord['observations'][number];
const idOf = (entry: Entry) => ('observation' in entry ? entry.observation : entry.article);
const at = (entry: Entry) => ({
	file: RECORD_JSON,
	article: entry.article,
	observation: 'observation' in entry ? entry.observation : null
});

/** What can be known of a record without the texts: its ids, its days, and that its exact words are the quotation's. */
function entryFindings(
	record: VerificationRecord,
	rows: ReadonlyMap<string, Observation>,
	articles: ReadonlyMap<string, Article>,
	isWhole: boolean,
	today: string | null
): Finding[] {
	return [record.articles, record.observations].flatMap((entries: readonly Entry[]) => {
		const seen = new Set<string>();
		return entries.flatMap((entry) => {
			const id = idOf(entry);
			if (seen.has(id)) return finding(RECORD, 'repeated', { ...at(entry), found: id });
			seen.add(id);
			const article = articles.get(entry.article);
			if (!article) return isWhole ? finding(RECORD, 'no-article', { ...at(entry), found: entry.article }) : [];
			if (today !== null && entry.checked > today)
				return finding(RECORD, 'future', { ...at(entry), found: entry.checked, data: { today } });
			if (entry.checked < article.published.slice(0, 10))
				return finding(RECORD, 'before-published', {
					...at(entry),
					found: entry.checked,
					data: { published: article.published.slice(0, 10) }
				});
			const row = 'observation' in entry ? rows.get(id) : undefined;
			if (!row || !('selectors' in entry) || entry.row !== fingerprint(row)) return [];
			const { selectors, start, end } = entry;
			if (fold(selectors.exact).text !== fold(row.quotation).text)
				return finding(RECORD, 'other-words', { ...at(entry), expected: row.quotation, found: selectors.exact });
			const isPlace = selectors.start === start && selectors.end === end && end - start === selectors.exact.length;
			return isPlace ? [] : finding(RECORD, 'other-place', { ...at(entry), data: { field: 'place' } });
		});
	});
}

/** Entries of a record against those that the texts at hand give now: nothing in it is believed. */
export function comparedFindings(record: VerificationRecord, now: VerificationRecord): Finding[] {
	return [
		...now.articles.flatMap((entry) => {
			const known = record.articles.find(({ article }) => article === entry.article);
			if (!known || known.sha256 !== entry.sha256 || known.amounts === entry.amounts) return [];
			return finding(RECORD, 'amounts', { ...at(entry), expected: entry.amounts, found: known.amounts });
		}),
		...now.observations.flatMap((entry) => {
			const known = ofObservation(record.observations, entry.observation);
			if (!known || known.row !== entry.row || known.sha256 !== entry.sha256) return [];
			const fields = (['start', 'end', 'selectors'] as const).filter(
				(field) => JSON.stringify(known[field]) !== JSON.stringify(entry[field])
			);
			return fields.length === 0
				? []
				: finding(RECORD, 'other-place', { ...at(entry), data: { field: fields.join(', ') } });
		})
	];
}
