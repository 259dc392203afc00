import type { Dataset } from '../core/dataset.ts';
import type { Derived } from '../core/derived.ts';
import { flows } from '../core/flow.ts';
import type { Report } from '../core/verify.ts';
import { breakdownCharts } from './breakdown.ts';
import type { Chart } from './chart.ts';
import { type GoodsChart, goodsCharts } from './goods.ts';
import { moneyCharts } from './money.ts';

/** Everything that the dataset has to draw. */
export interface Charts {
	money: Chart[];
	breakdowns: Chart[];
	goods: GoodsChart[];
}

/** The charts of a dataset, flow by flow. */
export function chartsOf(dataset: Dataset, derived: readonly Derived[], report: Report): Charts {
	const readings = new Map(report.observations.map(({ observation, quantity }) => [observation, quantity]));
	const all = flows(dataset);
	return {
		money: all.flatMap((flow) => moneyCharts(flow, derived, readings)),
		breakdowns: all.flatMap((flow) => breakdownCharts(flow, derived, readings)),
		goods: all.flatMap((flow) => goodsCharts(flow, derived))
	};
}
