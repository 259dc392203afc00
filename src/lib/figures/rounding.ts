import { Big } from 'big.js';
import { decimalsOf, scaled } from '../std/scaled.ts';
import type { ValuedObservation } from '../table/observation.ts';
import type { Quantity, Relation } from '../reading/quantity/quantity.ts';

/** Where a rounded number has gone: "over 90" of 90.5 goes down, "nearly 91" up; else half up. */
const TOWARDS: Record<Relation, 0 | 1 | 3> = {
	'>': Big.roundDown,
	'≥': Big.roundDown,
	'≈': Big.roundHalfUp,
	'<': Big.roundUp,
	'≤': Big.roundUp
};

/**
 * Whether an amount in prose is a row's value in fewer digits: "€91 million", "over €90 million" and "nearly €91 million"
 * are 90.5 million. Zeros count as printed, so "€100 million" is not. Two digits at least: a single one fits too much.
 */
export function isRoundingOf(quantity: Quantity, row: ValuedObservation): boolean {
	const { value, unit, unitMult, upper, qualifier } = quantity;
	if (upper !== null || unit !== row.unit || value.replace('.', '').replace(/^0+/, '').length < 2) return false;
	const inItsScale = scaled(row).div(new Big(10).pow(unitMult));
	const mode = TOWARDS[qualifier?.relation ?? '≈'];
	return !inItsScale.eq(value) && inItsScale.round(decimalsOf(value), mode).eq(value);
}
