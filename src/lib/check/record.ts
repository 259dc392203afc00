import { type Article, isEnglish } from '../table/article.ts';
import type { Dataset } from '../table/dataset.ts';
import { RECORD_JSON, SET_ASIDE_CSV, TRADE_CSV } from '../table/file-names.ts';
import { fold } from '../text/fold.ts';
import { type Finding, finding } from '../table/finding.ts';
import { indexBy } from '../std/group.ts';
import { sha256 } from '../std/hash.ts';
import type { Observation } from '../table/observation.ts';
import type { SetAside } from '../table/set-aside-schema.ts';
import type { Table } from './context.ts';
import { RECORD, type VerificationRecord } from './record-schema.ts';
import type { Report, Standing } from './report.ts';

/** SHA-256 of what a row says, or of what rows say, whatever lines they stand on. */
export const fingerprint = (rows: Observation | readonly SetAside[]): string =>
	sha256(JSON.stringify(rows, (field, cell: unknown) => (field === 'line' ? undefined : cell)));

/** Of what is set aside of each article; none where nothing is. */
const fingerprintsOfAside = ({ setAside = [] }: Dataset): Map<string, string> =>
	new Map(
		[...indexBy(setAside, ({ article }) => article)].map(([article, entries]) => [article, fingerprint(entries)])
	);

/** What its entry in the record says of an observation as it is now. Anything that changed since makes it "not checked". */
export function standingOf(
	observation: Observation,
	article: Article | undefined,
	entry: VerificationRecord['observations'][number] | undefined
): Standing {
	if (!entry) return { state: 'not checked', reason: 'it was never recorded' };
	if (!article || entry.article !== article.id || entry.sha256 !== article.sha256) {
		return { state: 'not checked', reason: 'it was recorded against another text of the article' };
	}
	if (entry.row !== fingerprint(observation))
		return { state: 'not checked', reason: 'the row was edited after it was recorded' };
	return { state: 'checked', on: entry.checked, start: entry.start, end: entry.end };
}

/**
 * What the record says of an article: the day it was read, and how many amounts of money were read in it; null without
 * a record of it, and for an article in another language, which is not read.
 */
export function readingOf(article: Article, record: VerificationRecord | null): { on: string; amounts: number } | null {
	if (!isEnglish(article)) return null;
	const entry = record?.articles.find((candidate) => candidate.article === article.id);
	return entry?.sha256 === article.sha256 ? { on: entry.checked, amounts: entry.amounts } : null;
}

type Seen = Pick<Report, 'observations' | 'articles'>;

/**
 * The record of a check, to be written when it found no error; entries of articles that were not at hand are kept from
 * the record before.
 * @param today ISO 8601 day
 */
export function makeRecord(
	dataset: Dataset,
	seen: Seen,
	before: VerificationRecord | null,
	today: string
): VerificationRecord {
	const texts = new Map(seen.articles.map((read) => [read.article, read]));
	const articles = new Map(before?.articles.map((entry) => [entry.article, entry]));
	const observations = new Map(before?.observations.map((entry) => [entry.observation, entry]));
	const asides = fingerprintsOfAside(dataset);
	return {
		articles: dataset.articles.filter(isEnglish).flatMap(({ id }) => {
			const read = texts.get(id);
			if (!read) return articles.get(id) ?? [];
			const { article, sha256, amounts } = read;
			return { article, sha256, amounts, setAside: asides.get(id), checked: today };
		}),
		observations: dataset.observations.flatMap((row, i) => {
			const { anchor, selectors } = seen.observations[i] ?? {};
			const { article } = row;
			const { sha256 } = texts.get(article) ?? {};
			if (!sha256) return observations.get(row.id) ?? [];
			if (anchor?.state !== 'anchored' || !selectors) return [];
			const { start, end } = anchor;
			return { observation: row.id, article, sha256, row: fingerprint(row), start, end, selectors, checked: today };
		})
	};
}

