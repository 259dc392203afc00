import EmbedObservation from '$lib/components/EmbedObservation.svelte';
import { formatFigure } from '$lib/figures/format.ts';
import { markOf } from '$lib/check/mark.ts';
import { observationIds, observationOf } from '$lib/server/observation.ts';
import { publication } from '$lib/server/publication.ts';
import { claimOf } from '../../../observations/claim.ts';
import { framePage } from '../../document.ts';

export const prerender = true;
export const trailingSlash = 'always';
export const entries = observationIds;

/** The way from here to the root: the page stands three folders deep, wherever the site does. */
const ROOT = '../../..';

/** An observation, for a frame in another page. */
export const GET = ({ params }) => {
	const { site, dataset, address } = publication();
	const observation = observationOf(params.id);
	const article = dataset.articles.find(({ id }) => id === observation.article);
	if (!article) throw new Error(`no article ${observation.article}`);
	const claim = claimOf(observation);
	const path = `observations/${observation.id}/`;
	const props = { observation, article, site, claim, mark: markOf(observation) };
	return framePage(
		EmbedObservation,
		{ ...props, href: `${ROOT}/${path}` },
		{
			title: `${claim}: ${formatFigure(observation) ?? 'named without a value'} (${site.title})`,
			description: `“${observation.quotation}” – ${article.publisher}`,
			canonical: address === null ? `${ROOT}/${path}` : address + path
		}
	);
};
