import type { ClientInit } from '@sveltejs/kit';

/**
 * Nothing begins before all scripts of the page are there. Where one is missing, SvelteKit would put an error page in the
 * place of the figures, or load the page anew without end; so the page stays as it was sent.
 */
export const init: ClientInit = async () => {
	const scripts = document.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"]');
	const loaded = [...scripts].map(({ href }) => import(/* @vite-ignore */ href) as Promise<unknown>);
	await Promise.all(loaded).catch(() => new Promise(() => undefined));
};
