import { summarizeCheck } from '$lib/check/report';
import { titleOf } from '$lib/figures/claim';
import { plainText } from '$lib/figures/prose';
import { citeDataset } from '$lib/publish/citation';
import { sourcesOf } from '$lib/publish/publication';
import { publication } from '$lib/server/publication';
import { hasValue } from '$lib/table/observation';

/** The front page: what is drawn, the sentences behind it, and what was checked. */
export function load() {
	const published = publication();
	const { dataset, report } = published;
	const charts = [...published.charts.values()];
	const drawn = charts.flatMap(({ chart }) => chart.draws);
	const observations = dataset.observations.filter(({ id }) => drawn.includes(id));
	const goods = charts.filter(({ chart }) => chart.kind === 'goods');
	return {
		/** each amount, as its own page calls it, then what else is drawn */
		description: [
			...observations.filter(hasValue).map(titleOf),
			...goods.map(({ chart }) => plainText(chart.title))
		].join('. '),
		/** how many observations are in the table alone */
		rest: dataset.observations.length - observations.length,
		/** the year that is shown, where there are others */
		year: new Set(dataset.observations.map(({ year }) => year)).size > 1 ? (observations[0]?.year ?? null) : null,
		charts,
		check: summarizeCheck(dataset, report),
		/** those that the figures rest on */
		articles: sourcesOf({ ...dataset, observations }),
		citation: citeDataset(published)
	};
}
