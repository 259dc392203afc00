import type { Article } from '../core/article.ts';
import { formatDate } from '../core/format.ts';
import { unbroken } from '../core/prose.ts';
import type { Site } from '../core/site.ts';
import { type Chart, labelOf, type Mark } from './chart.ts';
import { configure, type Theme } from './config.ts';
import { keyEntries } from './key.ts';
import { Chart as ChartJs } from './library.ts';
import { lay, width } from './text.ts';
import { readTheme } from './theme.ts';

/** In CSS pixels; the picture has `density` times as many. */
const PAGE = { width: 1200, margin: 48, density: 2 };
const ROW = { pitch: 92, bar: 40, axis: 60 };
const LABEL = { size: 20, above: 11 };

/**
 * A chart as a PNG that stands alone: title, unit, bars with their labels, what their looks mean, source with its day,
 * site.
 * @param element whose colours and type are taken
 */
export async function paint(
	chart: Chart,
	articles: readonly Article[],
	site: Site,
	element: HTMLElement
): Promise<Blob> {
	const theme = readTheme(element);
	const { family } = theme.font;
	const inner = PAGE.width - 2 * PAGE.margin;
	const text = (size: number, style = '') => ({
		font: `${style} ${size}px ${family}`,
		color: theme.text,
		size,
		width: inner
	});
	const head = [
		lay([unbroken(chart.title)], { ...text(38), font: `600 38px ${theme.serif}`, color: theme.ink }),
		lay([unbroken(chart.subtitle)], text(20))
	];
	const foot = [
		lay(
			keyEntries(chart).map((entry) => entry.text),
			text(17)
		),
		lay([sourceOf(articles), site.title], text(17))
	];
	const heightOf = (blocks: typeof head) => blocks.reduce((sum, { height }) => sum + height, 0);
	const top = PAGE.margin + heightOf(head);
	const drawing = chart.rows.length * ROW.pitch + ROW.axis;
	const height = top + drawing + heightOf(foot) + PAGE.margin;

	const canvas = document.createElement('canvas');
	canvas.width = PAGE.width * PAGE.density;
	canvas.height = height * PAGE.density;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no canvas');
	context.scale(PAGE.density, PAGE.density);
	context.fillStyle = theme.paper;
	context.fillRect(0, 0, PAGE.width, height);
	context.drawImage(bars(chart, theme, inner, drawing), PAGE.margin, top, inner, drawing);
	for (const [i, row] of chart.rows.entries()) {
		labels(context, row, top + (i + 1) * ROW.pitch - ROW.bar - LABEL.above, theme);
	}
	let y = PAGE.margin;
	for (const block of head) y = block.write(context, PAGE.margin, y);
	y += drawing;
	for (const block of foot) y = block.write(context, PAGE.margin, y);

	return new Promise((resolve, reject) =>
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
	);
}

function bars(chart: Chart, theme: Theme, width: number, height: number): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	const { options, ...config } = configure(chart, { ...theme, font: { ...theme.font, size: 17 } }, ROW);
	const instance = new ChartJs(canvas, { ...config, options: { ...options, devicePixelRatio: PAGE.density } });
	// Taking the chart down clears its canvas.
	const copy = document.createElement('canvas');
	copy.width = canvas.width;
	copy.height = canvas.height;
	copy.getContext('2d')?.drawImage(canvas, 0, 0);
	instance.destroy();
	return copy;
}

/** The labels of a row: the first at its start, the last of several at its end. On paper, as in the page. */
function labels(context: CanvasRenderingContext2D, row: readonly Mark[], y: number, { ink, paper, font }: Theme) {
	for (const [i, mark] of row.entries()) {
		const computed = 'derived' in mark.figure ? ' (computed by us)' : '';
		const label = `${unbroken(labelOf(mark, row))}: ${unbroken([mark.figure])}${computed}`;
		context.font = `600 ${LABEL.size}px ${font.family}`;
		const length = width(context, label);
		const x = i > 0 && i === row.length - 1 ? PAGE.width - PAGE.margin - length : PAGE.margin;
		context.fillStyle = paper;
		context.fillRect(x, y - LABEL.size, length + LABEL.above, LABEL.size + LABEL.above / 2);
		context.fillStyle = ink;
		context.fillText(label, x, y);
	}
}

const sourceOf = (articles: readonly Article[]) =>
	`Source: ${articles.map(({ publisher, title, published }) => `${publisher}, “${title}”, ${formatDate(published)}`).join('; ')}`;
