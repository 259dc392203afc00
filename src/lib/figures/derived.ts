import { Big } from 'big.js';
import { indexBy } from '../std/group.ts';
import type { Dataset } from '../table/dataset.ts';
import { halfStep, scaled } from '../std/scaled.ts';
import { formatAmount } from './format.ts';
import { hasValue, type Observation, type ValuedObservation } from '../table/observation.ts';
import { indicator } from '../table/vocabulary.ts';

/** A value that no article gives and that we computed: always shown as such, with its inputs and its formula. */
export interface Derived {
	/** `rest:2017-investment`, `share:2017-fdi`, `count:2017-BY-US-goods-exports` */
	id: string;
	kind: 'rest' | 'share' | 'count';
	name: string;
	/** digits, at the precision of the inputs */
	value: string;
	/** ISO 4217, "%", or "1" for a count */
	unit: string;
	unit_mult: number;
	/** bounds of what the inputs can have been rounded from, at `unit_mult`; null where the value is exact */
	low: string | null;
	high: string | null;
	/** as it is shown, within its own interval: "82–83%" */
	text: string;
	/** "55.1 ÷ 66.7 = 82.6%" */
	formula: string;
	/** ids of observations */
	inputs: string[];
}

/** Everything that can be derived from a dataset, in its order. */
export function derive({ observations }: Pick<Dataset, 'observations'>): Derived[] {
	const parts = indexBy(observations.filter(hasValue), ({ part_of }) => part_of ?? '');
	return [
		...observations.filter(hasValue).flatMap((whole) => ofWhole(whole, parts.get(whole.id))),
		...counts(observations)
	];
}

function ofWhole(whole: ValuedObservation, parts: readonly ValuedObservation[] = []): Derived[] {
	// "almost $570 million" is no exact number: nothing is computed from it.
	const isExact = [whole, ...parts].every(({ unit, qualifier }) => unit === whole.unit && qualifier === null);
	return parts.length === 0 || !isExact ? [] : [restOf(whole, parts), ...parts.map((part) => shareOf(part, whole))];
}

/** Whole less its parts: 66.7 − 55.1 = 11.6. The bounds add up the roundings of all inputs. */
function restOf(whole: ValuedObservation, parts: readonly ValuedObservation[]): Derived {
	const { unit, unit_mult } = whole;
	const at = (amount: Big) => amount.div(new Big(10).pow(unit_mult));
	const rest = parts.reduce((sum, part) => sum.minus(scaled(part)), scaled(whole));
	const error = [whole, ...parts].reduce((sum, row) => sum.plus(halfStep(row)), new Big(0));
	const terms = [whole, ...parts].map((row) => at(scaled(row)).toFixed());
	const value = at(rest).toFixed();
	return {
		id: `rest:${whole.id}`,
		kind: 'rest',
		name: `Other ${indicator(whole.indicator).name.toLowerCase()}`,
		value,
		unit,
		unit_mult,
		low: at(rest.minus(error)).toFixed(),
		high: at(rest.plus(error)).toFixed(),
		text: `about ${formatAmount({ value, unit, unit_mult })}`,
		formula: `${terms.join(' − ')} = ${value}`,
		inputs: [whole.id, ...parts.map(({ id }) => id)]
	};
}

/** Part of whole in per cent: 55.1 ÷ 66.7 = 82.6%; by the rounding of its inputs between 82.4 and 82.8, so "82–83%". */
function shareOf(part: ValuedObservation, whole: ValuedObservation): Derived {
	const percent = (numerator: Big, denominator: Big) => numerator.times(100).div(denominator);
	const [p, w] = [scaled(part), scaled(whole)];
	const [dp, dw] = [halfStep(part), halfStep(whole)];
	const share = percent(p, w);
	const value = share.toFixed(1);
	const low = percent(p.minus(dp), w.plus(dw));
	const high = percent(p.plus(dp), w.minus(dw));
	return {
		id: `share:${part.id}`,
		kind: 'share',
		name: `${indicator(part.indicator).name} as a share of ${indicator(whole.indicator).name.toLowerCase()}`,
		value,
		unit: '%',
		unit_mult: 0,
		low: low.round(1, Big.roundDown).toFixed(1),
		high: high.round(1, Big.roundUp).toFixed(1),
		text: shownShare(share, low, high),
		formula: `${p.div(new Big(10).pow(whole.unit_mult)).toFixed()} ÷ ${whole.value} = ${value}%`,
		inputs: [part.id, whole.id]
	};
}

/** In whole per cent where one of them lies within the interval: "about 83%"; else the two around it: "82–83%". */
function shownShare(share: Big, low: Big, high: Big): string {
	const rounded = share.round(0);
	if (rounded.gte(low) && rounded.lte(high)) return `about ${rounded.toFixed()}%`;
	return `${low.round(0, Big.roundDown).toFixed()}–${high.round(0, Big.roundUp).toFixed()}%`;
}

/** How many goods or services an article names without a value, for each flow. */
function counts(observations: readonly Observation[]): Derived[] {
	const named = observations.filter((row) => !hasValue(row) && row.part_of === null);
	return [...indexBy(named, countId)].map(([id, rows]) => ({
		id,
		kind: 'count',
		name: `${indicator(rows[0].indicator).name} named`,
		value: String(rows.length),
		unit: '1',
		unit_mult: 0,
		low: null,
		high: null,
		text: String(rows.length),
		formula: `number of observations = ${rows.length}`,
		inputs: rows.map(({ id }) => id)
	}));
}

/** The id of the count of goods that an article names for a flow. */
export const countId = ({ year, reporter, partner, indicator }: Observation) =>
	`count:${year}-${reporter}-${partner}-${indicator}`;
