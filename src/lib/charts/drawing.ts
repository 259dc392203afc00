import type { BarsChart, Mark, Stretch } from './chart.ts';

const STEPS = [1, 2, 2.5, 5, 10];
const MOST_STEPS = 4;

/** A round axis from zero that holds `largest`, in at most four steps. */
export function roundScale(largest: number): { max: number; step: number } {
	if (largest <= 0) return { max: 1, step: 1 };
	const power = 10 ** Math.floor(Math.log10(largest / MOST_STEPS));
	const step = power * (STEPS.find((candidate) => largest <= MOST_STEPS * candidate * power) ?? 10);
	return { max: step * Math.ceil(largest / step), step };
}

/**
 * "$0", "$200M", "$400M": a label for every tick, so short that all have room on the narrowest phone.
 * @param scale one unit of it is 10 to the power of `unit_mult`
 */
export function ticksOf(
	{ max, step }: ReturnType<typeof roundScale>,
	unit: string,
	unit_mult: number
): BarsChart['ticks'] {
	const amount = new Intl.NumberFormat('en', {
		style: 'currency',
		currency: unit,
		notation: 'compact',
		maximumSignificantDigits: 3
	});
	return Array.from({ length: Math.round(max / step) + 1 }, (_, i) => {
		const at = Number((i * step).toPrecision(6));
		return { at, label: amount.format(at * 10 ** unit_mult) };
	});
}

/** Share of the axis that the open end of a hedged bar takes; its length has no meaning beyond being seen. */
const OPEN_END = 0.03;

/**
 * The stretches of a mark. A hedged amount has an open end: before the printed amount where the true one is less,
 * beyond it where it is more, on both sides where it is near.
 */
export function stretchesOf(
	{ from, to, relation, figure, tone }: Omit<Mark, 'name' | 'share'>,
	max: number
): Stretch[] {
	if ('derived' in figure) return [{ from, to, fill: 'hatched', tone }];
	if (relation === null) return [{ from, to, fill: 'solid', tone }];
	const length = Math.min(max * OPEN_END, to - from);
	const start = relation === '>' || relation === '≥' ? to : to - length;
	const end = relation === '<' || relation === '≤' ? to : to + length;
	return [
		{ from, to: start, fill: 'solid', tone },
		{ from: start, to: end, fill: 'open', tone }
	];
}
