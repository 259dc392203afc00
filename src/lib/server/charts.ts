import { observationsOf } from '../charts/chart.ts';
import { chartsOf } from '../charts/charts.ts';
import type { ChartFile } from '../charts/file.ts';
import { firstView } from '../figures/first-view.ts';
import { describeSite } from '../figures/site.ts';
import { type SiteData, siteData } from './data.ts';

/** What stands in a chart, and the rows that it shows. */
export interface Charted {
	file: ChartFile;
	/** ids of its observations */
	rows: string[];
}

let known: { data: SiteData; charts: Map<string, Charted> } | null = null;

/** Every chart of the site, which are those of the front page, by its id. */
export function charted(): Map<string, Charted> {
	const data = siteData();
	if (known?.data !== data) known = { data, charts: chart(data) };
	return known.charts;
}

function chart({ dataset, derived, report }: SiteData): Map<string, Charted> {
	const shown = { ...dataset, observations: firstView(dataset) };
	const { money, breakdowns, goods } = chartsOf(shown, derived, report);
	const site = describeSite(dataset);
	const articles = (cited: readonly string[]) => dataset.articles.filter(({ id }) => cited.includes(id));
	return new Map([
		...[...money, ...breakdowns].map((chart): [string, Charted] => {
			const shown = observationsOf(chart);
			const file = { chart, articles: articles(shown.map(({ article }) => article)), site };
			return [chart.id, { file, rows: shown.map(({ id }) => id) }];
		}),
		...goods.map((chart): [string, Charted] => {
			const rows = chart.sections.flatMap(({ goods }) => goods.map(({ id }) => id));
			return [chart.id, { file: { goods: chart, articles: articles([chart.article]), site }, rows }];
		})
	]);
}

export const chartIds = () => [...charted().keys()].map((id) => ({ id }));
