/** Makes the choice of a section show its goods alone; a figure that has none of it says so. */
export function filterSections(choice: HTMLSelectElement): void {
	const show = () => {
		for (const figure of document.querySelectorAll('[data-goods]')) {
			let isEmpty = true;
			for (const section of figure.querySelectorAll<HTMLElement>('[data-section]')) {
				section.hidden = choice.value !== '' && section.dataset['section'] !== choice.value;
				isEmpty &&= section.hidden;
			}
			for (const words of figure.querySelectorAll<HTMLElement>('[data-none]')) words.hidden = !isEmpty;
		}
	};
	choice.addEventListener('change', show);
	// A browser that shows the page again may have kept the choice.
	show();
}
