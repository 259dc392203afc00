import { Big } from 'big.js';
import { decimalsOf, halfStep, scaled } from '../std/scaled.ts';
import type { Derived } from '../figures/derived.ts';
import { formatFigure } from '../figures/format.ts';
import { isRoundingOf } from '../figures/rounding.ts';
import { isNear, relationOf } from '../reading/quantity/qualifiers.ts';
import type { Quantity, Relation } from '../reading/quantity/quantity.ts';
import type { ValuedObservation } from '../table/observation.ts';
import { judge, type Judgement } from './verdict.ts';

/** Where the true figure lies, by a row or by a computation, beside its value as printed or computed. */
interface Bounds {
	value: Big;
	low: Big;
	high: Big;
}

/** "Almost" says no number; no figure that is hedged so is further off than this. */
const NEAR = 0.05;

/** What a printed figure and its qualifier say of the true one. */
function boundsOf(row: ValuedObservation): Bounds {
	const value = scaled(row);
	if (row.qualifier === null) return { value, low: value.minus(halfStep(row)), high: value.plus(halfStep(row)) };
	const off = value.times(NEAR);
	const side = sideOf(relationOf(row.qualifier));
	const low = side === 'above' ? value : value.minus(off);
	return { value, low, high: side === 'below' ? value : value.plus(off) };
}

/** On which side of its number a hedge puts the true figure; null for none, or either. */
export const sideOf = (relation: Relation | null) =>
	relation === '<' || relation === '≤' ? 'below' : relation === '>' || relation === '≥' ? 'above' : null;

/** Whether an amount, with its hedge, holds of a figure within these bounds; null where they do not settle it. */
function holds({ qualifier, upper, ...amount }: Quantity, { value: figure, low, high }: Bounds): boolean | null {
	const value = scaled({ value: amount.value, unit_mult: amount.unitMult });
	const top = upper === null ? value : scaled({ value: upper, unit_mult: amount.unitMult });
	// "almost $100 million" is no looser way to say $66.7 million, nor "just over $6 million".
	const off = value.times(NEAR);
	if (qualifier && isNear(qualifier.text) && (high.lt(value.minus(off)) || low.gt(top.plus(off)))) return false;
	if (upper !== null && value.lte(low) && top.gte(high)) return true;
	if (upper !== null) return high.lt(value) || low.gt(top) ? false : null;
	if (!qualifier) return false;
	const side = sideOf(qualifier.relation);
	if (side === 'above') return value.lte(low) ? true : value.gte(high) ? false : null;
	if (side === 'below') return value.gte(high) ? true : value.lte(low) ? false : null;
	// "about $70 million": noughts at the end of a hedged number are no digits.
	const digits = Math.max(1, amount.value.replace('.', '').replace(/^0+|0+$/g, '').length);
	if (value.eq(figure.toPrecision(digits, Big.roundHalfUp))) return true;
	return value.gte(low) && value.lte(high) ? null : false;
}

type Figure = Pick<Derived, 'value' | 'unit' | 'unit_mult'>;

const isSameNumber = ({ value, unitMult, upper }: Quantity, row: Figure): boolean =>
	upper === null && scaled({ value, unit_mult: unitMult }).eq(scaled(row));

/** Whether an amount of a draft is, hedges aside, the one that a row has, or that we computed. */
export const isSameAmount = (quantity: Quantity, row: Figure): boolean =>
	quantity.unit === row.unit && isSameNumber(quantity, row);

/** An amount of a draft against the row that it is about. */
export function compareAmount(quantity: Quantity, row: ValuedObservation): Judgement {
	const about = { observation: row.id };
	const printed = formatFigure(row) ?? '';
	const { qualifier } = quantity;
	const isSame = isSameNumber(quantity, row);
	// The same digits in another currency are a slip; others may be the same money.
	if (quantity.unit !== row.unit)
		return judge(isSame ? 'differs' : 'cannot tell', 'other-unit', { unit: row.unit, printed }, about);
	if (isSame) {
		const [own, theirs] = [qualifier?.relation ?? null, relationOf(row.qualifier)];
		const nearness = [qualifier?.text ?? '', row.qualifier ?? ''].map(isNear);
		// "near $570 million" says no less than "almost".
		const isBelow = ![own, theirs].map(sideOf).includes('above');
		const isAlike = own === theirs ? nearness[0] === nearness[1] : isBelow && nearness.every(Boolean);
		if (isAlike) return judge('matches', 'has', { printed }, about);
		// "did not exceed $570 million" and "about $570 million" say less than "almost", and that is true.
		const isLooser = own === '≤' || (own === '≈' && nearness[1]);
		if (isLooser && theirs === '<') return judge('consistent', 'has', { printed }, about);
		if (!qualifier) return judge('qualifier', 'hedged', { printed }, about);
		return judge('qualifier', 'own-hedge', { hedge: qualifier.text, printed }, about);
	}
	if (isRoundingOf(quantity, row)) return judge('rounded', 'has', { printed }, about);
	// Two that are "almost" two numbers are two figures.
	const isOther = quantity.upper === null && isNear(qualifier?.text ?? '') && isNear(row.qualifier ?? '');
	const bears = !isOther && holds(quantity, boundsOf(row));
	const isRounded = quantity.upper === null && qualifier?.relation === '≈';
	if (bears) return judge(isRounded ? 'rounded' : 'consistent', 'has', { printed }, about);
	if (bears === null) return judge('cannot tell', 'open', { printed }, about);
	const parts = [quantity, ...(qualifier ? [qualifier] : [])].sort((a, b) => a.start - b.start);
	const text = parts.map((part) => part.text).join(' ');
	return judge('differs', quantity.upper === null ? 'other' : 'range', { text, printed }, about);
}

/** A per cent of a draft against a share that we computed. */
export function compareShare(quantity: Quantity, share: Derived): Judgement {
	const about = { derived: share.id };
	const why = ['computed', { formula: share.formula, printed: share.text }, about] as const;
	if (share.low === null || share.high === null) return judge('cannot tell', 'no-whole');
	const relation = quantity.qualifier?.relation ?? '≈';
	const fits = [share.low, share.high, share.value].some((bound) =>
		new Big(bound).round(decimalsOf(quantity.value), Big.roundHalfUp).eq(quantity.value)
	);
	// "82.61 %" of what we compute as 82.6 %
	const isFiner = new Big(quantity.value).round(decimalsOf(share.value)).eq(share.value);
	if (quantity.upper === null && relation === '≈' && (fits || isFiner)) return judge('matches', ...why);
	const value = new Big(share.value);
	// "four fifths" is as round as it sounds.
	const isRound = relation === '≈' && !/\d/.test(quantity.text);
	const bears = isRound
		? value.minus(quantity.value).abs().lte(value.times(NEAR))
		: holds(quantity, { value, low: new Big(share.low), high: new Big(share.high) });
	return judge(bears ? 'consistent' : bears === null ? 'cannot tell' : 'differs', ...why);
}
