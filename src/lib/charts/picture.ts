import { formatDate } from '../core/format.ts';
import { unbroken } from '../core/prose.ts';
import type { Theme } from './config.ts';
import type { ChartFile } from './file.ts';
import type { GoodsChart } from './goods.ts';
import { keyEntries } from './key.ts';
import { barsOf } from './picture-bars.ts';
import { tilesOf } from './picture-tiles.ts';
import { type Block, lay } from './text.ts';
import { readTheme } from './theme.ts';

/** In CSS pixels; the picture has `density` times as many. */
const PAGE = { width: 1200, margin: 48, density: 2 };

/**
 * A chart as a PNG that stands alone: title, what is drawn, what its looks mean, source with its day, site.
 * @param element whose colours and type are taken
 */
export async function paint(file: ChartFile, element: HTMLElement): Promise<Blob> {
	const theme = readTheme(element);
	const blocks = sheet(file, theme);
	const height = blocks.reduce((sum, block) => sum + block.height, 2 * PAGE.margin);
	const canvas = document.createElement('canvas');
	canvas.width = PAGE.width * PAGE.density;
	canvas.height = height * PAGE.density;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no canvas');
	context.scale(PAGE.density, PAGE.density);
	context.fillStyle = theme.paper;
	context.fillRect(0, 0, PAGE.width, height);
	let y = PAGE.margin;
	for (const block of blocks) y = block.write(context, PAGE.margin, y);

	return new Promise((resolve, reject) =>
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
	);
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
