import { countId, type Derived } from '../figures/derived.ts';
import type { Flow } from '../figures/flow.ts';
import { sectionOf, SECTIONS } from '../table/harmonized-system.ts';
import { hasValue, type Observation } from '../table/observation.ts';
import { economy, indicator } from '../table/vocabulary.ts';
import type { GoodsChart, Side } from './chart.ts';
import { sentencesOf } from './sentences.ts';

/** One chart for each flow in which goods are named without values. */
export function goodsCharts(flows: readonly Flow[], derived: readonly Derived[]): GoodsChart[] {
	return flows.flatMap((flow) => {
		const goods = flow.observations.filter(
			(row) => !hasValue(row) && row.part_of === null && indicator(row.indicator).kind === 'goods'
		);
		return goods.length === 0 ? [] : [goodsChart(flow, goods, derived)];
	});
}

function goodsChart({ year, reporter, partner }: Flow, goods: Observation[], derived: readonly Derived[]): GoodsChart {
	const that = (verb: string) => goods.filter((row) => indicator(row.indicator).verb === verb);
	const [exported, imported] = [that('exports'), that('imports')];
	const sideOf = (name: string, rows: readonly Observation[]): Side => {
		const [first] = sentencesOf(rows);
		return {
			name,
			count: derived.find(({ id }) => rows[0] && id === countId(rows[0])) ?? null,
			opening: first?.text.slice(0, first.marks[0]?.start).trim() ?? '',
			sentence: first ?? null
		};
	};
	return {
		kind: 'goods',
		id: `goods-${year}-${reporter}-${partner}`.toLowerCase(),
		title: `Goods traded between ${economy(reporter).inText} and ${economy(partner).inText}, ${year}`,
		note: 'One tile is one good that the article names; it gives no values, so size and order mean nothing. The rows are sections of the Harmonized System: our classification, not the article’s.',
		draws: goods.map(({ id }) => id),
		sides: [sideOf('exported', exported), sideOf('imported', imported)],
		rows: bySection(exported, imported)
	};
}

/** In the order of the nomenclature, which ranks nothing. The check sees to it that each of them has a code. */
function bySection(exported: readonly Observation[], imported: readonly Observation[]): GoodsChart['rows'] {
	return SECTIONS.flatMap((section) => {
		const within = (rows: readonly Observation[]) =>
			rows.filter(({ hs_2017 }) => hs_2017 !== null && sectionOf(hs_2017) === section);
		const goods = [within(exported), within(imported)] as const;
		return goods.flat().length > 0 ? [{ section, goods }] : [];
	});
}
