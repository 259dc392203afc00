import { toJson, tradeDocument } from '$lib/publish/json.ts';
import { download } from '$lib/server/download.ts';
import { publication } from '$lib/server/publication.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** The same figures, typed, with derived values, articles and what the record says of each. */
export const GET = () => download('json', toJson(tradeDocument(publication())));
