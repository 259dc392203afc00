import type { Chart } from '../charts/chart.ts';
import { chartsOf } from '../charts/charts.ts';
import { firstView } from '../figures/first-view.ts';
import { type Publication, sourcesOf } from '../publish/publication.ts';
import type { Article } from '../table/article.ts';

/** A chart, with the articles behind it. */
interface Charted {
	chart: Chart;
	articles: Article[];
}

/** Every chart of the site, which are those of the front page, by its id. */
export function charted({ dataset, derived, report }: Publication): Map<string, Charted> {
	const observations = firstView(dataset);
	return new Map(
		chartsOf(observations, derived, report).map((chart) => {
			const drawn = observations.filter(({ id }) => chart.draws.includes(id));
			return [chart.id, { chart, articles: sourcesOf({ ...dataset, observations: drawn }) }];
		})
	);
}
