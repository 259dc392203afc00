import type { Component } from 'svelte';

/** Asks for a component; its properties are those that the page holds, and were checked where the page is made. */
export type IslandLoader = () => Promise<{ default: Component<never> }>;

/**
 * Makes an island answer: its component takes over the HTML that stands there. Until its scripts are there it stays as it
 * was sent; where one of them cannot be had it does so for good, and says it.
 */
export async function hydrateIsland(island: HTMLElement, load: IslandLoader): Promise<void> {
	const { island: name = '', root = '' } = island.dataset;
	const scripts = Promise.all([import('svelte'), import('../components/root.ts'), load()]);
	const [{ hydrate }, { rootContext }, { default: component }] = await scripts.catch((error: unknown) => {
		document.querySelector(`[data-failed="${name}"]`)?.removeAttribute('hidden');
		throw error;
	});
	const json = document.querySelector(`script[data-props="${name}"]`)?.textContent ?? '';
	hydrate(component, { target: island, props: JSON.parse(json) as never, context: rootContext(root) });
}
