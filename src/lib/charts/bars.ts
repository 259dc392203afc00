import type { Derived } from '../figures/derived.ts';
import { copula, type Flow, flowName, money } from '../figures/flow.ts';
import type { Prose } from '../figures/prose.ts';
import { forDrawing } from '../std/scaled.ts';
import { groupBy } from '../std/group.ts';
import { hasValue, type Observation, type ValuedObservation } from '../table/observation.ts';
import { economy, indicator } from '../table/vocabulary.ts';
import type { Relation } from '../reading/quantity/quantity.ts';
import type { BarsChart, Mark, Row } from './chart.ts';
import { roundScale } from './scale.ts';
import { sentencesOf } from './sentences.ts';

/** How each hedged amount stands to the true one, as it was read: id → relation. */
export type Relations = ReadonlyMap<string, Relation | null>;

/** One chart for each currency: the amounts of some flows on one scale from zero, the largest of them in the title. */
export function barsCharts(flows: readonly Flow[], derived: readonly Derived[], relations: Relations): BarsChart[] {
	const amounts = groupBy(flows.flatMap(money), ({ unit }) => unit);
	return amounts.map((all) => barsChart(flows, all, derived, relations));
}

function barsChart(
	flows: readonly Flow[],
	amounts: readonly ValuedObservation[],
	derived: readonly Derived[],
	relations: Relations
): BarsChart {
	const unit_mult = Math.min(...amounts.map((row) => row.unit_mult));
	const own = flows.filter(({ observations }) => observations.some((row) => amounts.some(({ id }) => id === row.id)));
	const named = own.flatMap(({ observations }) => observations.filter((row) => !hasValue(row)));
	const rows = rowsOf(amounts).map(([figure, parts]): Row => {
		const rest = derived.find(({ id }) => id === `rest:${figure.id}`);
		const within = named.filter(({ part_of }) => part_of === figure.id);
		const isPart = amounts.some(({ id }) => id === figure.part_of);
		return {
			name: isPart ? `of it, ${indicator(figure.indicator).name.toLowerCase()}` : flowName(figure),
			figure,
			marks: endToEnd(parts, rest ?? null, { unit_mult, derived, relations }),
			named: within,
			sentences: sentencesOf([figure, ...parts, ...within])
		};
	});
	const largest = amounts.reduce((a, b) => (lengthOf(b, unit_mult) > lengthOf(a, unit_mult) ? b : a));
	const scale = roundScale(Math.max(...rows.map(({ figure }) => lengthOf(figure, unit_mult))));
	return {
		kind: 'bars',
		id: idOf(own, largest.unit),
		title: [`${flowName(largest)} ${copula(largest)} `, { observation: largest }],
		note: noteOf(own, largest.unit, rows),
		axis: { ...scale, unit: largest.unit, unit_mult },
		rows
	};

	/** Each figure with what its bar is made of: its parts where the rest of it can be computed, else itself. */
	function rowsOf(all: readonly ValuedObservation[]): [ValuedObservation, ValuedObservation[]][] {
		const isWhole = ({ id }: Observation) => derived.some((value) => value.id === `rest:${id}`);
		return all.flatMap((figure): [ValuedObservation, ValuedObservation[]][] => {
			if (isWhole(figure)) return [[figure, all.filter(({ part_of }) => part_of === figure.id)]];
			const whole = all.find(({ id }) => id === figure.part_of);
			return whole && isWhole(whole) ? [] : [[figure, [figure]]];
		});
	}
}

const lengthOf = ({ value, unit_mult }: { value: string; unit_mult: number }, scale: number) =>
	forDrawing({ value, unit_mult: unit_mult - scale });

/** The marks of a bar, each from where the last one ends. */
function endToEnd(
	observations: readonly ValuedObservation[],
	rest: Derived | null,
	{ unit_mult, derived, relations }: { unit_mult: number; derived: readonly Derived[]; relations: Relations }
): Mark[] {
	let end = 0;
	const next = (length: number) => ({ from: end, to: (end += length) });
	const marks = observations.map((observation): Mark => {
		const { name, kind } = indicator(observation.indicator);
		return {
			figure: { observation },
			name,
			share: derived.find(({ id }) => id === `share:${observation.id}`) ?? null,
			tone: kind,
			// A hedge that was not read still opens the bar's end: nothing hedged is drawn as exact.
			relation: observation.qualifier === null ? null : (relations.get(observation.id) ?? '≈'),
			...next(lengthOf(observation, unit_mult))
		};
	});
	const tone = marks[0]?.tone ?? 'capital';
	if (rest) {
		const stretch = next(lengthOf(rest, unit_mult));
		marks.push({ figure: { derived: rest }, name: rest.name, share: null, tone, relation: null, ...stretch });
	}
	return marks;
}

function idOf(flows: readonly Flow[], unit: string): string {
	const [first] = flows;
	const parties = flows.length === 1 && first ? [first.reporter, first.partner] : [];
	return ['money', first?.year, ...parties, unit].join('-').toLowerCase();
}

/** "Belarus, 2017. Amounts in US dollars, on one scale from zero." */
function noteOf(flows: readonly Flow[], unit: string, rows: readonly Row[]): Prose {
	const reporters = [...new Set(flows.map(({ reporter }) => economy(reporter).name))];
	const kinds = new Set(rows.map(({ figure }) => indicator(figure.indicator).kind === 'capital'));
	// Sales and investment on one scale invite adding up.
	const apart = kinds.size > 1 ? ' Trade and investment are different things; one is no part of the other.' : '';
	return [
		`${reporters.join(', ')}, `,
		{ year: flows[0]?.year ?? 0 },
		`. Amounts in ${unitName(unit)}, on one scale from zero.${apart}`
	];
}

/** Of several, the plural: "US dollars", "euros". */
const unitName = (unit: string): string =>
	new Intl.NumberFormat('en', { style: 'currency', currency: unit, currencyDisplay: 'name' })
		.formatToParts(2)
		.find(({ type }) => type === 'currency')?.value ?? unit;
