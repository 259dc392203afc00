import type { Article } from '../table/article.ts';
import { frameHeight, sourceText } from '../publish/embed.ts';
import { plainText } from '../figures/prose.ts';
import { type Chart, marks } from './chart.ts';
import type { GoodsChart } from './goods.ts';
import { keyEntries } from './key.ts';

/** Each row with its bar, and each label, which takes two lines where it is long. */
const ROW = 42;
const LABEL = 34;
/** A good, and the title of a section. */
const GOOD = 27;
const SECTION = 36;

/** How tall the frame of a chart must be, in CSS pixels. */
export function chartFrameHeight(chart: Chart, articles: readonly Article[]): number {
	const small = [plainText(chart.subtitle), ...keyEntries(chart).map(({ text }) => text), ...articles.map(sourceText)];
	const drawn = chart.rows.length * ROW + marks(chart).length * LABEL;
	return frameHeight({ title: plainText(chart.title), small }, drawn);
}

/** How tall the frame of a list of goods must be, in CSS pixels. */
export function goodsFrameHeight(goods: GoodsChart, articles: readonly Article[]): number {
	const named = goods.sections.reduce((sum, section) => sum + section.goods.length, 0);
	// The sentence about order and grouping, in three lines, is the same for all.
	const drawn = named * GOOD + goods.sections.length * SECTION + 3 * 19;
	return frameHeight(
		{ title: plainText(goods.title), sentence: goods.opening, small: articles.map(sourceText) },
		drawn
	);
}
