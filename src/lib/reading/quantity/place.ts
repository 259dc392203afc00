import type { Quantity } from './quantity.ts';
import type { Span } from '../../text/sentence.ts';

/** An amount with its qualifier, whichever stands first and whatever stands between: one is never marked without the other. */
export const placeOfAmount = ({ start, end, qualifier }: Quantity): Span =>
	qualifier ? { start: Math.min(start, qualifier.start), end: Math.max(end, qualifier.end) } : { start, end };
