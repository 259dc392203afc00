import type { Page } from 'playwright-core';

interface Stop {
	/** place among the page's interactive elements; -1 for anything else, such as a wide table that can be scrolled */
	index: number;
	element: string;
	isVisible: boolean;
	isScroller: boolean;
}

/** Marks the page's interactive elements, in the order of the document; returns how many there are. */
const interactive = (page: Page): Promise<number> =>
	page.evaluate(() => {
		const selector = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]';
		const elements = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
			const isChosen = !(element instanceof HTMLInputElement && element.type === 'radio') || element.checked;
			const isShown = element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]');
			return isChosen && isShown && element.tabIndex >= 0 && !element.matches(':disabled');
		});
		Object.assign(window, { interactive: elements });
		return elements.length;
	});

/** Where the focus is, and whether it can be seen: the element in the window, and a mark around it. */
const focused = (page: Page): Promise<Stop | null> =>
	page.evaluate(() => {
		const element = document.activeElement;
		if (!(element instanceof HTMLElement) || element === document.body) return null;
		const { interactive } = window as unknown as { interactive: HTMLElement[] };
		const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
		const { top, bottom, left, right } = element.getBoundingClientRect();
		const isInside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
		const isMarked = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
		return {
			index: interactive.indexOf(element),
			element: element.outerHTML.slice(0, 120),
			isVisible: isInside && isMarked,
			isScroller: element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight
		};
	});

/** Presses Tab from the page's beginning until the focus leaves the page. */
async function walk(page: Page): Promise<{ count: number; stops: Stop[] }> {
	const count = await interactive(page);
	const stops: Stop[] = [];
	while (stops.length < count + 50) {
		await page.keyboard.press('Tab');
		const stop = await focused(page);
		if (stop === null || (stop.index !== -1 && stop.index === stops[0]?.index)) break;
		stops.push(stop);
	}
	return { count, stops };
}

/** Where the keyboard does not go, goes out of order, or cannot be seen. */
export async function strays(page: Page): Promise<string[]> {
	const { count, stops } = await walk(page);
	const places = stops.filter(({ index }) => index !== -1).map(({ index }) => index);
	const inOrder = places.length === count && places.every((place, i) => place === i);
	return [
		...(inOrder ? [] : [`${count} elements are reached in the order ${places.join(' ')}`]),
		...stops
			.filter(({ index, isScroller }) => index === -1 && !isScroller)
			.map(({ element }) => `a stop at ${element}`),
		...stops.filter(({ isVisible }) => !isVisible).map(({ element }) => `not seen: ${element}`)
	];
}
