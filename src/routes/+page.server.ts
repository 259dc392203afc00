import { chartsOf } from '$lib/charts/charts';
import { summarizeCheck } from '$lib/check/standing';
import { firstView } from '$lib/figures/first-view';
import { flowName, flows, money, newest } from '$lib/figures/flow';
import { hasValue } from '$lib/table/observation';
import { summarize } from '$lib/figures/summary';
import { indicator } from '$lib/table/vocabulary';
import { siteData } from '$lib/server/data';

/** The front page: the sentence, the figures, what is drawn, and what was checked. */
export function load() {
	const { dataset, derived, report, record } = siteData();
	const observations = firstView(dataset);
	const shown = newest(flows({ observations }));
	const cited = new Set(observations.map(({ article }) => article));
	return {
		summary: summarize({ observations }, derived),
		/** how many observations are in the table alone */
		rest: dataset.observations.length - observations.length,
		/** the year of the headlines, where there are others */
		year: flows(dataset).length > shown.length ? (shown[0]?.year ?? null) : null,
		headlines: shown.flatMap((flow) => {
			const rows = money(flow);
			return rows.map((observation) => {
				const whole = rows.find(({ id }) => id === observation.part_of);
				const share = derived.find(({ id }) => id === `share:${observation.id}`);
				return {
					name: whole && shown.length === 1 ? indicator(observation.indicator).name : flowName(observation),
					observation,
					named: flow.observations.filter((row) => row.part_of === observation.id && !hasValue(row)),
					share: whole && share ? { derived: share, of: indicator(whole.indicator).name.toLowerCase() } : null
				};
			});
		}),
		charts: chartsOf({ ...dataset, observations }, derived, report),
		check: summarizeCheck(dataset, report, record),
		articles: dataset.articles.filter(({ id }) => cited.has(id))
	};
}
