import { groupBy } from '../std/group.ts';
import type { Derived } from '../figures/derived.ts';
import { copula, flowName, inTime, settingAmong } from '../figures/flow.ts';
import type { ValuedObservation } from '../table/observation.ts';
import type { Prose } from '../figures/prose.ts';
import { economy, indicator } from '../table/vocabulary.ts';
import { type Chart, type Mark, markOf, markOfRest, type Readings } from './chart.ts';
import { unitName } from './money.ts';
import { roundScale } from './scale.ts';

/** Amounts of one thing in one currency that several flows give: what can be compared, and nothing else. */
export function comparable(amounts: readonly ValuedObservation[]): ValuedObservation[][] {
	const things = groupBy(amounts, ({ indicator, commodity, unit }) => `${indicator} ${commodity ?? ''} ${unit}`);
	return things.filter((rows) => groupBy(rows, flowOf).length > 1).map(inTime);
}

const flowOf = ({ year, reporter, partner }: ValuedObservation) => `${year} ${reporter} ${partner}`;

/** Years side by side: one bar for each flow, partner by partner, all on one scale from zero. */
export function seriesChart(rows: readonly ValuedObservation[], readings: Readings): Chart {
	const unit_mult = Math.min(...rows.map((row) => row.unit_mult));
	const drawn = rows.map((row): Mark[] => [markOf(row, readings, unit_mult, undefined, settingAmong(rows, row))]);
	return {
		...describe('series', rows, drawn, unit_mult),
		title: titleOf(rows),
		subtitle: [...scopeOf(rows), `In ${unitName(unitOf(rows))}, on one scale from zero. ${GAPS}`]
	};
}

/** Wholes side by side, each bar made of its parts and of the rest that we compute. */
export function breakdownSeries(
	wholes: readonly ValuedObservation[],
	partsOf: (whole: ValuedObservation) => ValuedObservation[],
	derived: readonly Derived[],
	readings: Readings
): Chart {
	const unit_mult = Math.min(...wholes.map((row) => row.unit_mult));
	const drawn = wholes.map((whole) => {
		const marks: Mark[] = [];
		const end = () => marks.at(-1)?.to ?? 0;
		for (const part of partsOf(whole)) {
			const setting = marks.length === 0 ? settingAmong(wholes, whole) : [];
			const mark = markOf(part, readings, unit_mult, whole, setting);
			marks.push({ ...mark, from: end(), to: end() + mark.to });
		}
		const rest = derived.find(({ id }) => id === `rest:${whole.id}`);
		return rest ? [...marks, markOfRest(rest, whole, unit_mult, end())] : marks;
	});
	const parts = new Set(wholes.flatMap(partsOf).map((part) => indicator(part.indicator).name));
	return {
		...describe('breakdown', wholes, drawn, unit_mult),
		title: [`${[...parts].join(', ')} as a part of ${nameOf(wholes).toLowerCase()}`],
		subtitle: [
			...scopeOf(wholes),
			`Each whole bar is ${nameOf(wholes).toLowerCase()}, in ${unitName(unitOf(wholes))}. The rest is computed by us. ${GAPS}`
		]
	};
}

const GAPS = 'What no article gives is left out.';

function describe(kind: string, rows: readonly ValuedObservation[], drawn: Mark[][], unit_mult: number) {
	const [{ indicator: code, unit, commodity }] = rows as [ValuedObservation];
	const thing = commodity === null ? '' : `-${commodity.replace(/[^\p{L}\p{N}]+/gu, '-')}`;
	const largest = Math.max(...drawn.flat().map(({ to }) => to));
	return {
		id: `${kind}-${code}${thing}-${unit}`.toLowerCase(),
		axis: { ...roundScale(largest), unit: { unit, unit_mult } },
		rows: drawn
	};
}

const unitOf = ([row]: readonly ValuedObservation[]) => row?.unit ?? '';
const nameOf = ([row]: readonly ValuedObservation[]) => (row ? indicator(row.indicator).name : '');

/** "Services exports to Germany were €435 million in 2020, after about €410 million in 2018": the first partner's. */
function titleOf(rows: readonly ValuedObservation[]): Prose {
	const [first] = rows as [ValuedObservation];
	const own = rows.filter(({ reporter, partner }) => reporter === first.reporter && partner === first.partner);
	const last = own.at(-1) ?? first;
	const now: Prose = [`${flowName(last)} ${copula(last)} `, { observation: last }, ' in ', { year: last.year }];
	return last.year === first.year ? now : [...now, ', after ', { observation: first }, ' in ', { year: first.year }];
}

/** "Lithuania, 2018–2020. ": what all rows have in common. */
function scopeOf(rows: readonly ValuedObservation[]): Prose {
	const reporters = [...new Set(rows.map(({ reporter }) => economy(reporter).name))];
	const years = [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => a - b);
	const [from = 0, to = from] = [years.at(0), years.at(-1)];
	const span: Prose = from === to ? [{ year: from }] : [{ year: from }, '–', { year: to }];
	return [`${reporters.join(', ')}, `, ...span, '. '];
}
