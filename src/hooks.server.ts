import type { Handle } from '@sveltejs/kit';
import { base } from '$app/paths';

/**
 * Links are relative, so that one build runs under any path. Only the 404 page is shown at addresses of any depth: its
 * links begin at the base path (BASE_PATH at build time). A `<base>` element would also turn `#content` away.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			event.route.id === '/404' ? html.replace(/(\s(?:href|src)=")\.\//g, `$1${base}/`) : html
	});
