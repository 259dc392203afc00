import type { ChartConfiguration } from 'chart.js';

/** The bars and the axis as they stand in the page: lengths in percent of the axis, places in CSS pixels from its top. */
export interface Plot {
	bars: { top: number; height: number; from: number; to: number; color: string }[];
	axis: { top: number; height: number; color: string; font: { family: string; size: number } };
	/** labels, which divide the axis evenly */
	ticks: string[];
	/** colour of the lines at the ticks */
	grid: string;
}

export type Bars = { x: [number, number]; y: number }[];

/** A plot → the configuration that Chart.js draws, pixel by pixel over the bars of the page. */
export const configure = ({ bars, axis, ticks, grid }: Plot): ChartConfiguration<'bar', Bars> => ({
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
			x: {
				min: 0,
				max: 100,
				grid: { color: grid, drawTicks: false },
				border: { display: false },
				ticks: {
					stepSize: 100 / (ticks.length - 1),
					align: 'inner',
					padding: 6,
					maxRotation: 0,
					autoSkip: false,
					color: axis.color,
					font: axis.font,
					callback: (_, i) => ticks[i]
				},
				afterFit: (scale) => {
					scale.height = axis.height;
					// The room beside the axis that Chart.js keeps for its words would shorten the bars.
					scale.paddingLeft = scale.paddingRight = 0;
				}
			},
			y: { type: 'linear', display: false, offset: false, reverse: true, min: 0, max: axis.top }
		}
	}
});
