import { Big } from 'big.js';
import { isStated } from '../reading/said.ts';
import type { Quantity } from '../reading/quantity/quantity.ts';
import type { Reading } from '../reading/reading.ts';
import type { Statement } from '../reading/statement.ts';
import { type Scaled, scaled } from '../std/scaled.ts';
import { hasValue, type Observation, type ValuedObservation } from '../table/observation.ts';
import { economy, ECONOMY_CODES } from '../table/vocabulary.ts';
import { fold } from '../text/fold.ts';

/** An observation against its quotation: *unreadable* where no amount, or for a good without value no list, is read. */
export type Agreement = 'agrees' | 'disagrees' | 'unreadable';

/** Whether an amount in prose is the value of a row: the same decimal number and unit; a range is never one value. */
export const isValueOf = (quantity: Quantity, row: ValuedObservation): boolean =>
	quantity.upper === null &&
	quantity.unit === row.unit &&
	quantity.unitMult === row.unit_mult &&
	new Big(quantity.value).eq(row.value);

/** The same for "66.7 million", "66.70 million" and "66,700,000". */
export const amountKey = (amount: Scaled & { unit: string }): string => `${amount.unit} ${scaled(amount).toString()}`;

type Subject = Record<'year' | 'reporter' | 'partner' | 'indicator' | 'commodity', string | number | null>;

/** What a row is about: two about the same say the same, or contradict each other. */
export const subjectKey = ({ year, reporter, partner, indicator, commodity }: Subject): string =>
	[year, reporter, partner, indicator, commodity].join('\n').toLowerCase();

/** Words as they are compared. */
export const wordsKey = (words: string): string => fold(words).text.toLowerCase();

type Read = Pick<Reading, 'statements'>;

/** The statement with a row's value or good, of several the one about its indicator; undefined where there is none. */
export const claimedStatement = (row: Observation, reading: Read): Statement | undefined =>
	statementOf(row, reading, ({ quantity, list }) => {
		if (hasValue(row)) return quantity !== null && isValueOf(quantity, row);
		return list?.items.some(({ text }) => fold(text).text === fold(row.commodity ?? '').text) === true;
	});

/** The statement that a row claims, or else should claim: of its kind, and of its indicator where one is. */
export const meantStatement = (row: Observation, reading: Read): Statement | undefined =>
	claimedStatement(row, reading) ?? statementOf(row, reading, ({ quantity }) => hasValue(row) === (quantity !== null));

function statementOf(row: Observation, { statements }: Read, fits: (one: Statement) => boolean): Statement | undefined {
	const fitting = statements.filter(fits);
	return fitting.find(({ indicator }) => isStated(indicator, row.indicator)) ?? fitting[0];
}

/** The amount of its quotation that a row claims; null for a good, and where the value is not in the quotation. */
export const claimedQuantity = (row: Observation, reading: Read): Quantity | null =>
	claimedStatement(row, reading)?.quantity ?? null;

/** A field's value as a finding shows it: "DE, Germany". */
export function shownValue(value: string | number): string {
	const code = ECONOMY_CODES.find((code) => code === value);
	return code ? `${code}, ${economy(code).name}` : String(value);
}
