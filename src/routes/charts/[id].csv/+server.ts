import { error } from '@sveltejs/kit';
import { observationsOf } from '$lib/charts/chart';
import { chartsOf } from '$lib/charts/charts';
import { writeCsv } from '$lib/core/csv-write';
import { articleColumns, tradeColumns } from '$lib/core/metadata/columns';
import { siteData } from '$lib/server/data';

export const prerender = true;

/** Chart id → ids of the observations that it shows. */
function contents(): Map<string, string[]> {
	const { dataset, derived, report } = siteData();
	const { money, breakdowns, goods } = chartsOf(dataset, derived, report);
	return new Map([
		...[...money, ...breakdowns].map((chart) => [chart.id, observationsOf(chart).map(({ id }) => id)] as const),
		...goods.map(({ id, sections }) => [id, sections.flatMap(({ goods }) => goods.map((good) => good.id))] as const)
	]);
}

export const entries = () => [...contents().keys()].map((id) => ({ id }));

const columns = [
	...tradeColumns,
	...articleColumns.filter(({ name }) => name === 'url').map((column) => ({ ...column, name: 'article_url' }))
];

/** The rows of the table that a chart shows, as they stand there, each with its article's address. */
export function GET({ params }) {
	const shown = contents().get(params.id);
	if (!shown) error(404, 'No such chart');
	const { observations, articles } = siteData().dataset;
	const rows = observations
		.filter(({ id }) => shown.includes(id))
		.map((row) => ({ ...row, article_url: articles.find(({ id }) => id === row.article)?.url }));
	return new Response(writeCsv(rows, columns), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
