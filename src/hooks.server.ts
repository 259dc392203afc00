import type { Handle } from '@sveltejs/kit';
import { base } from '$app/paths';

/**
 * Links are relative, so that one build runs under any path. Only the 404 page is shown at addresses of any depth: its
 * links begin at the base path (BASE_PATH at build time). A `<base>` element would also turn `#content` away.
 */
const atAnyDepth = (html: string) => html.replace(/(\s(?:href|src)=")\.\//g, `$1${base}/`);

/** Svelte's marks for hydrating a page, which only a page that SvelteKit starts (`csr`) needs: some hundred nodes. */
const withoutMarks = (html: string) => (html.includes('__sveltekit') ? html : html.replace(/<!--[^]*?-->/g, ''));

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => withoutMarks(event.route.id === '/404' ? atAnyDepth(html) : html)
	});
