import { toJson } from '$lib/core/json.ts';
import { dataPackage } from '$lib/core/metadata/datapackage.ts';
import { download } from '$lib/server/download.ts';
import { publication } from '$lib/server/publication.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** What the tables hold, as a Data Package 2.0. */
export const GET = () => download('json', toJson(dataPackage(publication())));
