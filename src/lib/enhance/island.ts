import type { Component } from 'svelte';

const FAILED =
	'What makes this part of the page work could not be loaded: it shows what it holds, and no more. Load the page again to try once more.';

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
		const note = document.createElement('p');
		note.setAttribute('role', 'status');
		note.textContent = FAILED;
		island.before(note);
		throw error;
	});
	const json = document.querySelector(`script[data-props="${name}"]`)?.textContent ?? '';
	hydrate(component, { target: island, props: JSON.parse(json) as never, context: rootContext(root) });
}
