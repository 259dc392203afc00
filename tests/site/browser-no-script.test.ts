import { describe, expect, test } from 'vitest';
import { derive } from '../../src/lib/figures/derived.ts';
import { formatFigure, formatName } from '../../src/lib/figures/format.ts';
import { dataset } from '../articles.ts';
import { useSite } from './browser.ts';
import { kinds } from './build.ts';
import { plain } from './text.ts';

const site = useSite();
const NO_SCRIPT = { javaScriptEnabled: false };

/** What a reader without JavaScript sees of a page, in lower case. */
const seen = (path: string) =>
	site.visit(path, NO_SCRIPT, async ({ page }) => plain(await page.locator('body').innerText()).toLowerCase());

describe.concurrent('without JavaScript', () => {
	test('the home page shows every figure and every good', async () => {
		const text = await seen('/');
		const words = dataset.observations.map((row) => formatFigure(row) ?? row.commodity ?? '');
		expect(words.filter((word) => !text.includes(plain(word).toLowerCase()))).toEqual([]);
	});

	test('the home page shows every derived value that is no count', async () => {
		const text = await seen('/');
		const words = derive(dataset)
			.filter(({ kind }) => kind !== 'count')
			.map((figure) => figure.text);
		expect(words.filter((word) => !text.includes(plain(word).toLowerCase()))).toEqual([]);
	});

	test.for(dataset.observations.map((row) => [row.id, row] as const))(
		'the page of %s shows its figure, its name and its quotation',
		async ([, row]) => {
			const text = await seen(`/observations/${row.id}/`);
			const words = [formatFigure(row) ?? '', formatName(row), row.quotation].map((word) => plain(word).toLowerCase());
			expect(words.filter((word) => !text.includes(word))).toEqual([]);
		}
	);

	test.for(kinds)('%s shows no button that would do nothing', async (path) => {
		await site.visit(path, NO_SCRIPT, async ({ page }) => {
			const buttons = await page.locator('button').all();
			const shown = await Promise.all(
				buttons.map(async (button) => ((await button.isVisible()) ? button.innerText() : ''))
			);
			expect(shown.filter((label) => label !== '')).toEqual([]);
		});
	});
});
