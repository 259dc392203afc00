import { error } from '@sveltejs/kit';
import { ICON_SIZES } from '$lib/publish/manifest';
import { icon } from '$lib/server/icon';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => ICON_SIZES.map((side) => ({ size: String(side) }));

/** The site's sign for where it is installed. */
export async function GET({ params }) {
	const side = ICON_SIZES.find((size) => String(size) === params.size) ?? error(404, 'No icon of this size');
	return new Response(await icon(side), { headers: { 'content-type': 'image/png' } });
}
