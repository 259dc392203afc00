import type { Article } from './article.ts';
import { formatDate, formatFigure, formatName } from './format.ts';
import type { Observation } from './observation.ts';
import { economy } from './vocabulary.ts';

/** An article, cited in plain text: publisher, “title”, day, address, and the day of access where it is known. */
export function citeArticle({ publisher, title, published, url, accessed }: Article): string {
	const access = accessed === null ? '' : ` (accessed ${formatDate(accessed)})`;
	return `${publisher}, “${title}”, ${formatDate(published)}, ${url}${access}`;
}

/** An observation, cited in plain text: what, between whom, when, the figure with its qualifier, the words, the article. */
export function citeObservation(observation: Observation, article: Article): string {
	const { year, reporter, partner, quotation } = observation;
	const parties = `${economy(reporter).name} and ${economy(partner).name}`;
	const figure = formatFigure(observation) ?? 'named without a value';
	return `${formatName(observation)}, ${parties}, ${year}: ${figure}. “${quotation}” ${citeArticle(article)}.`.replaceAll(
		'\u00A0',
		' '
	);
}
