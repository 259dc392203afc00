import axe from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose outcome depends on colours: what to ask again in another colour scheme. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe-core finds on a page as it is shown now: rule, place, and the element itself. */
export async function barriers(page: Page, only: 'all' | 'colours' = 'all'): Promise<string[]> {
	// By the debugging protocol, as the page's own policy rightly refuses a script from elsewhere.
	if (await page.evaluate(() => !('axe' in window))) await page.evaluate(`${axe.source}; undefined`);
	const { violations } = await page.evaluate(
		(runOnly) => {
			const { axe } = window as unknown as { axe: { run: (options: unknown) => Promise<axe.AxeResults> } };
			return axe.run({ runOnly, resultTypes: ['violations'] });
		},
		only === 'all' ? { type: 'tag', values: TAGS } : { type: 'rule', values: COLOURS }
	);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html, target, any }) => `${id} at ${target.join(' ')}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
	);
}
