import { observationsOf } from '../charts/chart.ts';
import { chartsOf } from '../charts/charts.ts';
import type { ChartFile } from '../charts/file.ts';
import { describeSite } from '../core/site.ts';
import { siteData } from './data.ts';

/** What stands in a chart, and the rows that it shows. */
export interface Charted {
	file: ChartFile;
	/** ids of its observations */
	rows: string[];
}

/** Every chart of the site, by its id. */
export function charted(): Map<string, Charted> {
	const { dataset, derived, report } = siteData();
	const { money, breakdowns, goods } = chartsOf(dataset, derived, report);
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
