import { read } from './context.ts';
import type { Observation } from './observation.ts';
import type { Span } from './sentence.ts';
import { placeOf } from './stated.ts';

/**
 * Where in its quotation an observation stands, for marking it: the amount with the qualifier right before it, or the
 * good. A qualifier belongs to its amount, so one is never marked without the other.
 */
export function markOf(row: Observation): Span {
	const { start, end } = placeOf(row, read(row.quotation));
	const hedge = row.qualifier === null ? '' : `${row.qualifier} `;
	return { start: row.quotation.slice(0, start).endsWith(hedge) ? start - hedge.length : start, end };
}
