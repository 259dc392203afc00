import type { Chart } from '../charts/chart.ts';
import { chartsOf } from '../charts/charts.ts';
import { firstView } from '../figures/first-view.ts';
import type { Publication } from '../publish/publication.ts';
import type { Article } from '../table/article.ts';
import { publication } from './publication.ts';

/** A chart, with the articles behind it. */
export interface Charted {
	chart: Chart;
	articles: Article[];
}

const known = new WeakMap<Publication, Map<string, Charted>>();

/** Every chart of the site, which are those of the front page, by its id. */
export function charted(): Map<string, Charted> {
	const data = publication();
	const charts = known.get(data) ?? chartedIn(data);
	known.set(data, charts);
	return charts;
}

function chartedIn({ dataset, derived, report }: Publication): Map<string, Charted> {
	const observations = firstView(dataset);
	return new Map(
		chartsOf(observations, derived, report).map((chart) => {
			const cited = new Set(observations.filter(({ id }) => chart.draws.includes(id)).map(({ article }) => article));
			return [chart.id, { chart, articles: dataset.articles.filter(({ id }) => cited.has(id)) }];
		})
	);
}
