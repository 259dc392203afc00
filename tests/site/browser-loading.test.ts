import { describe, expect, test } from 'vitest';
import { useSite, type Visit } from './browser.ts';
import { kinds } from './build.ts';

const site = useSite();

type Shift = PerformanceEntry & { value: number; sources: { node?: Element }[] };

/** Gathers what moves in the page, from its very beginning. */
function observe(): void {
	const shifts: string[] = [];
	Object.assign(window, { shifts });
	new PerformanceObserver((list) => {
		for (const { value, sources } of list.getEntries() as Shift[]) {
			const moved = sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? 'a text');
			shifts.push(`${value.toFixed(4)}: ${moved.join(', ')}`);
		}
	}).observe({ type: 'layout-shift', buffered: true });
}

/** What moved on a page until now, with how much of the window it moved (Layout Instability, as in Web Vitals). */
const shifts = () => (window as unknown as { shifts: string[] }).shifts;

describe.concurrent('nothing moves while a page loads', () => {
	const cases = kinds.flatMap((path) => [1280, 360].map((width) => [path, width] as const));

	test.for(cases)('%s, %d pixels wide', async ([path, width]) => {
		const options = { viewport: { width, height: 740 } };
		const work = async ({ page }: Visit) => {
			await page.waitForTimeout(200);
			expect(await page.evaluate(shifts)).toEqual([]);
		};
		await site.visit(path, options, work, observe);
	});
});

test('a menu whose end is not there yet is not seen: it would move as it grows', () =>
	site.visit('/articles/', {}, async ({ page }) => {
		const menu = page.locator('nav[aria-label="Main"]');
		expect(await menu.isVisible()).toBe(true);
		await page.locator('a[data-search]').evaluate((link) => link.closest('li')?.remove());
		expect(await menu.isVisible()).toBe(false);
	}));

describe('this check', () => {
	test('finds what moves', async () => {
		await site.visit(
			'',
			{},
			async ({ page }) => {
				await page.evaluate(() => document.body.prepend(Object.assign(document.createElement('img'), { height: 300 })));
				await expect.poll(() => page.evaluate(shifts)).not.toEqual([]);
			},
			observe
		);
	});
});
