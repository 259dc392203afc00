import { BarController, BarElement, Chart, LinearScale } from 'chart.js';
import type { BarChart, Bars } from './config.ts';

// Only what a bar chart needs; the rest of the library stays out of the download.
Chart.register(BarController, BarElement, LinearScale);

/** A chart that stands on a canvas. */
export type Drawing = Chart<'bar', Bars>;

/**
 * Draws a chart on a canvas of a worker, over its whole size in CSS pixels.
 * @param density pixels of the canvas for each CSS pixel: the canvas grows by as much
 */
export function drawOn(canvas: OffscreenCanvas, { options, ...config }: BarChart, density: number): Drawing {
	// Chart.js takes a canvas of a worker as well; its types know of one in a page alone.
	return new Chart(canvas as unknown as HTMLCanvasElement, {
		...config,
		options: { ...options, devicePixelRatio: density }
	});
}
