/**
 * Tells of a mark that is pointed at, focused or touched, by `data-active` on all that belongs to it in the figure. The
 * first touch only tells, the second follows the link, as pointing and pressing do.
 */
export function tellOfMarks(figure: HTMLElement): void {
	let held: string | null = null;

	figure.addEventListener('pointerover', (event) => {
		const key = keyAt(event);
		if (key !== null && event.pointerType !== 'touch') tell(figure, key);
	});
	figure.addEventListener('pointerdown', (event) => {
		const key = keyAt(event);
		if (key === null) return;
		held = event.pointerType === 'touch' && !isTold(figure, key) ? key : null;
		tell(figure, key);
	});
	figure.addEventListener('click', (event) => {
		if (held !== null && held === keyAt(event)) event.preventDefault();
		held = null;
	});
	figure.addEventListener('focusin', (event) => {
		const key = keyAt(event);
		if (key !== null) tell(figure, key);
	});
}

/** The key of the mark whose link an event is at. */
const keyAt = ({ target }: Event): string | null =>
	(target instanceof Element && target.closest('a[data-mark]')?.getAttribute('data-mark')) || null;

const isTold = (figure: HTMLElement, key: string) =>
	figure.querySelector(`[data-active][data-mark="${CSS.escape(key)}"]`) !== null;

function tell(figure: HTMLElement, key: string): void {
	for (const element of figure.querySelectorAll('[data-mark]')) {
		element.toggleAttribute('data-active', element.getAttribute('data-mark') === key);
	}
}
