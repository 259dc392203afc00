import { observationDocument, toJson } from '$lib/publish/json.ts';
import { download } from '$lib/server/download.ts';
import { observationIds, observationOf } from '$lib/server/observation.ts';
import { publication } from '$lib/server/publication.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = observationIds;

/** One observation, its article and what is derived from it. */
export const GET: RequestHandler = ({ params }) =>
	download('json', toJson(observationDocument(publication(), observationOf(params.id))));
