import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './browser.ts';
import { kinds, NOT_FOUND } from './build.ts';

const site = useSite();
const all = [...kinds, NOT_FOUND];

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

describe.concurrent('the keyboard reaches everything', () => {
	test.for(all)('Tab goes through %s in order, and the focus can be seen at each stop', async (path) => {
		await site.visit(path, {}, async ({ page }) => {
			const { count, stops } = await walk(page);
			expect(stops.filter(({ index }) => index !== -1).map(({ index }) => index)).toEqual([...Array(count).keys()]);
			expect(stops.filter(({ index, isScroller }) => index === -1 && !isScroller)).toEqual([]);
			expect(stops.filter(({ isVisible }) => !isVisible).map(({ element }) => element)).toEqual([]);
		});
	});

	// A page for a frame has no navigation to pass.
	test.for(all.filter((path) => !path.startsWith('/embed/')))(
		'the first Tab on %s leads past the navigation',
		async (path) => {
			await site.visit(path, {}, async ({ page }) => {
				await interactive(page);
				await page.keyboard.press('Tab');
				expect(await focused(page)).toMatchObject({ index: 0, isVisible: true });
				await page.keyboard.press('Enter');
				await page.waitForFunction(() => document.activeElement?.closest('main') !== null);
				await page.keyboard.press('Tab');
				const isPast = await page.evaluate(
					() => document.activeElement?.closest('header, nav[aria-label="Main"]') === null
				);
				expect(isPast).toBe(true);
			});
		}
	);

	test('a stop that is out of order or cannot be seen is found', async () => {
		await site.visit('/', {}, async ({ page }) => {
			await page.evaluate(() => {
				document.body.innerHTML = '<a href="#a">a</a><a href="#b" id="b">b</a><a href="#c" tabindex="1">c</a>';
				(document.querySelector('#b') as HTMLElement).style.setProperty('outline', 'none', 'important');
			});
			const { stops } = await walk(page);
			expect(stops.map(({ index }) => index)).not.toEqual([0, 1, 2]);
			expect(stops.filter(({ isVisible }) => !isVisible).map(({ element }) => element)).toEqual([
				expect.stringContaining('id="b"')
			]);
		});
	});
});
