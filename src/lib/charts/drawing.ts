import type { BarsChart, Tone } from './chart.ts';
import { type Segment, segments, ticksOf } from './scale.ts';

/** A chart of bars as mere lengths: what the page's HTML, Chart.js and the pictures all draw. */
export interface Drawing {
	max: number;
	/** labels of the ticks, which divide the axis evenly */
	ticks: string[];
	/** the stretches of each bar */
	bars: Stretch[][];
}

export type Stretch = Segment & { tone: Tone };

export const drawingOf = ({ axis, rows }: BarsChart): Drawing => ({
	max: axis.max,
	ticks: ticksOf(axis),
	bars: rows.map(({ marks }) =>
		marks.flatMap((mark) => segments(mark, axis.max).map((segment) => ({ ...segment, tone: mark.tone })))
	)
});

/** Side of the repeating square of the hatching, and the width of its line, in CSS pixels. */
export const HATCH = { side: 6, line: 1.5 };
/** Line width of bars that are not solid, and the dashes of those that are open, in CSS pixels. */
export const OUTLINE = { width: 1.5, dashes: [4, 3] };
