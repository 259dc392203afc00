import type { Article } from '../table/article.ts';
import { formatDate, formatFigure, formatName } from '../figures/format.ts';
import type { Publication } from './publication.ts';
import { authorOf } from './terms.ts';
import type { Observation } from '../table/observation.ts';
import { economy } from '../table/vocabulary.ts';

/** An article, cited in plain text: publisher, “title”, day, address, and the day of access where it is known. */
export function citeArticle({ publisher, title, published, url, accessed }: Article): string {
	const access = accessed === null ? '' : ` (accessed ${formatDate(accessed)})`;
	return `${publisher}, “${title}”, ${formatDate(published)}, ${url}${access}`;
}

/** What an observation says, in plain text: what, between whom, when, the figure with its qualifier, the words. */
export function noteObservation(observation: Observation): string {
	const { year, reporter, partner, quotation } = observation;
	const parties = `${economy(reporter).name} and ${economy(partner).name}`;
	const figure = formatFigure(observation) ?? 'named without a value';
	return `${formatName(observation)}, ${parties}, ${year}: ${figure}. “${quotation}”`.replaceAll('\u00A0', ' ');
}

/** An observation, cited in plain text: what it says, and the article. */
export const citeObservation = (observation: Observation, article: Article): string =>
	`${noteObservation(observation)} ${citeArticle(article)}.`;

/** The whole dataset, cited in plain text, in the version at hand; its address where it is known. */
export function citeDataset({ site, version, address }: Pick<Publication, 'site' | 'version' | 'address'>): string {
	const dated = version.date === null ? '' : `, ${formatDate(version.date)}`;
	return `${authorOf(site)}, “${site.title}”, version ${version.label} of the data${dated}${address === null ? '' : `, ${address}`}.`;
}
