import { archive } from '$lib/server/archive.ts';
import { download } from '$lib/server/download.ts';
import { publication } from '$lib/server/publication.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** All of it in one file. */
export const GET = () => download('zip', new Uint8Array(archive(publication())));
