import { error } from '@sveltejs/kit';
import { download } from '$lib/server/download';
import { charted, chartIds } from '$lib/server/charts';

export const prerender = true;
export const entries = chartIds;

/** A chart as data: what the page's script draws and makes a picture of. */
export function GET({ params }) {
	const chart = charted().get(params.id);
	if (!chart) error(404, 'No such chart');
	return download('application/json', JSON.stringify(chart.file));
}
