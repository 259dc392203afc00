import { siteCard } from '$lib/server/card.ts';
import { cardImage } from '$lib/server/card-image.ts';
import { publication } from '$lib/server/publication.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** The picture that stands beside a link to the site. */
export const GET = async () =>
	new Response(await cardImage(siteCard(publication())), { headers: { 'content-type': 'image/png' } });
