import { articlesDocument, toJson } from '$lib/publish/json.ts';
import { download } from '$lib/server/download.ts';
import { publication } from '$lib/server/publication.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** The articles, typed. */
export const GET = () => download('json', toJson(articlesDocument(publication())));
