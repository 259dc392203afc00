import { groupBy } from '../std/group.ts';
import { countId, type Derived } from '../figures/derived.ts';
import type { Flow } from '../figures/flow.ts';
import type { Prose } from '../figures/prose.ts';
import { capitalize } from '../figures/format.ts';
import { levelOf, type Section, sectionOf, SECTIONS } from '../table/harmonized-system.ts';
import { hasValue, type Observation } from '../table/observation.ts';
import { economy, indicator } from '../table/vocabulary.ts';

/** Goods that an article names for one direction of trade, without values. */
export interface GoodsChart {
	/** `goods-exports-2017-by-us` */
	id: string;
	/** "Belarus exports to the United States", with its year where the dataset has several */
	title: Prose;
	year: number;
	count: Derived;
	/** article that names them, when it is one */
	article: string;
	/** the sentence that names them */
	quotation: string;
	/** its words before the first good: what the article says that these goods are */
	opening: string;
	sections: { section: Section | null; goods: Good[] }[];
}

export interface Good {
	/** id of its observation */
	id: string;
	name: string;
	hs: string | null;
	level: string | null;
}

/** One chart of tiles for each direction of a flow, one of `all`, in which goods are named without values. */
export function goodsCharts(flow: Flow, all: readonly Flow[], derived: readonly Derived[]): GoodsChart[] {
	const goods = flow.observations.filter(
		(row) => !hasValue(row) && row.part_of === null && indicator(row.indicator).kind === 'goods'
	);
	const isOneOfYears = all.some(({ year }) => year !== flow.year);
	return groupBy(goods, countId).flatMap((rows) => {
		const [first] = rows;
		const count = first && derived.find(({ id }) => id === countId(first));
		return count ? [goodsChart(first, rows, count, isOneOfYears)] : [];
	});
}

function goodsChart(first: Observation, rows: Observation[], count: Derived, isOneOfYears: boolean): GoodsChart {
	const { verb, preposition } = indicator(first.indicator);
	const { year, reporter, partner, article, quotation } = first;
	const title = `${economy(reporter).name} ${verb} ${preposition} ${economy(partner).inText}`;
	return {
		id: `${first.indicator}-${year}-${reporter}-${partner}`.toLowerCase(),
		title: isOneOfYears ? [`${title}, `, { year }] : [title],
		year,
		count,
		article,
		quotation,
		opening: openingOf(quotation, rows),
		sections: bySection(rows)
	};
}

function openingOf(quotation: string, rows: readonly Observation[]): string {
	const places = rows.map(({ commodity }) => quotation.indexOf(commodity ?? '')).filter((place) => place > 0);
	return places.length === 0 ? '' : quotation.slice(0, Math.min(...places)).trim();
}

/** In the order of the nomenclature, which ranks nothing; goods without a code come last. */
function bySection(rows: readonly Observation[]): GoodsChart['sections'] {
	const of = ({ hs_2017 }: Observation) => (hs_2017 === null ? null : sectionOf(hs_2017));
	return [...SECTIONS, null].flatMap((section) => {
		const goods = rows.filter((row) => of(row) === section).map(goodOf);
		return goods.length > 0 ? [{ section, goods }] : [];
	});
}

const goodOf = ({ id, commodity, hs_2017 }: Observation): Good => ({
	id,
	name: capitalize(commodity ?? id),
	hs: hs_2017,
	level: hs_2017 && levelOf(hs_2017)
});
