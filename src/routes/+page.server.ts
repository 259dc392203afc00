import { summarizeCheck } from '$lib/check/report';
import { citeDataset } from '$lib/publish/citation';
import { describe, sourcesOf } from '$lib/publish/publication';
import { publication } from '$lib/server/publication';

/** The front page: what is drawn, the sentences behind it, and what was checked. */
export function load() {
	const published = publication();
	const { dataset, report } = published;
	const charts = [...published.charts.values()];
	const drawn = charts.flatMap(({ chart }) => chart.draws);
	const observations = dataset.observations.filter(({ id }) => drawn.includes(id));
	return {
		description: describe(published),
		/** how many observations are in the table alone */
		rest: dataset.observations.length - observations.length,
		charts,
		check: summarizeCheck(dataset, report),
		/** those that the figures rest on */
		articles: sourcesOf({ ...dataset, observations }),
		citation: citeDataset(published)
	};
}
