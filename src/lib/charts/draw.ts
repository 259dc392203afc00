import { BarController, BarElement, Chart, LinearScale } from 'chart.js';
import type { Tone } from './chart.ts';
import { configure, type Look, type Places } from './configure.ts';
import { type Drawing, HATCH } from './drawing.ts';

// Only what a bar chart needs; the rest of the library stays out of the download.
Chart.register(BarController, BarElement, LinearScale);

const LOOKS = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

/**
 * Draws the chart of a plot (`Bars.svelte`) with Chart.js, over the bars that stand there, and again whenever the plot or
 * the reader's colours change. Once it is drawn the plot has `data-drawn`, and its own bars are for paper alone.
 */
export function drawBars(plot: HTMLElement): void {
	const canvas = plot.querySelector('canvas');
	const drawing = JSON.parse(plot.dataset['plot'] ?? 'null') as Drawing | null;
	if (!canvas || !drawing) return;
	let chart: Chart | undefined;
	const draw = () => {
		chart?.destroy();
		canvas.width = plot.clientWidth;
		canvas.height = plot.clientHeight;
		chart = new Chart(canvas, configure(drawing, lookOf(plot), placesIn(plot)) as never);
		plot.toggleAttribute('data-drawn', true);
	};
	// Tells of the size that it has now, too: this draws it first.
	new ResizeObserver(draw).observe(plot);
	for (const look of LOOKS) matchMedia(look).addEventListener('change', draw);
}

function placesIn(plot: HTMLElement): Places {
	const { top } = plot.getBoundingClientRect();
	const place = (element: Element) => {
		const box = element.getBoundingClientRect();
		return { top: box.top - top, height: box.height };
	};
	const axis = plot.querySelector('[data-axis]');
	return {
		bars: [...plot.querySelectorAll('[data-bar]')].map(place),
		axis: axis ? place(axis) : { top: plot.clientHeight, height: 0 }
	};
}

/** Colours and type as the style sheet gives them to the plot: theme, contrast and forced colours included. */
function lookOf(plot: HTMLElement): Look {
	const probe = document.createElement('span');
	plot.append(probe);
	const color = (token: string) => {
		probe.style.color = `var(--${token})`;
		return getComputedStyle(probe).color;
	};
	const tone = (token: Tone) => ({ solid: color(token), hatched: hatch(color(token)) });
	const { fontFamily, fontSize } = getComputedStyle(plot.querySelector('[data-axis]') ?? plot);
	const look = {
		tones: { services: tone('services'), capital: tone('capital'), goods: tone('goods') },
		text: color('ink-muted'),
		rule: color('rule'),
		font: { family: fontFamily, size: Number.parseFloat(fontSize) }
	};
	probe.remove();
	return look;
}

function hatch(color: string): CanvasPattern | string {
	const scale = Math.ceil(devicePixelRatio);
	const tile = document.createElement('canvas');
	tile.width = tile.height = HATCH.side * scale;
	const context = tile.getContext('2d');
	if (!context) return color;
	context.scale(scale, scale);
	context.strokeStyle = color;
	context.lineWidth = HATCH.line;
	for (const shift of [-HATCH.side, 0, HATCH.side]) {
		context.moveTo(shift, HATCH.side);
		context.lineTo(shift + HATCH.side, 0);
	}
	context.stroke();
	const pattern = context.createPattern(tile, 'repeat');
	pattern?.setTransform(new DOMMatrix().scale(1 / scale));
	return pattern ?? color;
}
