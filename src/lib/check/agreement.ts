import { Big } from 'big.js';
import { readStatements } from '../reading/paragraph.ts';
import type { Said } from '../reading/said.ts';
import type { Quantity } from '../reading/quantity/quantity.ts';
import type { Reading } from '../reading/reading.ts';
import type { Statement } from '../reading/statement.ts';
import { type Scaled, scaled } from '../std/scaled.ts';
import { hasValue, type Observation, type ValuedObservation } from '../table/observation.ts';
import { economy, ECONOMY_CODES } from '../table/vocabulary.ts';
import { fold } from '../text/fold.ts';
import type { Context } from './context.ts';

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

const SUBJECT = ['year', 'reporter', 'partner', 'indicator', 'commodity'] as const;
type Subject = Record<(typeof SUBJECT)[number], string | number | null>;

/** What a row is about: two about the same say the same, or contradict each other. */
export const subjectKey = ({ year, reporter, partner, indicator, commodity }: Subject): string =>
	[year, reporter, partner, indicator, commodity].join('\n').toLowerCase();

/** Words as they are compared. */
export const wordsKey = (words: string): string => fold(words).text.toLowerCase();

type Read = Pick<Reading, 'statements'>;

/** The statement with a row's value or good, of several the one most like the row; undefined where there is none. */
export const claimedStatement = (row: Observation, reading: Read): Statement | undefined =>
	statementOf(row, reading, ({ quantity, list }) => {
		if (hasValue(row)) return quantity !== null && isValueOf(quantity, row);
		return list?.items.some(({ text }) => fold(text).text === fold(row.commodity ?? '').text) === true;
	});

/** The statement that a row claims, or else should claim: of its kind, and of its indicator where one is. */
export const meantStatement = (row: Observation, reading: Read): Statement | undefined =>
	claimedStatement(row, reading) ?? statementOf(row, reading, ({ quantity }) => hasValue(row) === (quantity !== null));

/** Of several alike ("lamps worth $5 million and rugs worth $5 million"), the one that contradicts the row least. */
function statementOf(row: Observation, { statements }: Read, fits: (one: Statement) => boolean): Statement | undefined {
	const weigh = (said: Said<unknown>, cell: unknown) => (said.state !== 'stated' ? 0 : said.value === cell ? 1 : -9);
	const likeness = (one: Statement) => SUBJECT.reduce((sum, field) => sum + weigh(one[field], row[field]), 0);
	return statements.filter(fits).toSorted((a, b) => likeness(b) - likeness(a))[0];
}

/** The same statement with what its paragraph says of it; `sentence` is its place in the source, where it is known. */
export function meantInParagraph(row: Observation, { source, reading }: Context, sentence?: number) {
	const quoted = reading(row.quotation);
	const own = meantStatement(row, quoted);
	if (!source || sentence === undefined || !own) return own;
	const { before, after } = source.around(sentence);
	return readStatements(quoted, before.map(reading), after.map(reading))[quoted.statements.indexOf(own)];
}

/** The amount of its quotation that a row claims; null for a good, and where the value is not in the quotation. */
export const claimedQuantity = (row: Observation, reading: Read): Quantity | null =>
	claimedStatement(row, reading)?.quantity ?? null;

/** A field's value as a finding shows it: "DE, Germany". */
export function shownValue(value: string | number): string {
	const code = ECONOMY_CODES.find((code) => code === value);
	return code ? `${code}, ${economy(code).name}` : String(value);
}
