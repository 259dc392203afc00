import { tradeLines } from '$lib/publish/json.ts';
import { download } from '$lib/server/download.ts';
import { publication } from '$lib/server/publication.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** The observations, typed, one a line. */
export const GET = () => download('jsonl', tradeLines(publication()));
