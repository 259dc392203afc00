import type { Component } from 'svelte';

/** Asks for a component; its properties are those that the page holds, and were checked where the page is made. */
export type IslandLoader = () => Promise<{ default: Component<never> }>;

/** What tells that somebody is there. A click may be all that assistive technology makes. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'focusin', 'input', 'click'] as const;

/**
 * Makes an island answer: its component takes over the HTML that stands there. Until then it stays as it was sent, and what
 * a reader types, chooses and presses in it is kept, and done when it answers, in that order. Where a script cannot be
 * had, the page says so.
 * @param isCalled false where it waits until there is a reader: for a page that is open and no more, nothing is loaded
 */
export async function hydrateIsland(island: HTMLElement, load: IslandLoader, isCalled: boolean): Promise<void> {
	const deeds: HTMLElement[] = [];
	const answering = new AbortController();
	const reader = new Promise<void>((come) => {
		for (const sign of SIGNS)
			addEventListener(
				sign,
				({ target }) => {
					const deed = target instanceof Element && island.contains(target) ? deedAt(target, sign) : null;
					// Of what is typed into a field, the last counts.
					if (deed && !(isField(deed) && deeds.at(-1) === deed)) deeds.push(deed);
					come();
				},
				{ capture: true, passive: true, signal: answering.signal }
			);
	});
	if (!isCalled) await reader;
	const hydrate = await prepare(island, load).finally(() => answering.abort());
	// Whatever takes over a field gives it the value that it knows.
	const done = deeds.map((element) => [element, isField(element) ? element.value : null] as const);
	hydrate();
	for (const [element, value] of done) repeat(element, value);
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isField = (element: Element): element is Field => element.matches('input, select, textarea');

/** What is pressed or filled in by an event; null where it is nothing of the kind. A link leads on by itself. */
function deedAt(target: Element, sign: (typeof SIGNS)[number]): HTMLElement | null {
	if (sign === 'click') return target.closest('button');
	return sign === 'input' && isField(target) ? target : null;
}

function repeat(element: HTMLElement, value: string | null): void {
	if (value === null || !isField(element)) return element.click();
	if (element.value !== value) element.value = value;
	for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Loads what an island needs; the page says where that failed. */
async function prepare(island: HTMLElement, load: IslandLoader): Promise<() => void> {
	const [{ takeOver }, { default: component }] = await Promise.all([import('./take-over.ts'), load()]).catch(
		(error: unknown) => {
			document.querySelector(`[data-failed="${island.dataset['island']}"]`)?.removeAttribute('hidden');
			throw error;
		}
	);
	return () => takeOver(island, component);
}
