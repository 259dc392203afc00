import { citationsOf } from '$lib/server/citations.ts';
import { download } from '$lib/server/download.ts';
import { observationIds, observationOf } from '$lib/server/observation.ts';
import { publication } from '$lib/server/publication.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = observationIds;

/** How to cite the observation, in BibTeX. */
export const GET: RequestHandler = ({ params }) =>
	download('bib', citationsOf(publication(), observationOf(params.id)).bibtex);
