import { error } from '@sveltejs/kit';
import EmbedChart from '$lib/components/EmbedChart.svelte';
import EmbedGoods from '$lib/components/EmbedGoods.svelte';
import { plainText } from '$lib/figures/prose.ts';
import { charted, chartIds } from '$lib/server/charts.ts';
import { publication } from '$lib/server/publication.ts';
import { framePage } from '../../document.ts';

export const prerender = true;
export const trailingSlash = 'always';
export const entries = chartIds;

/** The way from here to the root: the page stands three folders deep, wherever the site does. */
const ROOT = '../../..';

/** A chart, for a frame in another page. */
export const GET = ({ params }) => {
	const found = charted().get(params.id);
	if (!found) error(404, `no chart ${params.id}`);
	const { chart, articles } = found;
	const { address, site } = publication();
	const path = `#${params.id}`;
	const href = `${ROOT}/${path}`;
	const head = (title: string, description: string) => ({
		title: `${title} (${site.title}, a chart)`,
		description,
		canonical: address === null ? href : address + path
	});
	const words = head(plainText(chart.title), plainText(chart.note));
	return chart.kind === 'bars'
		? framePage(EmbedChart, { chart, articles, site, href }, words)
		: framePage(EmbedGoods, { chart, articles, site, href }, words);
};
