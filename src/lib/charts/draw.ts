import { BarController, BarElement, Chart, LinearScale } from 'chart.js';
import { configure, type Plot } from './configure.ts';

// Only what a bar chart needs; the rest of the library stays out of the download.
Chart.register(BarController, BarElement, LinearScale);

const LOOKS = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

/**
 * Draws the chart of a plot (`Bars.svelte`) with Chart.js, over the bars that stand there, and again whenever the plot or
 * the reader's colours change. Once it is drawn the plot has `data-drawn`, and what is drawn twice is for paper alone.
 */
export function drawBars(plot: HTMLElement): void {
	const canvas = plot.querySelector('canvas');
	const axis = plot.querySelector('[data-axis]');
	if (!canvas || !axis) return;
	let chart: Chart | undefined;
	const draw = () => {
		chart?.destroy();
		canvas.width = plot.clientWidth;
		canvas.height = plot.clientHeight;
		chart = new Chart(canvas, configure(read(plot, axis)) as never);
		plot.toggleAttribute('data-drawn', true);
	};
	// Tells of the size that it has now, too: this draws it first.
	new ResizeObserver(draw).observe(plot);
	for (const look of LOOKS) matchMedia(look).addEventListener('change', draw);
}

/** What stands in the page, in the colours and the type of its style sheet: theme, contrast and forced colours included. */
function read(plot: HTMLElement, axis: Element): Plot {
	const { top } = plot.getBoundingClientRect();
	const placeOf = (element: Element) => {
		const box = element.getBoundingClientRect();
		return { top: box.top - top, height: box.height };
	};
	const bars = [...plot.querySelectorAll<SVGRectElement>('.solid')].map((bar) => {
		const from = bar.x.baseVal.valueInSpecifiedUnits;
		const to = from + bar.width.baseVal.valueInSpecifiedUnits;
		return { from, to, color: getComputedStyle(bar).fill, ...placeOf(bar) };
	});
	const line = plot.querySelector('line');
	const { color, fontFamily, fontSize } = getComputedStyle(axis);
	return {
		bars,
		axis: { ...placeOf(axis), color, font: { family: fontFamily, size: Number.parseFloat(fontSize) } },
		ticks: [...axis.children].map((label) => label.textContent),
		grid: line ? getComputedStyle(line).stroke : color
	};
}
