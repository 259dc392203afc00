import type { Report } from '../check/report.ts';
import type { Derived } from '../figures/derived.ts';
import { flows } from '../figures/flow.ts';
import type { Observation } from '../table/observation.ts';
import { barsCharts } from './bars.ts';
import type { Chart } from './chart.ts';
import { goodsCharts } from './goods.ts';

/** Everything that some observations have to draw: amounts first, then goods without values. */
export function chartsOf(observations: Observation[], derived: readonly Derived[], report: Report): Chart[] {
	const all = flows({ observations });
	return [...barsCharts(all, derived, report), ...goodsCharts(all, derived)];
}
