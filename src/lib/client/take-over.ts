import { type Component, flushSync, hydrate } from 'svelte';
import { rootContext } from '../components/root.ts';

/** Lets a component take over the HTML of an island. Svelte comes with this module, and so only where it is needed. */
export function takeOver(island: HTMLElement, component: Component<never>): void {
	const { island: name = '', root = '' } = island.dataset;
	const json = document.querySelector(`script[data-props="${name}"]`)?.textContent ?? '';
	hydrate(component, { target: island, props: JSON.parse(json) as never, context: rootContext(root) });
	flushSync();
}
