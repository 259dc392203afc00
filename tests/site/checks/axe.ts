import axe from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds on a page as it is shown now: rule, place, and the element itself. */
export async function barriers(page: Page): Promise<string[]> {
	// By the debugging protocol, as the page's own policy rightly refuses a script from elsewhere.
	await page.evaluate(`window.axe ?? (() => { ${axe.source} })(); undefined`);
	const { violations } = await page.evaluate((values) => {
		const { axe } = window as unknown as { axe: { run: (options: unknown) => Promise<axe.AxeResults> } };
		return axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
	}, TAGS);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html, target, any }) => `${id} at ${target.join(' ')}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
	);
}
