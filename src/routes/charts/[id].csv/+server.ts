import { error } from '@sveltejs/kit';
import { writeCsv } from '$lib/table/csv-write';
import { articleColumns, tradeColumns } from '$lib/table/columns';
import { siteData } from '$lib/server/data';
import { download } from '$lib/server/download';
import { charted, chartIds } from '$lib/server/charts';

export const prerender = true;
export const entries = chartIds;

const columns = [
	...tradeColumns,
	...articleColumns.filter(({ name }) => name === 'url').map((column) => ({ ...column, name: 'article_url' }))
];

/** The rows of the table that a chart shows, as they stand there, each with its article's address. */
export function GET({ params }) {
	const shown = charted().get(params.id)?.rows;
	if (!shown) error(404, 'No such chart');
	const { observations, articles } = siteData().dataset;
	const rows = observations
		.filter(({ id }) => shown.includes(id))
		.map((row) => ({ ...row, article_url: articles.find(({ id }) => id === row.article)?.url }));
	return download('csv', writeCsv(rows, columns));
}
