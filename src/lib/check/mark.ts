import { read } from '../reading/reading.ts';
import type { Observation } from '../table/observation.ts';
import { placeOfAmount } from '../reading/quantity/place.ts';
import type { Span } from '../text/sentence.ts';
import { placeOf } from './stated.ts';

/** Where in its quotation an observation stands, for marking it: the amount with its qualifier, or the good with one right before it. */
export function markOf(row: Observation): Span {
	const place = placeOf(row, read(row.quotation));
	if ('qualifier' in place) return placeOfAmount(place);
	const { start, end } = place;
	const hedge = row.qualifier === null ? '' : `${row.qualifier} `;
	return { start: row.quotation.slice(0, start).endsWith(hedge) ? start - hedge.length : start, end };
}
