import { writeCsv } from '$lib/table/csv-write.ts';
import { tradeColumns } from '$lib/table/columns.ts';
import { download } from '$lib/server/download.ts';
import { observationIds, observationOf } from '$lib/server/observation.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = observationIds;

/** One observation as a table of one row. */
export const GET: RequestHandler = ({ params }) => download('csv', writeCsv([observationOf(params.id)], tradeColumns));
