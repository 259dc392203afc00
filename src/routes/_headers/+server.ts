import { headersFile } from '$lib/publish/headers';
import { download } from '$lib/server/download';
import { pages } from '$lib/server/pages';
import { publication } from '$lib/server/publication';

export const prerender = true;
export const trailingSlash = 'never';

/** Headers for Cloudflare Pages and Netlify, which read this file and give it to nobody. */
export const GET = () => download('text/plain', headersFile(pages(publication().dataset)));
