import { datasetCitations } from '$lib/server/citations.ts';
import { download } from '$lib/server/download.ts';
import { publication } from '$lib/server/publication.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** How to cite the dataset, in BibTeX. */
export const GET = () => download('bib', datasetCitations(publication()).bibtex);
