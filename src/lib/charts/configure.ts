import type { BarElement, ChartConfiguration, Plugin } from 'chart.js';
import type { Tone } from './chart.ts';
import { type Drawing, OUTLINE, type Stretch } from './drawing.ts';

/** Colours and type, as the style sheet has them now. A hatched fill is a pattern. */
export interface Look {
	tones: Record<Tone, { solid: string; hatched: string | CanvasPattern }>;
	text: string;
	rule: string;
	font: { family: string; size: number };
}

/** Where the page has put the bars that the canvas covers, in CSS pixels from its top. */
export interface Places {
	bars: { top: number; height: number }[];
	/** where the axis begins, and its height */
	axis: { top: number; height: number };
}

export type Bars = { x: [number, number]; y: number }[];

/** A drawing → the configuration that Chart.js draws, pixel by pixel over the bars of the page. */
export function configure(
	{ max, ticks, bars }: Drawing,
	look: Look,
	{ bars: places, axis }: Places
): ChartConfiguration<'bar', Bars> {
	const stretches = bars.flatMap((bar, i) => bar.map((stretch) => ({ stretch, place: places[i] ?? places[0] })));
	return {
		type: 'bar',
		data: {
			datasets: stretches.map(({ stretch, place = { top: 0, height: 0 } }) => ({
				// The vertical axis counts pixels: rows are as tall as their words make them.
				data: [{ x: [stretch.from, stretch.to], y: place.top + place.height / 2 }],
				grouped: false,
				barThickness: place.height,
				...fillOf(stretch, look)
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
					max,
					grid: { color: look.rule, drawTicks: false },
					border: { display: false },
					ticks: {
						stepSize: max / (ticks.length - 1),
						align: 'inner',
						padding: 6,
						color: look.text,
						font: look.font,
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
		},
		plugins: [openEnds(stretches.map(({ stretch }) => stretch.fill))]
	};
}

function fillOf({ tone, fill }: Stretch, { tones }: Look) {
	const { solid, hatched } = tones[tone];
	if (fill === 'open') return { backgroundColor: 'transparent', borderColor: solid };
	if (fill === 'solid') return { backgroundColor: solid, borderWidth: 0 };
	return { backgroundColor: hatched, borderColor: solid, borderWidth: OUTLINE.width, borderSkipped: false };
}

/** Draws the open ends as dashed outlines, which a bar of Chart.js cannot have. */
function openEnds(fills: Stretch['fill'][]): Plugin<'bar'> {
	return {
		id: 'openEnds',
		afterDatasetsDraw(chart) {
			const { ctx } = chart;
			ctx.save();
			ctx.lineWidth = OUTLINE.width;
			ctx.setLineDash(OUTLINE.dashes);
			for (const [i, fill] of fills.entries()) {
				if (fill !== 'open') continue;
				for (const element of chart.getDatasetMeta(i).data) outline(ctx, element as BarElement);
			}
			ctx.restore();
		}
	};
}

function outline(context: CanvasRenderingContext2D, bar: BarElement) {
	const { x, y, base, height } = bar.getProps(['x', 'y', 'base', 'height'], true);
	if (x === null || y === null) return;
	context.strokeStyle = String(bar.options.borderColor);
	const inner = OUTLINE.width / 2;
	context.strokeRect(
		Math.min(x, base) + inner,
		y - height / 2 + inner,
		Math.abs(x - base) - 2 * inner,
		height - 2 * inner
	);
}
