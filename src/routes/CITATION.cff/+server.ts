import { citationFile } from '$lib/publish/citation-file.ts';
import { download } from '$lib/server/download.ts';
import { publication } from '$lib/server/publication.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** How to cite the dataset, in the Citation File Format. */
export const GET = () => download('cff', citationFile(publication()));
