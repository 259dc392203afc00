import { summarizeCheck } from '$lib/check/report';
import { citeDataset } from '$lib/publish/citation';
import { describe, sourcesOf } from '$lib/publish/publication';
import { publication } from '$lib/server/publication';

/** The front page: what is drawn, the sentences behind it, and what was checked. */
export function load() {
	const published = publication();
	const { dataset, report } = published;
	const charts = [...published.charts.values()];
	const drawn = new Set(charts.flatMap(({ chart }) => chart.draws));
	return {
		description: describe(published),
		/** how many observations are in the table alone */
		rest: dataset.observations.length - drawn.size,
		charts,
		check: summarizeCheck(report),
		articles: sourcesOf(dataset),
		citation: citeDataset(published)
	};
}
