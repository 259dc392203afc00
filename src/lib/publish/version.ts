import { sha256 } from '../std/hash.ts';
import type { Article } from '../table/article.ts';
import type { DataFiles, Dataset } from '../table/dataset.ts';
import type { VerificationRecord } from '../check/record-schema.ts';

/** Which data this is. The same files and the same record always make the same version: no clock is asked. */
export interface Version {
	/** `2026.11.22+1a2b3c4d5e6f`: the date, and the first twelve digits of the hash; a version of SemVer 2.0 */
	label: string;
	/** ISO 8601 day; null where nothing is dated */
	date: string | null;
	/** SHA-256 of the curated files, one after the other: `cat trade.csv articles.csv | sha256sum`, or with set-aside.csv */
	sha256: string;
}

/** The tables that have rows: a file in which nothing is set aside yet makes no other version. */
export const curatedFiles = ({ trade, articles, setAside }: DataFiles, dataset: Dataset): DataFiles => ({
	trade,
	articles,
	setAside: dataset.setAside?.length ? (setAside ?? null) : null
});

/**
 * The version of the data. Its hash is of the curated files, so that anybody can compute it. Its date is the newest
 * day on which the record says that an article was read; without a record, the newest day on which a text was taken from
 * its address or else published.
 */
export function versionOf(
	{ trade, articles: register, setAside }: DataFiles,
	articles: readonly Article[],
	record: VerificationRecord | null
): Version {
	const hash = sha256(trade + register + (setAside ?? ''));
	const checked = record?.articles.map((entry) => entry.checked) ?? [];
	const date = newest(checked) ?? newest(articles.map(({ accessed, published }) => accessed ?? published.slice(0, 10)));
	const numbers = date === null ? '0.0.0' : date.split('-').map(Number).join('.');
	return { label: `${numbers}+${hash.slice(0, 12)}`, date, sha256: hash };
}

const newest = (days: readonly string[]): string | null => [...days].sort().at(-1) ?? null;
