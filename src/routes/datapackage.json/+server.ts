import { toJson } from '$lib/publish/json.ts';
import { dataPackage } from '$lib/publish/datapackage.ts';
import { download } from '$lib/server/download.ts';
import { publication } from '$lib/server/publication.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** What the tables hold, as a Data Package 2.0. */
export const GET = () => download('json', toJson(dataPackage(publication())));
