import { placeOfAmount } from '../reading/quantity/quantity.ts';
import { read } from '../reading/reading.ts';
import type { Observation } from '../table/observation.ts';
import type { Span } from '../text/sentence.ts';
import { meantStatement } from './agreement.ts';

/** Where in its quotation an observation stands, for marking it: the amount or the good, with its qualifier. */
export function markOf(row: Observation): Span {
	const { quantity, list } = meantStatement(row, read(row.quotation)) ?? {};
	if (quantity) return placeOfAmount(quantity);
	const item = list?.items.find(({ text }) => text === row.commodity) ?? list?.items[0];
	if (!item) return { start: 0, end: 0 };
	const hedge = row.qualifier === null ? '' : `${row.qualifier} `;
	const { start, end } = item;
	return { start: row.quotation.slice(0, start).endsWith(hedge) ? start - hedge.length : start, end };
}
