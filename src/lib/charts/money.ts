import { groupBy } from '../std/group.ts';
import type { Derived } from '../figures/derived.ts';
import { copula, type Flow, flowName, money, settingOf } from '../figures/flow.ts';
import type { ValuedObservation } from '../table/observation.ts';
import { type Chart, type Mark, markOf, markOfRest, type Readings } from './chart.ts';
import { roundScale } from './scale.ts';

/** One chart for each currency of a flow: all its amounts on one scale from zero, largest of them in the title. */
export function moneyCharts(flow: Flow, derived: readonly Derived[], readings: Readings): Chart[] {
	return groupBy(money(flow), ({ unit }) => unit).flatMap((rows) => {
		const [first] = rows;
		return first ? [moneyChart(flow, first.unit, rows, derived, readings)] : [];
	});
}

function moneyChart(
	flow: Flow,
	unit: string,
	rows: ValuedObservation[],
	derived: readonly Derived[],
	readings: Readings
): Chart {
	const unit_mult = Math.min(...rows.map((row) => row.unit_mult));
	const drawn = rows.flatMap((row): Mark[] => {
		const whole = rows.find(({ id }) => id === row.part_of);
		const rest = derived.find(({ id }) => whole && isLastPart(row, whole, rows) && id === `rest:${whole.id}`);
		const own = markOf(row, readings, unit_mult, whole);
		return whole && rest ? [own, markOfRest(rest, whole, unit_mult, 0)] : [own];
	});
	const largest = drawn.reduce((a, b) => (b.to > a.to ? b : a));
	const { observation } = largest.figure as { observation: ValuedObservation };
	return {
		id: `money-${flow.year}-${flow.reporter}-${flow.partner}-${unit}`.toLowerCase(),
		title: [`${flowName(observation)} ${copula(observation)} `, { observation }],
		subtitle: [
			...settingOf(flow),
			`Every amount that is given, in ${unitName(unit)}, on one scale from zero.${apart(drawn)}`
		],
		axis: { ...roundScale(largest.to), unit: { unit, unit_mult } },
		rows: drawn.map((mark) => [mark])
	};
}

const isLastPart = (row: ValuedObservation, whole: ValuedObservation, rows: readonly ValuedObservation[]) =>
	rows.filter(({ part_of }) => part_of === whole.id).at(-1) === row;

/** Sales and investment on one scale invite adding up: the chart says that they must not be. */
function apart(marks: readonly Mark[]): string {
	const wholes = new Set(marks.filter(({ partOf }) => partOf === null).map(({ tone }) => tone));
	return wholes.size > 1 ? ' Trade and investment are different things; one is no part of the other.' : '';
}

/** Of several, the plural: "US dollars", "euros". */
export const unitName = (unit: string): string =>
	new Intl.NumberFormat('en', { style: 'currency', currency: unit, currencyDisplay: 'name' })
		.formatToParts(2)
		.find(({ type }) => type === 'currency')?.value ?? unit;
