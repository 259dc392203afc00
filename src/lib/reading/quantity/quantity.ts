import { type Qualifier, qualifierOf } from './qualifiers.ts';
import { readAmounts } from './ranges.ts';
import type { Term } from './terms.ts';
import { type Token, tokenAt, tokenize } from '../tokens.ts';
import type { Span } from '../../text/sentence.ts';

export type { Qualifier, Relation } from './qualifiers.ts';

/** An amount of money or a per cent, as read out of prose. */
export interface Quantity {
	/** UTF-16 offsets of the amount: sign, currency, digits, scale word, without the qualifier; of a range, both ends. */
	start: number;
	end: number;
	/** The text between them. */
	text: string;
	/** Decimal digits as printed, without thousands separators, with a point; "-" in front of a negative amount. */
	value: string;
	/** The upper end of a range, at the same `unitMult`. */
	upper: string | null;
	/** ISO 4217 code, or "%". */
	unit: string;
	/** Power of ten of the scale word (SDMX UNIT_MULT), 0 where there is none. */
	unitMult: number;
	qualifier: Qualifier | null;
}

/**
 * Every amount of money and every per cent in a text, in order of place, never overlapping. A number is read as a whole
 * or not at all: what is malformed ("$1.234.567"), has no value ("millions of dollars"), no currency that is certain
 * ("5 million pesos") or no certain scale ("$4 and $6 million") is left out, and so are percentage points, counts,
 * years and measures. Never throws; time grows with the length of the text alone.
 */
export function readQuantities(text: string, paragraphs = readAmounts(tokenize(text))): Quantity[] {
	return paragraphs.flatMap(({ tokens, amounts }) => amounts.map((term) => quantityOf(text, tokens, term)));
}

/** A number with its unit, and the hedge that stands with it. */
export function quantityOf(
	text: string,
	tokens: readonly Token[],
	{ from, to, digits, upper, unit, scale }: Term
): Quantity {
	const { start } = tokenAt(tokens, from);
	const { end } = tokenAt(tokens, to - 1);
	return {
		start,
		end,
		text: text.slice(start, end),
		value: digits,
		upper: upper ?? null,
		unit: unit ?? '',
		unitMult: scale ?? 0,
		qualifier: qualifierOf(text, tokens, from, to)
	};
}

/** An amount with its qualifier, whichever stands first and whatever stands between: one is never marked without the other. */
export const placeOfAmount = ({ start, end, qualifier }: Quantity): Span =>
	qualifier ? { start: Math.min(start, qualifier.start), end: Math.max(end, qualifier.end) } : { start, end };
