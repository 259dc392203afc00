import type { ChartFile } from './file.ts';
import { configure, type Geometry } from './config.ts';
import { onThemeChange, readTheme } from './theme.ts';

/** How far below the screen a chart is when its drawing begins. */
const AHEAD = '300px';

type Load = () => Promise<ChartFile>;

/** Draws a chart once its box comes near the screen. */
export function drawNear(plot: HTMLElement, load: Load): void {
	const near = new IntersectionObserver(
		([entry]) => {
			if (!entry?.isIntersecting) return;
			near.disconnect();
			void draw(plot, load);
		},
		{ rootMargin: AHEAD }
	);
	near.observe(plot);
}

/**
 * Draws a chart with Chart.js on the canvas of its box, over the bars that stand there, and again whenever the box or the
 * theme changes; the box then has `data-drawn`. If anything cannot be loaded it stays as it is.
 * @param plot the box, with its rows
 * @returns how to take the drawing down
 */
export async function draw(plot: HTMLElement, load: Load): Promise<() => void> {
	const canvas = plot.querySelector('canvas');
	const loaded = await Promise.all([import('./library.ts'), load()]).catch(() => null);
	if (!canvas || !loaded || !plot.isConnected) return () => undefined;
	const [{ Chart }, file] = loaded;
	if (!('chart' in file)) return () => undefined;

	await pause();
	const config = () => configure(file.chart, readTheme(plot), measure(plot));
	const first = config();
	await pause();
	Object.assign(canvas, { width: plot.clientWidth, height: plot.clientHeight });
	const instance = new Chart(canvas, first);
	const redraw = () => {
		const { data, options } = config();
		Object.assign(instance, { data, options });
		instance.resize(plot.clientWidth, plot.clientHeight);
		instance.update('none');
	};
	const isDrawn = () => instance.width === plot.clientWidth && instance.height === plot.clientHeight;
	const resized = new ResizeObserver(() => {
		if (!isDrawn()) redraw();
	});
	resized.observe(plot);
	const forgetTheme = onThemeChange(redraw);
	plot.toggleAttribute('data-drawn', true);
	return () => {
		resized.disconnect();
		forgetTheme();
		instance.destroy();
		plot.removeAttribute('data-drawn');
	};
}

/** Ends the task at hand: each of several charts is drawn in tasks of its own, and a touch meanwhile is answered first. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Where the page has put the rows and bars that the canvas is to cover. */
function measure(plot: HTMLElement): Geometry {
	const height = (selector: string) => plot.querySelector(selector)?.getBoundingClientRect().height ?? 0;
	return { pitch: height('li'), bar: height('li svg'), axis: plot.clientHeight - height('ul') };
}
