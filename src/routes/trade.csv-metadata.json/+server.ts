import { toJson } from '$lib/publish/json.ts';
import { csvwMetadata } from '$lib/publish/csvw.ts';
import { download } from '$lib/server/download.ts';
import { publication } from '$lib/server/publication.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** What the tables hold, as CSVW; found from trade.csv by its name. */
export const GET = () => download('json', toJson(csvwMetadata(publication())));
