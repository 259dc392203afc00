import { describe, expect, test } from 'vitest';
import { useSite } from '../browser.ts';
import { barriers } from './axe.ts';
import { strays } from './keyboard.ts';
import { lost, observeShifts, restyle, shifts } from './layout.ts';
import { gaps, treeOf } from './tree.ts';

const site = useSite();

describe('the checks of each kind of page find what they look for', () => {
	test('a console error, a foreign request and a refused style', () =>
		site.visit('/method/', {}, async ({ page, troubles }) => {
			await page.evaluate(() => {
				console.error('made by the test');
				document.body.insertAdjacentHTML('beforeend', '<img alt="" src="https://img.example/a.png">');
				document.body.insertAdjacentHTML('beforeend', '<p style="color: red">refused</p>');
			});
			await expect.poll(() => troubles.filter((trouble) => /^policy: (img|style)-src/.test(trouble)).length).toBe(2);
			expect(troubles).toContain('error: made by the test');
		}));

	test('a barrier, and pale words in forced colours', () =>
		site.visit('/method/', { forcedColors: 'active' }, async ({ page }) => {
			await page.evaluate(() => {
				const main = document.querySelector('main');
				main?.insertAdjacentHTML('beforeend', '<p id="pale">pale</p><img src="data:,">');
				const { style } = document.querySelector('#pale') as HTMLElement;
				style.setProperty('forced-color-adjust', 'none');
				style.setProperty('background', 'Canvas');
				style.setProperty('color', 'color-mix(in srgb, CanvasText 20%, Canvas)');
			});
			const found = (await barriers(page)).join('\n');
			expect(found).toContain('image-alt');
			expect(found).toMatch(/color-contrast at .*#pale/);
			expect(await barriers(page, 'colours')).toEqual([expect.stringMatching(/color-contrast at .*#pale/)]);
		}));

	test('text that is cut off, a page that is too wide, and what moves', () =>
		site.visit(
			'/method/',
			{},
			async ({ page }) => {
				await restyle(
					page,
					'h1 { block-size: 5px; overflow: hidden; } main { inline-size: 3000px; max-inline-size: none }'
				);
				const found = await lost(page);
				expect(found.filter((words) => words.includes('too wide'))).toHaveLength(1);
				expect(found.filter((words) => words.startsWith('cut off: <h1'))).toHaveLength(1);
				await page.evaluate(() => document.body.prepend(Object.assign(document.createElement('img'), { height: 300 })));
				await expect.poll(() => shifts(page)).not.toEqual([]);
			},
			observeShifts
		));

	test('a stop that is out of order, and one that cannot be seen', () =>
		site.visit('/method/', {}, async ({ page }) => {
			await page.evaluate(() => {
				document.body.innerHTML = '<a href="#a">a</a><a href="#b" id="b">b</a><a href="#c" tabindex="1">c</a>';
				(document.querySelector('#b') as HTMLElement).style.setProperty('outline', 'none', 'important');
			});
			expect(await strays(page)).toEqual([
				expect.stringMatching(/^3 elements are reached in the order/),
				expect.stringContaining('id="b"')
			]);
		}));

	test('a lost landmark, a second title, a jump, a link without a name and a table without headers', () =>
		site.visit('/method/', {}, async ({ page }) => {
			await page.evaluate(() => {
				document.querySelector('footer:not(figure footer)')?.remove();
				const html =
					'<h1>Again</h1><h4>Deep</h4><a href="#x"></a><table><caption>Bare</caption><tr><td>1<td>2<tr><td>3<td>4</table>';
				document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
			});
			const found = gaps(await treeOf(page), false).join('\n');
			expect(found).toContain('0 × contentinfo');
			expect(found).toContain('2 headings of the first level');
			expect(found).toContain('heading “Deep” jumps to level 4');
			expect(found).toContain('link without a name');
			expect(found).toContain('table “Bare” without headers');
		}));
});
