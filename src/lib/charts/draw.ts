import type { Attachment } from 'svelte/attachments';
import type { Chart } from './chart.ts';
import { configure, type Geometry } from './config.ts';
import { onThemeChange, readTheme } from './theme.ts';

/** How far below the screen a chart is when its drawing begins. */
const AHEAD = '300px';

/**
 * An attachment for the canvas of a chart: draws it with Chart.js once its box comes near the screen, again whenever the
 * box or the theme changes, and cleans up. The box must stand, with its rows; if Chart.js cannot be loaded it stays as
 * it is.
 * @param onDrawn called when the canvas shows the chart
 */
export function draw(chart: Chart, onDrawn: () => void): Attachment<HTMLCanvasElement> {
	return (canvas) => {
		const box = canvas.parentElement;
		if (!box) return;
		const cleanups: (() => void)[] = [];
		const near = new IntersectionObserver(
			async ([entry]) => {
				if (!entry?.isIntersecting) return;
				near.disconnect();
				const library = await import('./library.ts').catch(() => null);
				if (!library || !canvas.isConnected) return;
				const config = () => configure(chart, readTheme(box), measure(box));
				const instance = new library.Chart(canvas, config());
				const redraw = () => {
					const { data, options } = config();
					Object.assign(instance, { data, options });
					instance.resize(box.clientWidth, box.clientHeight);
					instance.update('none');
				};
				const resized = new ResizeObserver(redraw);
				resized.observe(box);
				cleanups.push(
					onThemeChange(redraw),
					() => resized.disconnect(),
					() => instance.destroy()
				);
				onDrawn();
			},
			{ rootMargin: AHEAD }
		);
		near.observe(box);
		return () => {
			near.disconnect();
			for (const cleanup of cleanups) cleanup();
		};
	};
}

/** Where the page has put the rows and bars that the canvas is to cover. */
function measure(box: HTMLElement): Geometry {
	const height = (selector: string) => box.querySelector(selector)?.getBoundingClientRect().height ?? 0;
	return { pitch: height('li'), bar: height('li svg'), axis: box.clientHeight - height('ul') };
}
