import type { Derived } from '../figures/derived.ts';
import { type Flow, flowName, money } from '../figures/flow.ts';
import { capitalize, enumerate } from '../figures/format.ts';
import { nameOfSeveral } from '../reading/quantity/currencies.ts';
import { relationOf } from '../reading/quantity/qualifiers.ts';
import { fullDigits, type Scaled } from '../std/scaled.ts';
import { type Group, groupBy } from '../std/group.ts';
import { hasValue, type Observation, type ValuedObservation } from '../table/observation.ts';
import { economy, indicator } from '../table/vocabulary.ts';
import type { BarsChart, Mark, Row } from './chart.ts';
import { roundScale, stretchesOf, ticksOf } from './drawing.ts';
import { sentencesOf } from './sentences.ts';

/** One chart for each currency: the amounts of some flows on one scale from zero. */
export function barsCharts(flows: readonly Flow[], derived: readonly Derived[]): BarsChart[] {
	const amounts = groupBy(flows.flatMap(money), ({ unit }) => unit);
	return amounts.map((all) => barsChart(flows, all, derived));
}

function barsChart(flows: readonly Flow[], amounts: Group<ValuedObservation>, derived: readonly Derived[]): BarsChart {
	const [{ unit, year }] = amounts;
	const ids = new Set(amounts.map(({ id }) => id));
	const unit_mult = Math.min(...amounts.map((row) => row.unit_mult));
	/** For drawing alone: the length of a bar may be a float, a figure may not. */
	const lengthOf = (row: Scaled) => Number(fullDigits({ value: row.value, unit_mult: row.unit_mult - unit_mult }));
	const own = flows.filter(({ observations }) => observations.some(({ id }) => ids.has(id)));
	/** The parts of a figure that are named without a value. */
	const namedOf = ({ id }: Observation) =>
		own.flatMap(({ observations }) => observations.filter((row) => row.part_of === id && !hasValue(row)));
	const restOf = (whole: string | null) => derived.find(({ id }) => id === `rest:${whole}`);

	/** A figure with its bar: its parts and the rest of it, end to end, where that can be computed, else itself. */
	function rowOf(figure: ValuedObservation): Row {
		const rest = restOf(figure.id);
		const parts = rest ? amounts.filter(({ part_of }) => part_of === figure.id) : [figure];
		let end = 0;
		const next = (row: Scaled) => ({ from: end, to: (end += lengthOf(row)) });
		const marks = parts.map((observation): Mark => {
			const { name, kind } = indicator(observation.indicator);
			return {
				figure: { observation },
				name,
				share: derived.find(({ id }) => id === `share:${observation.id}`) ?? null,
				tone: kind,
				// A hedge that was not read still opens the bar's end: nothing hedged is drawn as exact.
				relation: observation.qualifier === null ? null : (relationOf(observation.qualifier) ?? '≈'),
				...next(observation)
			};
		});
		const { name, kind } = indicator(figure.indicator);
		if (rest)
			marks.push({
				figure: { derived: rest },
				name: rest.name,
				share: null,
				tone: kind,
				relation: null,
				...next(rest)
			});
		return {
			name: figure.part_of !== null && ids.has(figure.part_of) ? `of it, ${name.toLowerCase()}` : flowName(figure),
			figure,
			marks,
			bar: marks.flatMap((mark) => stretchesOf(mark, scale.max)),
			sentences: sentencesOf([figure, ...parts, ...namedOf(figure)])
		};
	}

	const figures = amounts.filter(({ part_of }) => !restOf(part_of));
	const scale = roundScale(Math.max(...figures.map(lengthOf)));
	const rows = figures.map(rowOf);
	const isOnly = flows.flatMap(money).length === amounts.length;
	return {
		kind: 'bars',
		id: idOf(own, unit),
		title: `${nameOf(own, amounts)}${isOnly ? '' : ` in ${nameOfSeveral(unit)}`}, ${year}`,
		note: noteOf(unit, rows),
		draws: [...ids, ...rows.flatMap(({ figure }) => namedOf(figure).map(({ id }) => id))],
		max: scale.max,
		ticks: ticksOf(scale, unit, unit_mult),
		rows
	};
}

function idOf(flows: readonly Flow[], unit: string): string {
	const [first] = flows;
	const parties = flows.length === 1 && first ? [first.reporter, first.partner] : [];
	return ['money', first?.year, ...parties, unit].join('-').toLowerCase();
}

const KINDS = { goods: 'goods', services: 'services', capital: 'investment' };

/** "Services and investment between A and B"; of several pairs, "of" those whose statistics they are. */
function nameOf(flows: readonly Flow[], amounts: readonly ValuedObservation[]): string {
	const kinds = new Set(amounts.map((row) => KINDS[indicator(row.indicator).kind]));
	const reporters = new Set(flows.map(({ reporter }) => economy(reporter).inText));
	const partners = flows.map(({ partner }) => economy(partner).inText);
	const parties =
		partners.length > 1 ? `of ${enumerate([...reporters])}` : `between ${enumerate([...reporters, ...partners])}`;
	return `${capitalize(enumerate([...kinds]))} ${parties}`;
}

/** "Amounts in US dollars, on one scale from zero." */
function noteOf(unit: string, rows: readonly Row[]): string {
	const kinds = new Set(rows.map(({ figure }) => indicator(figure.indicator).kind === 'capital'));
	// Sales and investment on one scale invite adding up.
	const apart = kinds.size > 1 ? ' Trade and investment are different things; one is no part of the other.' : '';
	return `Amounts in ${nameOfSeveral(unit)}, on one scale from zero.${apart}`;
}
