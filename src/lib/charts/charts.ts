import type { Derived } from '../figures/derived.ts';
import { flows } from '../figures/flow.ts';
import { type Publication, sourcesOf } from '../publish/publication.ts';
import type { Article } from '../table/article.ts';
import type { Observation } from '../table/observation.ts';
import { barsCharts } from './bars.ts';
import type { Chart } from './chart.ts';
import { goodsCharts } from './goods.ts';

/** Everything that some observations have to draw: amounts first, then goods without values. */
export function chartsOf(observations: Observation[], derived: readonly Derived[]): Chart[] {
	const all = flows({ observations });
	return [...barsCharts(all, derived), ...goodsCharts(all, derived)];
}

/** Every chart of the site, by its id, with the articles behind it: those of the newest year, for the front page. */
export function charted({ dataset, derived }: Publication): Map<string, { chart: Chart; articles: Article[] }> {
	const newest = Math.max(...dataset.observations.map(({ year }) => year));
	const observations = dataset.observations.filter(({ year }) => year === newest);
	return new Map(
		chartsOf(observations, derived).map((chart) => {
			const drawn = observations.filter(({ id }) => chart.draws.includes(id));
			return [chart.id, { chart, articles: sourcesOf({ ...dataset, observations: drawn }) }];
		})
	);
}
