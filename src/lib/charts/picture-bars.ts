import { unbroken } from '../figures/prose.ts';
import { type Chart, labelOf, type Mark } from './chart.ts';
import { configure, type Theme } from './config.ts';
import { drawOn } from './library.ts';
import { type Block, width as lengthOf } from './text.ts';

/** In CSS pixels of the picture. */
const ROW = { pitch: 92, bar: 40, axis: 60 };
const LABEL = { size: 20, above: 11 };
const TICK = 17;

/** The bars of a chart with their labels and axis, as a block of its picture. */
export function barsOf(chart: Chart, theme: Theme, width: number, density: number): Block {
	const height = chart.rows.length * ROW.pitch + ROW.axis;
	return {
		height,
		write(context, x, y) {
			context.drawImage(drawn(chart, theme, { width, height, density }), x, y, width, height);
			for (const [i, row] of chart.rows.entries()) {
				labels(context, row, theme, { x, y: y + (i + 1) * ROW.pitch - ROW.bar - LABEL.above, width });
			}
			return y + height;
		}
	};
}

function drawn(chart: Chart, theme: Theme, size: { width: number; height: number; density: number }) {
	const canvas = new OffscreenCanvas(size.width, size.height);
	const config = configure(chart, { ...theme, font: { ...theme.font, size: TICK } }, ROW);
	const drawing = drawOn(canvas, config, size.density);
	// Taking the chart down clears its canvas.
	const copy = canvas.transferToImageBitmap();
	drawing.destroy();
	return copy;
}

/** The labels of a row: the first at its start, the last of several at its end. On paper, as in the page. */
function labels(
	context: OffscreenCanvasRenderingContext2D,
	row: readonly Mark[],
	{ ink, paper, font }: Theme,
	at: { x: number; y: number; width: number }
) {
	for (const [i, mark] of row.entries()) {
		const computed = 'derived' in mark.figure ? ' (computed by us)' : '';
		const label = `${unbroken(labelOf(mark, row))}: ${unbroken([mark.figure])}${computed}`;
		context.font = `600 ${LABEL.size}px ${font.family}`;
		const length = lengthOf(context, label);
		const x = i > 0 && i === row.length - 1 ? at.x + at.width - length : at.x;
		context.fillStyle = paper;
		context.fillRect(x, at.y - LABEL.size, length + LABEL.above, LABEL.size + LABEL.above / 2);
		context.fillStyle = ink;
		context.fillText(label, x, at.y);
	}
}
