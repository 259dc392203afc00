import { searchIndex } from '$lib/publish/search-index.ts';
import { siteData } from '$lib/server/data.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** What can be found, fetched when a reader first opens the search: so that no page carries it. */
export const GET = () =>
	new Response(`${JSON.stringify(searchIndex(siteData().dataset))}\n`, {
		headers: { 'content-type': 'application/json; charset=utf-8' }
	});
