import { formatDate } from '../figures/format.ts';
import { unbroken } from '../figures/prose.ts';
import type { Colours, Theme } from './config.ts';
import type { ChartFile } from './file.ts';
import type { GoodsChart } from './goods.ts';
import { themeOf } from './hatch.ts';
import { keyEntries } from './key.ts';
import { barsOf } from './picture-bars.ts';
import { tilesOf } from './picture-tiles.ts';
import { type Block, lay } from './text.ts';

/** In CSS pixels; the picture has `density` times as many. */
const PAGE = { width: 1200, margin: 48, density: 2 };

/** A chart as a PNG that stands alone: title, what is drawn, what its looks mean, source with its day, site. */
export async function paint(file: ChartFile, colours: Colours): Promise<Blob> {
	const theme = themeOf(colours, PAGE.density);
	const blocks = sheet(file, theme);
	const height = blocks.reduce((sum, block) => sum + block.height, 2 * PAGE.margin);
	const canvas = new OffscreenCanvas(PAGE.width * PAGE.density, height * PAGE.density);
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no canvas');
	context.scale(PAGE.density, PAGE.density);
	context.fillStyle = theme.paper;
	context.fillRect(0, 0, PAGE.width, height);
	let y = PAGE.margin;
	for (const block of blocks) y = block.write(context, PAGE.margin, y);

	return await canvas.convertToBlob({ type: 'image/png' });
}

/** What stands on the picture, from top to bottom. */
function sheet(file: ChartFile, theme: Theme): Block[] {
	const width = PAGE.width - 2 * PAGE.margin;
	const text = (size: number) => ({ font: `${size}px ${theme.font.family}`, color: theme.text, size, width });
	const title = (words: string) => lay([words], { ...text(38), font: `600 38px ${theme.serif}`, color: theme.ink });
	const foot = (words: readonly string[]) => lay([...words, sourceOf(file), file.site.title], text(17));
	if ('chart' in file) {
		const { chart } = file;
		return [
			title(unbroken(chart.title)),
			lay([unbroken(chart.subtitle)], text(20)),
			barsOf(chart, theme, width, PAGE.density),
			foot(keyEntries(chart).map((entry) => entry.text))
		];
	}
	const { goods } = file;
	const opening = goods.opening ? [`“${goods.opening} …”`] : [];
	return [
		title(datedTitle(goods)),
		lay(opening, { ...text(24), font: `24px ${theme.serif}`, color: theme.ink }),
		lay([unbroken([{ derived: goods.count }, ' goods named, without values'])], text(20)),
		tilesOf(goods, theme, width),
		foot([
			'Neither the size nor the order of the tiles means anything. Grouped by section of the Harmonized System (HS 2017): our classification, not the article’s.'
		])
	];
}

/** Where the site is of one year, its page says which; a picture must say it by itself. */
const datedTitle = ({ title, year }: GoodsChart) => {
	const words = unbroken(title);
	return words.includes(String(year)) ? words : `${words}, ${year}`;
};

const sourceOf = ({ articles }: ChartFile) =>
	`Source: ${articles.map(({ publisher, title, published }) => `${publisher}, “${title}”, ${formatDate(published)}`).join('; ')}`;
