import { chartIds } from '$lib/server/charts.ts';
import { pages } from '$lib/server/pages.ts';
import { publication } from '$lib/server/publication.ts';
import { FILE_GROUPS } from '../data/files.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Where more pages than these are, those not yet seen are left for when they are. */
const MOST_PAGES = 500;

/**
 * What the service worker keeps from the first visit on, as paths from the site's root: the pages, the downloads about
 * everything, and what charts are drawn from. Asked for, and not part of the worker, which would hold every path of a long table.
 */
export const GET = () => {
	const all = pages(publication().dataset);
	const files = FILE_GROUPS.flatMap(({ files }) => files.map(({ path }) => path));
	const paths = [
		...(all.length <= MOST_PAGES ? all : all.filter((path) => !path.includes('/', path.indexOf('/') + 1))),
		...files.filter((path) => /^[^/]+\.(csv|json|jsonl|jsonld|zip)$/.test(path)),
		'search.json',
		...chartIds().flatMap(({ id }) => [`charts/${id}.csv`, `charts/${id}.json`])
	];
	return new Response(JSON.stringify(paths), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
