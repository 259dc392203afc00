import type { Derived } from '../figures/derived.ts';
import { forDrawing } from '../std/scaled.ts';
import type { ValuedObservation } from '../table/observation.ts';
import { placeOfAmount } from '../reading/quantity/place.ts';
import type { Prose } from '../figures/prose.ts';
import type { Quantity, Relation } from '../reading/quantity/quantity.ts';
import { indicator } from '../table/vocabulary.ts';

/**
 * A chart of bars, as plain data: SVG draws it in the page, Chart.js on the canvas, and the table, the CSV and the
 * picture say the same. Lengths are in units of the axis and are for drawing alone.
 */
export interface Chart {
	/** names the chart in addresses and files: `money-2017-by-us-usd` */
	id: string;
	title: Prose;
	subtitle: Prose;
	/** from zero to `max`, a tick every `step` */
	axis: { max: number; step: number; unit: AxisUnit };
	rows: Mark[][];
}

export interface AxisUnit {
	/** ISO 4217, or "%" */
	unit: string;
	/** one unit of the axis is 10 to this power */
	unit_mult: number;
}

/** One figure of a chart. Several marks share a row where they are parts of one bar. */
export interface Mark {
	figure: { observation: ValuedObservation } | { derived: Derived };
	name: string;
	/** "Germany, 2018", where the chart is of several flows; empty where it is of one */
	setting: Prose;
	/** the observation that a reader is led to */
	target: string;
	tone: Tone;
	/** name of the whole that it is a part of; null where it is none */
	partOf: string | null;
	from: number;
	to: number;
	/** how the true amount stands to the printed one, where the article hedges: the bar's end is then drawn open */
	relation: Relation | null;
	/** where the amount stands in its quotation, qualifier included */
	place: { start: number; end: number } | null;
}

export type Tone = 'services' | 'capital' | 'goods';

/** Where each observation's amount was read in its quotation: id → quantity. */
export type Readings = ReadonlyMap<string, Quantity | null>;

/** The mark of an observation, from zero. */
export function markOf(
	observation: ValuedObservation,
	readings: Readings,
	unit_mult: number,
	whole?: ValuedObservation,
	setting: Prose = []
): Mark {
	const { name, kind } = indicator(observation.indicator);
	const quantity = readings.get(observation.id) ?? null;
	return {
		figure: { observation },
		name,
		setting,
		target: observation.id,
		tone: kind,
		partOf: whole ? indicator(whole.indicator).name.toLowerCase() : null,
		from: 0,
		to: forDrawing({ value: observation.value, unit_mult: observation.unit_mult - unit_mult }),
		// A hedge that was not read still opens the bar's end: nothing hedged is drawn as exact.
		relation: observation.qualifier === null ? null : (quantity?.qualifier?.relation ?? '≈'),
		place: quantity && placeOfAmount(quantity)
	};
}

/** The mark of what is left of a whole: it begins at `from`, where its parts end. */
export function markOfRest(derived: Derived, whole: ValuedObservation, unit_mult: number, from: number): Mark {
	return {
		figure: { derived },
		name: derived.name,
		setting: [],
		target: whole.id,
		tone: indicator(whole.indicator).kind,
		partOf: indicator(whole.indicator).name.toLowerCase(),
		from,
		to: from + forDrawing({ value: derived.value, unit_mult: derived.unit_mult - unit_mult }),
		relation: null,
		place: null
	};
}

/** The marks of a chart, row by row. */
export const marks = ({ rows }: Chart): Mark[] => rows.flat();

/** The observations that a chart draws, each once. */
export const observationsOf = (chart: Chart): ValuedObservation[] =>
	marks(chart).flatMap(({ figure }) => ('observation' in figure ? [figure.observation] : []));

/**
 * The name of a mark as the label of its bar: "of it, foreign direct investment" where the bar is not part of another; in
 * a chart of several flows, which its title names: "Germany, 2018".
 */
export function labelOf({ partOf, name, setting }: Mark, row: readonly Mark[]): Prose {
	if (setting.length > 0) return row.length === 1 ? setting : [...setting, `: ${name.toLowerCase()}`];
	return [partOf !== null && row.length === 1 ? `of it, ${name.toLowerCase()}` : name];
}

/** The name of a mark where it stands alone: "Germany, 2018: services exports". */
export const fullNameOf = ({ name, setting }: Mark): Prose =>
	setting.length > 0 ? [...setting, `: ${name.toLowerCase()}`] : [name];

/** A key for a mark: the id of its observation or derived value. */
export const keyOf = ({ figure }: Mark): string =>
	'observation' in figure ? figure.observation.id : figure.derived.id;
