import type { Handle } from '@sveltejs/kit';
import { base } from '$app/paths';
import { withoutMarkers } from '$lib/server/markers';

/**
 * Links are relative, so that one build runs under any path. Only the 404 page is shown at addresses of any depth: its
 * links begin at the base path (BASE_PATH at build time). A `<base>` element would also turn `#content` away.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const page = withoutMarkers(html);
			return event.route.id === '/404' ? page.replace(/(\s(?:href|src)=")\.\//g, `$1${base}/`) : page;
		}
	});
