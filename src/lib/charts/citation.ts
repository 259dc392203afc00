import type { Article } from '../table/article.ts';
import { citeArticle } from '../publish/citation.ts';
import type { Site } from '../figures/site.ts';

/** A chart, cited in plain text: its finding, the site, the articles behind it, the address of the chart. */
export function citeChart(title: string, articles: readonly Article[], site: Site, address: string): string {
	return `“${title}”, ${site.title}, ${address}. Figures from ${articles.map(citeArticle).join('; ')}.`;
}
