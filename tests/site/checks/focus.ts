import type { Page } from 'playwright-core';

/** Where the keyboard is. */
export interface Focus {
	/** what the element says: its text, its label, or what it is labelled by */
	name: string;
	element: string;
	/** in the window, not under anything else, and with a mark around it */
	isSeen: boolean;
}

/** Where the focus is; null where nothing has it. */
export const focusOf = (page: Page): Promise<Focus | null> =>
	page.evaluate(() => {
		const element = document.activeElement;
		if (!(element instanceof HTMLElement) || element === document.body) return null;
		const labels = 'labels' in element ? [...((element.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
		const isMarked = (shown: HTMLElement) => {
			const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(shown);
			return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
		};
		// Not entirely hidden, as WCAG 2.4.11 asks: a field taller than the window is seen at one of its ends.
		const isOnTop = (shown: HTMLElement) =>
			[...shown.getClientRects()].some(({ left, top, right, bottom }) => {
				const [x, y] = [(left + right) / 2, (top + bottom) / 2];
				const points = [left + 2, x, right - 2].flatMap((at) =>
					[top + 2, y, bottom - 2].map((down) => [at, down] as const)
				);
				return points.some((point) => shown.contains(document.elementFromPoint(...point)));
			});
		// A field that is not shown itself, as of a file, is shown by its label.
		const isSeen = [element, ...labels].some((shown) => isMarked(shown) && isOnTop(shown));
		const name =
			element.getAttribute('aria-label') ?? (labels.map(({ innerText }) => innerText).join(' ') || element.innerText);
		return {
			name: name.replace(/\s+/g, ' ').trim(),
			element: element.outerHTML.slice(0, 120),
			isSeen
		};
	});

/** Longer than the way through any page. */
const MOST = 400;

/**
 * Presses Tab until the focus is on an element that a selector and a name fit, and returns the stops on the way, itself the
 * last.
 * @param key `Tab` or `Shift+Tab`
 */
export async function tabTo(page: Page, selector: string, name: RegExp, key = 'Tab'): Promise<Focus[]> {
	const stops: Focus[] = [];
	while (stops.length < MOST) {
		await page.keyboard.press(key);
		const stop = await focusOf(page);
		if (stop) stops.push(stop);
		const fits = await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
		if (stop && fits && name.test(stop.name)) return stops;
	}
	throw new Error(`Tab does not lead to ${selector} ${name}: ${stops.map(({ name }) => name).join(' | ')}`);
}
