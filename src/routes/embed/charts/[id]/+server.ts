import { error } from '@sveltejs/kit';
import { observationsOf } from '$lib/charts/chart.ts';
import { chartsOf } from '$lib/charts/charts.ts';
import EmbedChart from '$lib/components/EmbedChart.svelte';
import EmbedGoods from '$lib/components/EmbedGoods.svelte';
import { plainText } from '$lib/core/prose.ts';
import { publication } from '$lib/server/publication.ts';
import { framePage } from '../../document.ts';

export const prerender = true;
export const trailingSlash = 'always';

/** The way from here to the root: the page stands three folders deep, wherever the site does. */
const ROOT = '../../..';

const charts = () => {
	const { dataset, derived, report } = publication();
	const { money, breakdowns, goods } = chartsOf(dataset, derived, report);
	return { bars: [...money, ...breakdowns], goods };
};

export const entries = () => [...charts().bars, ...charts().goods].map(({ id }) => ({ id }));

/** A chart, for a frame in another page. */
export const GET = ({ params }) => {
	const { site, dataset, address } = publication();
	const { bars, goods } = charts();
	const articlesOf = (ids: readonly string[]) => dataset.articles.filter(({ id }) => ids.includes(id));
	const path = `#${params.id}`;
	const href = `${ROOT}/${path}`;
	const head = (title: string, description: string) => ({
		title: `${title} (${site.title}, a chart)`,
		description,
		canonical: address === null ? href : address + path
	});

	const chart = bars.find(({ id }) => id === params.id);
	if (chart) {
		const articles = articlesOf(observationsOf(chart).map(({ article }) => article));
		return framePage(
			EmbedChart,
			{ chart, articles, site, href },
			head(plainText(chart.title), plainText(chart.subtitle))
		);
	}
	const tiles = goods.find(({ id }) => id === params.id);
	if (!tiles) error(404, `no chart ${params.id}`);
	const first = dataset.observations.find(({ id }) => id === tiles.count.inputs[0]);
	if (!first) throw new Error(`no good in ${tiles.id}`);
	return framePage(
		EmbedGoods,
		{ goods: tiles, year: first.year, articles: articlesOf([tiles.article]), site, href },
		head(plainText(tiles.title), `“${tiles.quotation}”`)
	);
};
