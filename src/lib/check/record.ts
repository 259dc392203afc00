import { type Article, isEnglish } from '../table/article.ts';
import type { Dataset } from '../table/dataset.ts';
import { RECORD_JSON, SET_ASIDE_CSV, TRADE_CSV } from '../table/file-names.ts';
import { fold } from '../text/fold.ts';
import { type Finding, finding } from '../table/finding.ts';
import { sha256 } from '../std/hash.ts';
import { lookup, ofObservation } from '../std/lookup.ts';
import type { Observation } from '../table/observation.ts';
import type { SetAside } from '../table/set-aside-schema.ts';
import { setAsideOf } from './set-aside.ts';
import { RECORD, type VerificationRecord } from './record-schema.ts';

/** SHA-256 of what a row says, or of what rows say, whatever lines they stand on. */
export const fingerprint = (rows: Observation | readonly SetAside[]): string =>
	sha256(JSON.stringify(rows, (field, cell: unknown) => (field === 'line' ? undefined : cell)));

/** Of what is set aside of an article; none where nothing is. */
export function fingerprintOfAside(dataset: Dataset, article: string): string | undefined {
	const entries = setAsideOf(dataset, article);
	return entries.length === 0 ? undefined : fingerprint(entries);
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
	dataset: Dataset,
	record: VerificationRecord | null,
	today: string | null = null
): Finding[] {
	if (!record) return [];
	const { observations, articles, isWhole } = dataset;
	const cited = new Map(articles.map((article) => [article.id, article]));
	const rows = new Map(observations.map((row) => [row.id, row]));
	const entries = new Map(record.articles.map((entry) => [entry.article, entry]));
	const gone = isWhole ? record.observations.filter(({ observation }) => !rows.has(observation)) : [];
	return [
		// Without its article, a row is not untrue: what is wrong with the article is told.
		...observations.flatMap((row) =>
			isWhole || cited.has(row.article) ? changed(row, standingOf(row, cited.get(row.article), record)) : []
		),
		...articles.flatMap((article) => asideChanged(dataset, article, entries.get(article.id))),
		...entryFindings(record, rows, cited, isWhole, today),
		...gone.map(({ observation, article }) =>
			finding(RECORD, 'gone', { file: TRADE_CSV, observation, article, expected: observation })
		)
	];
}

function asideChanged(
	dataset: Dataset,
	{ id, sha256 }: Article,
	entry: VerificationRecord['articles'][number] | undefined
): Finding[] {
	const known = entry?.sha256 === sha256 ? entry.setAside : undefined;
	if (known === fingerprintOfAside(dataset, id)) return [];
	const line = setAsideOf(dataset, id)[0]?.line ?? null;
	const found = `what is set aside of ${id} is not as it was recorded`;
	return [finding(RECORD, 'changed', { file: SET_ASIDE_CSV, line, article: id, found })];
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
			return isPlace ? [] : finding(RECORD, 'other', { ...at(entry), data: { field: 'place' } });
		});
	});
}

/** Entries of a record against those that the texts at hand give now, where they are the registered ones: nothing in it is believed. */
export function comparedFindings(
	record: VerificationRecord,
	now: VerificationRecord,
	{ articles }: Pick<Dataset, 'articles'>
): Finding[] {
	const registered = new Map(articles.map(({ id, sha256 }) => [id, sha256]));
	const isRegistered = ({ article, sha256 }: Entry) => registered.get(article) === sha256;
	const known = new Map(record.articles.map((entry) => [entry.article, entry]));
	const differing = <E extends Entry>(known: E, entry: E, fields: readonly (keyof E & string)[]) =>
		fields.filter((field) => JSON.stringify(known[field]) !== JSON.stringify(entry[field])).join(', ');
	return [
		...now.articles.filter(isRegistered).flatMap((entry) => {
			const own = known.get(entry.article);
			const field = own && differing(own, entry, ['sha256', 'amounts']);
			return field ? finding(RECORD, 'other', { ...at(own), data: { field } }) : [];
		}),
		...now.observations.filter(isRegistered).flatMap((entry) => {
			const own = ofObservation(record.observations, entry.observation);
			// An edited row is not checked, and told as that.
			if (own?.row !== entry.row) return [];
			const field = differing(own, entry, ['article', 'sha256', 'start', 'end', 'selectors']);
			return field ? finding(RECORD, 'other', { ...at(own), data: { field } }) : [];
		})
	];
}
