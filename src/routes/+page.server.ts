import { summarizeCheck } from '$lib/check/standing';
import { summarize } from '$lib/figures/summary';
import { citeDataset } from '$lib/publish/citation';
import { charted } from '$lib/server/charts';
import { publication } from '$lib/server/publication';

/** The front page: what is drawn, the sentences behind it, and what was checked. */
export function load() {
	const { dataset, derived, report } = publication();
	const charts = [...charted().values()];
	const rows = charts.flatMap(({ chart }) => chart.draws);
	const observations = dataset.observations.filter(({ id }) => rows.includes(id));
	return {
		summary: summarize({ observations }, derived),
		/** how many observations are in the table alone */
		rest: dataset.observations.length - observations.length,
		/** the year that is shown, where there are others */
		year: new Set(dataset.observations.map(({ year }) => year)).size > 1 ? (observations[0]?.year ?? null) : null,
		charts,
		check: summarizeCheck(dataset, report),
		/** those that the figures rest on */
		articles: dataset.articles.filter(({ id }) => charts.some(({ articles }) => articles.some((one) => one.id === id))),
		citation: citeDataset(publication())
	};
}
