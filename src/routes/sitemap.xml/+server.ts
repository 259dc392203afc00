import { sitemap } from '$lib/publish/sitemap.ts';
import { download } from '$lib/server/download.ts';
import { pages } from '$lib/server/pages.ts';
import { publication } from '$lib/server/publication.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** The pages of the site, for search engines; none where the build was not told its ORIGIN. */
export const GET = () => {
	const { address, dataset, version } = publication();
	return download('application/xml', sitemap(address, pages(dataset), version.date));
};
