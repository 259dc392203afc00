import { observationCard } from '$lib/server/card.ts';
import { cardImage } from '$lib/server/card-image.ts';
import { observationOf } from '$lib/server/observation.ts';
import { ownCards } from '$lib/server/own-cards.ts';
import { publication } from '$lib/server/publication.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = ownCards;

/** The picture that stands beside a link to an observation. */
export const GET = async ({ params }) =>
	new Response(await cardImage(observationCard(publication(), observationOf(params.id))), {
		headers: { 'content-type': 'image/png' }
	});