/**
 * The record held against the table, and against what the texts at hand give now: nothing in it is believed. A row that
 * is gone is an error: a file that was cut off at the end of a row is a table like any other, and only the record
 * tells.
 */
export function recordFindings(table: Table, seen: Seen, record: VerificationRecord | null): Finding[] {
	if (!record) return [];
	const { dataset, articles: cited, observations: rows, setAside } = table;
	const { articles, isWhole } = dataset;
	const asides = fingerprintsOfAside(dataset);
	const entries = new Map(record.articles.map((entry) => [entry.article, entry]));
	const now = makeRecord(dataset, seen, null, '');
	// What is wrong with an article is told once, and not of each of its rows.
	const recorded = record.observations.filter(({ article }) => cited.has(article) || !entries.has(article));
	const gone = isWhole ? record.observations.filter(({ observation }) => !rows.has(observation)) : [];
	return [
		...dataset.observations.flatMap(({ id: observation, line, article }, i) => {
			const standing = seen.observations[i]?.standing;
			// Without its article, a row is not untrue: what is wrong with the article is told.
			if (standing?.state !== 'not checked' || !cited.has(article)) return [];
			return finding(RECORD, 'changed', { file: TRADE_CSV, line, observation, article, found: standing.reason });
		}),
		...articles.flatMap(({ id, sha256 }) => {
			const entry = entries.get(id);
			if ((entry?.sha256 === sha256 ? entry.setAside : undefined) === asides.get(id)) return [];
			const line = setAside.get(id)?.[0]?.line ?? null;
			const found = `what is set aside of ${id} is not as it was recorded`;
			return finding(RECORD, 'changed', { file: SET_ASIDE_CSV, line, article: id, found });
		}),
		...entryFindings(record.articles, now.articles, table),
		...entryFindings(recorded, now.observations, table),
		...gone.map(({ observation, article }) =>
			finding(RECORD, 'gone', { file: TRADE_CSV, observation, article, expected: observation })
		)
	];
}

type Entry = VerificationRecord['articles'][number] | VerificationRecord['observations'][number];
const idOf = (entry: Entry) => ('observation' in entry ? entry.observation : entry.article);

/** What is untrue in entries: ids, days, the quotation's words; and what a registered text at hand gives otherwise. */
function entryFindings(entries: readonly Entry[], now: readonly Entry[], table: Table): Finding[] {
	const current = new Map(now.map((entry) => [idOf(entry), entry]));
	return entries.flatMap((entry) => {
		const id = idOf(entry);
		const fields = untrueIn(entry, current.get(id), table);
		if (fields.length === 0) return [];
		const { article } = entry;
		const observation = 'observation' in entry ? id : null;
		const data = { field: fields.join(', ') };
		return finding(RECORD, 'other', { file: RECORD_JSON, article, observation, found: id, data });
	});
}

/** @param actual what a text at hand gives for the entry */
function untrueIn(
	entry: Entry,
	actual: Entry | undefined,
	{ dataset, articles, observations, today }: Table
): string[] {
	const article = articles.get(entry.article);
	if (!article) return dataset.isWhole ? ['article'] : [];
	const { checked } = entry;
	if (checked < article.published.slice(0, 10) || (today !== null && checked > today)) return ['checked'];
	if ('observation' in entry) {
		const row = observations.get(entry.observation);
		// An edited row is not checked, and told as that.
		if (!row || entry.row !== fingerprint(row)) return [];
		const { exact } = entry.selectors;
		if (fold(exact).text !== fold(row.quotation).text || entry.end - entry.start !== exact.length) return ['selectors'];
	}
	if (!actual || articles.get(actual.article)?.sha256 !== actual.sha256) return [];
	return Object.entries(actual).flatMap(([field, value]) => {
		const isSame = JSON.stringify(value) === JSON.stringify(entry[field as keyof Entry]);
		// What is set aside is told at its own file.
		return isSame || ['setAside', 'checked'].includes(field) ? [] : [field];
	});
}
