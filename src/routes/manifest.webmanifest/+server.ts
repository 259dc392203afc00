import { manifest } from '$lib/publish/manifest';
import { describeSite } from '$lib/figures/site';
import { siteData } from '$lib/server/data';

export const prerender = true;
export const trailingSlash = 'never';

/** What a browser needs to know to install the site. */
export const GET = () =>
	new Response(`${JSON.stringify(manifest(describeSite(siteData().dataset)), null, '\t')}\n`, {
		headers: { 'content-type': 'application/manifest+json' }
	});
