import { formatDate, formatFigure, formatName } from '../figures/format.ts';
import { byId } from '../std/lookup.ts';
import type { Article } from '../table/article.ts';
import type { Observation } from '../table/observation.ts';
import { economy } from '../table/vocabulary.ts';
import { bibtex } from './bibtex.ts';
import { describe, type Publication } from './publication.ts';
import type { Reference } from './reference.ts';
import { ris } from './ris.ts';
import { authorOf } from './terms.ts';

/** One citation in each format that we give. */
const citations = (plain: string, reference: Reference) => ({ plain, bibtex: bibtex(reference), ris: ris(reference) });

/** How to cite an observation: its article, with the figure and its sentence in a note. Throws where the article is missing. */
export function citationsOf({ dataset }: Pick<Publication, 'dataset'>, observation: Observation) {
	const article = byId(dataset.articles, observation.article);
	if (!article) throw new Error(`no article ${observation.article}`);
	const reference = observationReference(observation, article);
	return citations(`${reference.note} ${citeArticle(article)}.`, reference);
}

/** How to cite the whole dataset in its version. Who cites it adds the day of access. */
export const datasetCitations = (publication: Publication) =>
	citations(`${citeDataset(publication)}\n`, datasetReference(publication));

export const observationReference = (observation: Observation, article: Article): Reference => ({
	key: observation.id,
	kind: 'webpage',
	author: article.publisher,
	title: article.title,
	published: article.published.slice(0, 10),
	accessed: article.accessed,
	language: article.language,
	version: null,
	url: article.url,
	note: noteObservation(observation)
});

export const datasetReference = (publication: Publication): Reference => ({
	key: publication.name,
	kind: 'dataset',
	author: authorOf(publication.site),
	title: publication.site.title,
	published: publication.version.date,
	accessed: null,
	language: 'en',
	version: publication.version.label,
	url: publication.address,
	note: describe(publication)
});

/** An article in plain text: publisher, “title”, day, address, and the day of access where it is known. */
export function citeArticle({ publisher, title, published, url, accessed }: Article): string {
	const access = accessed === null ? '' : ` (accessed ${formatDate(accessed)})`;
	return `${publisher}, “${title}”, ${formatDate(published)}, ${url}${access}`;
}

/** What an observation says, in plain text: name, parties, year, the figure with its qualifier, the sentence. */
export function noteObservation(observation: Observation): string {
	const { year, reporter, partner, quotation } = observation;
	const parties = `${economy(reporter).name} and ${economy(partner).name}`;
	const figure = formatFigure(observation) ?? 'named without a value';
	return `${formatName(observation)}, ${parties}, ${year}: ${figure}. “${quotation}”`.replaceAll('\u00A0', ' ');
}

/** The dataset in plain text, in its version; its address where it is known. */
export function citeDataset({ site, version, address }: Pick<Publication, 'site' | 'version' | 'address'>): string {
	const dated = version.date === null ? '' : `, ${formatDate(version.date)}`;
	return `${authorOf(site)}, “${site.title}”, version ${version.label} of the data${dated}${address === null ? '' : `, ${address}`}.`;
}

/**
 * Address at which the Wayback Machine shows its copy of a page that is nearest to a day, if it has one at all:
 * https://en.wikipedia.org/wiki/Help:Using_the_Wayback_Machine
 * @param day ISO 8601, what comes after the day is not looked at
 */
export const archivedCopy = (url: string, day: string): string =>
	`https://web.archive.org/web/${day.slice(0, 10).replaceAll('-', '')}/${url}`;
