import { readRecord, type VerificationRecord } from '../check/record-schema.ts';
import type { Report } from '../check/report.ts';
import { verify } from '../check/verify.ts';
import { type Derived, derive } from '../figures/derived.ts';
import { enumerate } from '../figures/format.ts';
import { describeSite, type Site } from '../figures/site.ts';
import { type DataFiles, type Dataset, readDataset } from '../table/dataset.ts';
import type { Finding } from '../table/finding.ts';
import { economy, indicator } from '../table/vocabulary.ts';
import { curatedFiles, type Version, versionOf } from './version.ts';

/** All that the pages, the downloads and the descriptions of the dataset are made from. */
export interface Publication {
	/** the curated files, byte for byte; set-aside.csv where it has rows */
	files: DataFiles;
	dataset: Dataset;
	derived: readonly Derived[];
	record: VerificationRecord | null;
	/** what the rules found at build time, without the articles' texts */
	report: Report;
	site: Site;
	version: Version;
	/** `by-us-trade`: for file names and citation keys */
	name: string;
	/** absolute address of the site, ending with a slash; null where it is not known when the site is built */
	address: string | null;
}

/**
 * The data of a site, read and checked, with what is said of it as a whole; and all that was found.
 * @param given the curated files
 * @param recorded text of the record of the last check; null where there is none
 * @param today see `verify`
 */
export function publish(
	given: DataFiles,
	recorded: string | null,
	address: string | null,
	today: string | null = null
): { publication: Publication; findings: Finding[] } {
	const { dataset, findings } = readDataset(given);
	const { record, findings: recordFindings } = readRecord(recorded);
	const report = verify(dataset, new Map(), record, today);
	const files = curatedFiles(given, dataset);
	return {
		publication: {
			files,
			dataset,
			derived: derive(dataset),
			record,
			report,
			site: describeSite(dataset),
			version: versionOf(files, dataset.articles, record),
			name: nameOf(dataset),
			address
		},
		findings: [...findings, ...recordFindings, ...report.findings]
	};
}

/** A slug after the two parties, or `trade` where there are several pairs. */
export function nameOf({ observations }: Pick<Dataset, 'observations'>): string {
	const pairs = observations.map(({ reporter, partner }) => `${reporter}-${partner}`.toLowerCase());
	const [pair, ...others] = new Set(pairs);
	return pair === undefined || others.length > 0 ? 'trade' : `${pair}-trade`;
}

/** What the dataset holds, in a few sentences of plain text. */
export function describe({ site, dataset: { observations } }: Publication): string {
	const indicators = [...new Set(observations.map((row) => indicator(row.indicator).name.toLowerCase()))];
	const of = indicators.length === 0 ? '' : ` of ${enumerate(indicators)}`;
	return `${observations.length} ${observations.length === 1 ? 'observation' : 'observations'}${of}, as articles of the press reported them. ${site.tagline} A value is as printed; where an article names a good or a service without a value, there is none.`;
}

/** Words to find it by: the parties and the indicators. */
export function keywords({ observations }: Pick<Dataset, 'observations'>): string[] {
	const parties = observations.flatMap(({ reporter, partner }) => [economy(reporter).name, economy(partner).name]);
	return [...new Set([...parties, ...observations.map((row) => indicator(row.indicator).name), 'Trade'])];
}

/** The articles that carry an observation, in the register's order. */
export function sourcesOf({ observations, articles }: Pick<Dataset, 'observations' | 'articles'>) {
	const cited = new Set(observations.map(({ article }) => article));
	return articles.filter(({ id }) => cited.has(id));
}
