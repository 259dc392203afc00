import type { Reading } from '../reading/reading.ts';
import { scaled } from '../figures/amount.ts';
import type { ValuedObservation } from '../table/observation.ts';
import { QUALIFIERS, type Quantity, type Relation } from '../reading/quantity/quantity.ts';
import { governing } from '../reading/mentions.ts';

export const AGREEMENTS = ['agrees', 'disagrees', 'unreadable'] as const;

/**
 * An observation against its quotation: *agrees*, *disagrees*, or *unreadable* where no amount (for a value) or no list
 * (for a good without one) can be read out of it.
 */
export type Agreement = (typeof AGREEMENTS)[number];

/** Whether an amount in prose is the value of a row: the same decimal number, scale and unit; a range is never one value. */
export const isValueOf = (quantity: Quantity, row: ValuedObservation): boolean =>
	quantity.upper === null &&
	quantity.unit === row.unit &&
	quantity.unitMult === row.unit_mult &&
	(quantity.value === row.value || scaled({ value: quantity.value, unit_mult: quantity.unitMult }).eq(scaled(row)));

/**
 * The amount of the quotation that a row claims: the one with its value, and where that stands more than once the one
 * that the sentence ties to the row's indicator. Null where the value is not in the quotation.
 */
export function claimedQuantity(row: ValuedObservation, reading: Reading): Quantity | null {
	const same = reading.quantities.filter((quantity) => isValueOf(quantity, row));
	return same.find((quantity) => indicatorOf(quantity, reading) === row.indicator) ?? same[0] ?? null;
}

/** The amount that the row should have: the one that the sentence ties to its indicator, to be named in a finding. */
export function expectedQuantity(row: ValuedObservation, reading: Reading): Quantity | undefined {
	return (
		reading.quantities.find((quantity) => indicatorOf(quantity, reading) === row.indicator) ?? reading.quantities[0]
	);
}

/** The indicator that the sentence ties to an amount. */
export const indicatorOf = (amount: Quantity, { text, indicators }: Reading) =>
	governing(text, indicators, amount)?.indicator;

/** What a row's qualifier says of the true amount against the printed one; null without one, and where it is no hedge of amounts. */
export const relationOf = (qualifier: string | null): Relation | null =>
	QUALIFIERS.find(({ text }) => text === qualifier?.toLowerCase())?.relation ?? null;
