import { annotations } from '$lib/publish/annotations.ts';
import { toJson } from '$lib/publish/json.ts';
import { download } from '$lib/server/download.ts';
import { publication } from '$lib/server/publication.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Where each quotation stands, as W3C Web Annotations. */
export const GET = () => download('jsonld', toJson(annotations(publication())));
