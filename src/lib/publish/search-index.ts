import type { Article } from '../table/article.ts';
import { indexBy } from '../std/group.ts';
import type { Dataset } from '../table/dataset.ts';
import { flowName } from '../figures/flow.ts';
import { formatDate, formatFigure, formatName } from '../figures/format.ts';
import { levelOf, sectionOf } from '../table/harmonized-system.ts';
import { hasValue, type Observation } from '../table/observation.ts';
import { byId } from '../std/lookup.ts';
import type { SearchEntry } from './search.ts';
import { economy, indicator } from '../table/vocabulary.ts';

/** What the search finds: each observation, with or without a value, and each article. */
export function searchIndex({ observations, articles }: Dataset): SearchEntry[] {
	const cited = indexBy(observations, ({ article }) => article);
	return [
		...observations.map((row) => observationEntry(row, articles)),
		...articles.map((article) => articleEntry(article, cited.get(article.id) ?? []))
	];
}

function observationEntry(row: Observation, articles: readonly Article[]): SearchEntry {
	const { id, year, reporter, partner, commodity, quotation } = row;
	const { name, verb, preposition, kind } = indicator(row.indicator);
	const [from, to] = [economy(reporter), economy(partner)];
	const article = byId(articles, row.article);
	const figure = formatFigure(row)?.replaceAll('\u00A0', ' ');
	return {
		kind: hasValue(row) ? 'figure' : 'good',
		path: `observations/${id}/`,
		name: hasValue(row) ? flowName(row) : formatName(row),
		detail: figure
			? `${figure}, ${from.name}, ${year}`
			: `${from.name} ${verb} ${preposition} ${to.inText}, ${year}, named without a value`,
		terms: together([
			row.indicator,
			name,
			kind,
			commodity,
			...from.words,
			...to.words,
			reporter,
			partner,
			classification(row)
		]),
		text: together([quotation, article?.publisher, article?.title])
	};
}

/** Texts in one, each once. */
const together = (texts: readonly (string | null | undefined)[]): string =>
	[...new Set(texts)].filter(Boolean).join(' ');

/** "heading HS 0303 Live animals; animal products" */
function classification({ hs_2017 }: Observation): string {
	return hs_2017 === null ? '' : `${levelOf(hs_2017)} HS ${hs_2017} ${sectionOf(hs_2017)?.title ?? ''}`;
}

function articleEntry(
	{ id, title, publisher, published, url }: Article,
	observations: readonly Observation[]
): SearchEntry {
	const quotations = observations.map(({ quotation }) => quotation);
	return {
		kind: 'article',
		path: `articles/${id}/`,
		name: title,
		detail: `${publisher}, ${formatDate(published)}`,
		terms: `article ${/\/\/([^/:]+)/.exec(url)?.[1] ?? ''}`,
		text: together(quotations)
	};
}
