import type { DataFiles, Dataset } from '../table/dataset.ts';
import type { Derived } from '../figures/derived.ts';
import { indicator, economy } from '../table/vocabulary.ts';
import type { VerificationRecord } from '../check/record-schema.ts';
import type { Report } from '../check/verify.ts';
import { describeSite, type Site } from '../figures/site.ts';
import { type Version, versionOf } from './version.ts';

/** What one reading of the data folder gives. */
export interface SiteData {
	/** the curated files, byte for byte; set-aside.csv where it has rows */
	files: DataFiles;
	dataset: Dataset;
	derived: readonly Derived[];
	record: VerificationRecord | null;
	/** what the rules found at build time, without the articles' texts */
	report: Report;
}

/** All that the downloads and the descriptions of the dataset are made from. */
export interface Publication extends SiteData {
	site: Site;
	version: Version;
	/** `by-us-trade`: for file names and citation keys */
	name: string;
	/** absolute address of the site, ending with a slash; null where it is not known when the site is built */
	address: string | null;
}

/** The data of a site, with what is said of it as a whole. */
export const publish = (data: SiteData, address: string | null): Publication => ({
	...data,
	site: describeSite(data.dataset),
	version: versionOf(data.files, data.dataset.articles, data.record),
	name: nameOf(data.dataset),
	address
});

/**
 * The address of a path of the site: absolute where the site's address is known, else relative to a document.
 * @param from the document's way to the root: '' at the root, '../' in a folder
 */
export const addressOf = ({ address }: Publication, path: string, from = ''): string => (address ?? from) + path;

/** A slug after the two parties, or `trade` where there are several pairs. */
function nameOf({ observations }: Dataset): string {
	const pairs = observations.map(({ reporter, partner }) => `${reporter}-${partner}`.toLowerCase());
	const [pair, ...others] = new Set(pairs);
	return pair === undefined || others.length > 0 ? 'trade' : `${pair}-trade`;
}

/** What the dataset holds, in a few sentences of plain text. */
export function describe({ site, dataset: { observations } }: Publication): string {
	const indicators = [...new Set(observations.map((row) => indicator(row.indicator).name.toLowerCase()))];
	const of = indicators.length === 0 ? '' : ` of ${indicators.join(', ')}`;
	return `${observations.length} ${observations.length === 1 ? 'observation' : 'observations'}${of}, as articles of the press reported them. ${site.tagline} A value is as printed; where an article names a good or a service without a value, there is none.`;
}

/** Words to find it by: the parties and the indicators. */
export function keywords({ observations }: Pick<Dataset, 'observations'>): string[] {
	const parties = observations.flatMap(({ reporter, partner }) => [economy(reporter).name, economy(partner).name]);
	return [...new Set([...parties, ...observations.map((row) => indicator(row.indicator).name), 'Trade'])];
}

/** The articles that carry an observation, in the register's order. */
export function sourcesOf({ observations, articles }: Dataset) {
	const cited = new Set(observations.map(({ article }) => article));
	return articles.filter(({ id }) => cited.has(id));
}
