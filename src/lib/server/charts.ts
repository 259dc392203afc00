import type { Chart } from '../charts/chart.ts';
import { chartsOf } from '../charts/charts.ts';
import { firstView } from '../figures/first-view.ts';
import type { Article } from '../table/article.ts';
import type { SiteData } from '../publish/publication.ts';
import { siteData } from './data.ts';

/** A chart, with what it rests on. */
export interface Charted {
	chart: Chart;
	/** the articles behind it */
	articles: Article[];
}

let known: { data: SiteData; charts: Map<string, Charted> } | null = null;

/** Every chart of the site, which are those of the front page, by its id. */
export function charted(): Map<string, Charted> {
	const data = siteData();
	if (known?.data !== data) known = { data, charts: chart(data) };
	return known.charts;
}

function chart({ dataset, derived, report }: SiteData): Map<string, Charted> {
	const observations = firstView(dataset);
	return new Map(
		chartsOf({ observations }, derived, report).map((chart) => {
			const cited = new Set(observations.filter(({ id }) => chart.draws.includes(id)).map(({ article }) => article));
			return [chart.id, { chart, articles: dataset.articles.filter(({ id }) => cited.has(id)) }];
		})
	);
}

export const chartIds = () => [...charted().keys()].map((id) => ({ id }));
