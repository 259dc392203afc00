import { formatAmount } from '../figures/format.ts';
import type { Axis, Mark } from './chart.ts';

const STEPS = [1, 2, 2.5, 5, 10];
const MOST_STEPS = 4;

/** A round axis from zero that holds `largest`, in at most four steps. */
export function roundScale(largest: number): { max: number; step: number } {
	if (largest <= 0) return { max: 1, step: 1 };
	const power = 10 ** Math.floor(Math.log10(largest / MOST_STEPS));
	const step = power * (STEPS.find((candidate) => largest <= MOST_STEPS * candidate * power) ?? 10);
	return { max: step * Math.ceil(largest / step), step };
}

/** "$0", "$200", and at the end "$600 million": the scale is said once. */
export function ticksOf({ max, step, unit, unit_mult }: Axis): string[] {
	const count = Math.round(max / step);
	return Array.from({ length: count + 1 }, (_, i) =>
		formatAmount({
			value: String(Number((i * step).toPrecision(6))),
			unit,
			unit_mult: i === count ? unit_mult : 0
		})
	);
}

/** A stretch of a bar, and how it is filled. */
export interface Segment {
	from: number;
	to: number;
	/** as given · beyond what a hedge leaves sure · computed by us */
	fill: 'solid' | 'open' | 'hatched';
}

/** Share of the axis that the open end of a hedged bar takes; its length has no meaning beyond being seen. */
const OPEN_END = 0.03;

/**
 * The stretches of a mark. A hedged amount has an open end: before the printed amount where the true one is less,
 * beyond it where it is more, on both sides where it is near.
 */
export function segments(mark: Pick<Mark, 'from' | 'to' | 'relation' | 'figure'>, max: number): Segment[] {
	const { from, to, relation, figure } = mark;
	if ('derived' in figure) return [{ from, to, fill: 'hatched' }];
	if (relation === null) return [{ from, to, fill: 'solid' }];
	const length = Math.min(max * OPEN_END, to - from);
	const before = relation === '>' || relation === '≥' ? 0 : length;
	const beyond = relation === '<' || relation === '≤' ? 0 : length;
	return [
		{ from, to: to - before, fill: 'solid' },
		{ from: to - before, to: to + beyond, fill: 'open' }
	];
}
