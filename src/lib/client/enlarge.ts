import { draw } from '../charts/draw.ts';
import type { ChartFile } from '../charts/file.ts';
import { tellOfMarks } from './pointing.ts';

/**
 * Makes the figure's button show it over the whole screen: a copy of what `data-large` marks, in the dialog that stands
 * beside the button. A press beside the content closes it; so do Escape and its own button.
 */
export function enlarge(figure: HTMLElement, load: () => Promise<ChartFile>): void {
	const button = figure.querySelector<HTMLElement>('[data-enlarge]');
	const dialog = figure.querySelector('dialog');
	const place = dialog?.querySelector<HTMLElement>('[data-place]');
	if (!button || !dialog || !place) return;
	let takeDown: (() => void) | undefined;

	button.addEventListener('click', () => {
		place.replaceChildren(...[...figure.querySelectorAll('[data-large]')].map(copyOf));
		dialog.showModal();
		const plot = place.querySelector<HTMLElement>('[data-plot]');
		if (!plot) return;
		void draw(plot, load).then((stop) => {
			if (dialog.open) takeDown = stop;
			else stop();
		});
	});
	dialog.addEventListener('click', ({ target }) => {
		// The backdrop is the dialog itself outside of its content.
		if (target === dialog || (target instanceof Element && target.closest('[data-close]'))) dialog.close();
	});
	dialog.addEventListener('close', () => {
		takeDown?.();
		takeDown = undefined;
		place.replaceChildren();
	});
	tellOfMarks(place);
}

/** A copy that shares no id with the page, so that nothing in the page points to it. */
function copyOf(element: Element): Element {
	const copy = element.cloneNode(true) as Element;
	for (const part of [copy, ...copy.querySelectorAll('*')]) {
		for (const name of ['id', 'aria-describedby', 'data-drawn', 'data-active']) part.removeAttribute(name);
	}
	// A hatching is named by its id, and stays where it is: in the page.
	for (const pattern of copy.querySelectorAll('pattern')) pattern.remove();
	return copy;
}
