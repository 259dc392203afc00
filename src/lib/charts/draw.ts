import { BarController, BarElement, Chart, type ChartConfiguration, LinearScale } from 'chart.js';

// Only what a bar chart needs; the rest of the library stays out of the download.
Chart.register(BarController, BarElement, LinearScale);

const LOOKS = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

/**
 * Draws the solid bars of a plot (`Figures.svelte`) with Chart.js, over those that stand there, and again whenever the plot or
 * the reader's colours change. Once they are drawn the plot has `data-drawn`, and what is drawn twice is for paper alone.
 */
export function drawBars(plot: HTMLElement): void {
	const canvas = plot.querySelector('canvas');
	if (!canvas) return;
	let chart: Chart | undefined;
	const draw = () => {
		chart?.destroy();
		canvas.width = plot.clientWidth;
		canvas.height = plot.clientHeight;
		chart = new Chart(canvas, configure(barsOf(plot), canvas.height) as never);
		plot.toggleAttribute('data-drawn', true);
	};
	// Tells of the size that it has now, too: this draws it first.
	new ResizeObserver(draw).observe(plot);
	for (const look of LOOKS) matchMedia(look).addEventListener('change', draw);
}

/** A bar as it stands in the page: its ends in percent of the plot, its place in CSS pixels from the plot's top. */
interface Bar {
	from: number;
	to: number;
	top: number;
	height: number;
	color: string;
}

/** The bars in the page, in the colours of its style sheet: theme, contrast and forced colours included. */
function barsOf(plot: HTMLElement): Bar[] {
	const { top } = plot.getBoundingClientRect();
	return [...plot.querySelectorAll<SVGRectElement>('.solid')].map((bar) => {
		const box = bar.getBoundingClientRect();
		const from = bar.x.baseVal.valueInSpecifiedUnits;
		const to = from + bar.width.baseVal.valueInSpecifiedUnits;
		return { from, to, top: box.top - top, height: box.height, color: getComputedStyle(bar).fill };
	});
}

type Points = { x: [number, number]; y: number }[];

/** The bars of a plot of some height → what Chart.js draws, pixel by pixel over them. The axis is the page's own. */
export const configure = (bars: readonly Bar[], height: number): ChartConfiguration<'bar', Points> => ({
	type: 'bar',
	data: {
		datasets: bars.map(({ from, to, top, height, color }) => ({
			// The vertical axis counts pixels: rows are as tall as their words make them.
			data: [{ x: [from, to], y: top + height / 2 }],
			grouped: false,
			barThickness: height,
			backgroundColor: color
		}))
	},
	options: {
		indexAxis: 'y',
		// The page says how large, its own links take pointer and keyboard, and bars that replace the same bars do not move.
		responsive: false,
		maintainAspectRatio: false,
		events: [],
		animation: false,
		layout: { autoPadding: false, padding: 0 },
		scales: {
			x: { display: false, min: 0, max: 100 },
			y: { type: 'linear', display: false, offset: false, reverse: true, min: 0, max: height }
		}
	}
});
