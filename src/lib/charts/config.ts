import type { BarElement, ChartConfiguration, Plugin } from 'chart.js';
import { formatAmount } from '../figures/format.ts';
import { type AxisUnit, type Chart, keyOf, type Mark, marks, type Tone } from './chart.ts';
import { segments, type Segment } from './scale.ts';

/** Colours and type, as the style sheet has them now. */
export interface Colours {
	tones: Record<Tone, string>;
	ink: string;
	text: string;
	rule: string;
	paper: string;
	serif: string;
	font: { family: string; size: number };
}

/** The same as a canvas takes them: a hatched fill is a pattern. */
export interface Theme extends Omit<Colours, 'tones'> {
	tones: Record<Tone, { solid: string; hatched: string | CanvasPattern }>;
}

/** Sizes in CSS pixels, taken from the box that stands in the page, so that a bar falls where its row is. */
export interface Geometry {
	/** from the top of one row to that of the next */
	pitch: number;
	/** thickness of a bar, which stands at the bottom of its row */
	bar: number;
	/** room for the axis below the last row */
	axis: number;
}

/** From the last bar to the end of the grid, in CSS pixels. */
const BELOW = 10;

/** Line width of the bars that are not solid, in CSS pixels. */
const OUTLINE = 1.5;

export type Bars = { x: [number, number]; y: number }[];
export type BarChart = ChartConfiguration<'bar', Bars>;

/** A chart → the configuration that Chart.js draws. Plain data in, and out but for the formats of the axis. */
export function configure(chart: Chart, theme: Theme, geometry: Geometry): BarChart {
	const stretches = marks(chart).flatMap((mark) =>
		segments(mark, chart.axis.max).map((segment) => ({ mark, segment }))
	);
	// A bar stands in the middle of its band, and its label above it: half of the label's room goes on top.
	const half = (geometry.pitch - geometry.bar) / 2;
	const { max, step, unit } = chart.axis;
	return {
		type: 'bar',
		data: {
			datasets: stretches.map(({ mark, segment }) => ({
				label: keyOf(mark),
				data: [{ x: [segment.from, segment.to], y: chart.rows.findIndex((row) => row.includes(mark)) }],
				grouped: false,
				barThickness: geometry.bar,
				...paint(mark, segment, theme)
			}))
		},
		options: {
			indexAxis: 'y',
			// The box stands in the page and says how large; the page's own links take pointer and keyboard. Bars that
			// replace the same bars have nothing to animate.
			responsive: false,
			maintainAspectRatio: false,
			events: [],
			animation: false,
			layout: { autoPadding: false, padding: { top: half } },
			scales: {
				x: {
					min: 0,
					max,
					grid: { color: theme.rule, drawTicks: false },
					border: { display: false },
					ticks: {
						stepSize: step,
						align: 'inner',
						padding: 8,
						color: theme.text,
						font: theme.font,
						callback: (value) => tickLabel(Number(value), chart.axis.max, unit)
					},
					afterFit: (axis) => {
						axis.height = geometry.axis - BELOW;
						// The room beside the axis that Chart.js keeps for its words would shorten the bars.
						axis.paddingLeft = axis.paddingRight = 0;
					}
				},
				// Rows by number and not by name: so the last one can end right below its bar.
				y: {
					type: 'linear',
					display: false,
					reverse: true,
					offset: false,
					min: -0.5,
					max: chart.rows.length - 1 + (geometry.bar / 2 + BELOW) / geometry.pitch
				}
			}
		},
		plugins: [openEnds(stretches.map(({ segment }) => segment.fill))]
	};
}

function paint(mark: Mark, { fill }: Segment, theme: Theme) {
	const { solid, hatched } = theme.tones[mark.tone];
	if (fill === 'open') return { backgroundColor: 'transparent', borderColor: solid };
	if (fill === 'solid') return { backgroundColor: solid, borderWidth: 0 };
	return { backgroundColor: hatched, borderColor: solid, borderWidth: OUTLINE, borderSkipped: false };
}

/** "$0", "$200", and at the end "$600 million": the scale is said once. */
export function tickLabel(value: number, max: number, { unit, unit_mult }: AxisUnit): string {
	if (unit === '%') return formatAmount({ value: String(Math.round((value / max) * 100)), unit, unit_mult });
	return formatAmount({ value: String(value), unit, unit_mult: value === max ? unit_mult : 0 });
}

/** Draws the open ends as dashed outlines, which a bar of Chart.js cannot have. */
function openEnds(fills: Segment['fill'][]): Plugin<'bar'> {
	return {
		id: 'openEnds',
		afterDatasetsDraw(chart) {
			for (const [i, fill] of fills.entries()) {
				if (fill === 'open')
					for (const element of chart.getDatasetMeta(i).data) outline(chart.ctx, element as BarElement);
			}
		}
	};
}

function outline(context: CanvasRenderingContext2D, bar: BarElement) {
	const { x, y, base, height } = bar.getProps(['x', 'y', 'base', 'height'], true);
	if (x === null || y === null) return;
	context.save();
	context.strokeStyle = String(bar.options.borderColor);
	context.lineWidth = OUTLINE;
	context.setLineDash([4, 3]);
	context.strokeRect(base, y - height / 2 + OUTLINE / 2, x - base - OUTLINE / 2, height - OUTLINE);
	context.restore();
}
