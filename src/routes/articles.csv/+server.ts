import { siteData } from '$lib/server/data';

export const prerender = true;
export const trailingSlash = 'never';

/** The curated file, byte for byte. */
export const GET = () =>
	new Response(siteData().files.articles, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
