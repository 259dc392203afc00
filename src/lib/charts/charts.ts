import { groupBy } from '../std/group.ts';
import type { Dataset } from '../table/dataset.ts';
import type { Derived } from '../figures/derived.ts';
import { flows, inTime, money } from '../figures/flow.ts';
import type { ValuedObservation } from '../table/observation.ts';
import type { Report } from '../check/verify.ts';
import { breakdownChart } from './breakdown.ts';
import type { Chart, Readings } from './chart.ts';
import { type GoodsChart, goodsCharts } from './goods.ts';
import { moneyCharts } from './money.ts';
import { breakdownSeries, comparable, seriesChart } from './series.ts';

/** Everything that the dataset has to draw. */
export interface Charts {
	money: Chart[];
	breakdowns: Chart[];
	goods: GoodsChart[];
}

/**
 * The charts of a dataset. What several flows give is drawn side by side, once; everything else with its own flow.
 */
export function chartsOf(dataset: Dataset, derived: readonly Derived[], report: Report): Charts {
	const readings = new Map(report.observations.map(({ observation, quantity }) => [observation, quantity]));
	const all = flows(dataset);
	const amounts = all.flatMap(money);
	const breakdowns = breakdownsOf(amounts, derived, readings);
	const series = comparable(amounts);
	const compared = new Set(series.flat());
	return {
		money: [
			...series
				.filter((rows) => !rows.every(({ id }) => breakdowns.shown.has(id)))
				.map((rows) => seriesChart(rows, readings)),
			...all
				.map((flow) => ({
					...flow,
					observations: flow.observations.filter((row) => !compared.has(row as ValuedObservation))
				}))
				.flatMap((flow) => moneyCharts(flow, derived, readings))
		],
		breakdowns: breakdowns.charts,
		goods: all.flatMap((flow) => goodsCharts(flow, all, derived))
	};
}

/** One chart for each kind of whole whose parts are given and whose rest can be computed. */
function breakdownsOf(amounts: readonly ValuedObservation[], derived: readonly Derived[], readings: Readings) {
	const partsOf = (whole: ValuedObservation) => amounts.filter(({ part_of }) => part_of === whole.id);
	const wholes = amounts.filter((whole) => derived.some(({ id }) => id === `rest:${whole.id}`));
	/** the parts that a chart of several wholes shows side by side */
	const shown = new Set<string>();
	const charts = groupBy(wholes, ({ indicator, commodity, unit }) => `${indicator} ${commodity ?? ''} ${unit}`).flatMap(
		(group) => {
			if (group.length === 1) return group.map((whole) => breakdownChart(whole, partsOf(whole), derived, readings));
			for (const part of group.flatMap(partsOf)) shown.add(part.id);
			return [breakdownSeries(inTime(group), partsOf, derived, readings)];
		}
	);
	return { charts, shown };
}
