import { robots } from '$lib/publish/sitemap.ts';
import { download } from '$lib/server/download.ts';
import { publication } from '$lib/server/publication.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Everything may be read. */
export const GET = () => download('text/plain', robots(publication().address));
