import { shiftDecimal } from '../../std/decimal.ts';
import { hedgeAfter, hedgeBefore, type Qualifier, qualifierOf } from './qualifiers.ts';
import { isShort, jointOf } from './ranges.ts';
import type { Amount } from './ranges.ts';
import { readTerm } from './terms.ts';
import { keyAt, tokenAt, tokenize } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { isUnitLike } from './units.ts';

export { QUALIFIERS, type Qualifier, type Relation } from './qualifiers.ts';

/** An amount of money or a per cent, as read out of prose. */
export interface Quantity {
	/** UTF-16 offsets of the amount: sign, currency, digits, scale word, without the qualifier; of a range, both ends. */
	start: number;
	end: number;
	/** The text between them. */
	text: string;
	/** Decimal digits as printed, without thousands separators; "-" in front of a negative amount. */
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
 * or not at all: what is malformed ("$66,7 million"), has no value ("millions of dollars"), no currency that is certain
 * ("5 million pesos") or no certain scale ("$4 and $6 million") is left out, and so are percentage points, counts,
 * years and measures. Never throws; time grows with the length of the text alone.
 */
export function readQuantities(text: string, tokens: readonly Token[] = tokenize(text)): Quantity[] {
	// Most sentences speak of no money at all: one look at each word settles it.
	if (!tokens.some(isUnitLike)) return [];
	const amounts = withoutElliptic(tokens, readAmounts(tokens));
	return amounts.map((amount) => quantityOf(text, tokens, amount));
}

function readAmounts(tokens: readonly Token[]): Amount[] {
	const amounts: Amount[] = [];
	let at = 0;
	while (at < tokens.length) {
		const reading = readTerm(tokens, at);
		const single = reading?.term ? { term: reading.term, upper: null } : null;
		const { amount, next } = (single && jointOf(tokens, single.term)) ?? { amount: single, next: reading?.next };
		if (amount?.term.unit) amounts.push(amount);
		at = next ?? at + 1;
	}
	return amounts;
}

/** Between amounts of which the first leave their scale to the last. */
const LISTING = new Set(['and', ', and', ', or']);

/** "$4 and $6 million", "$4–5 and $6 million", "$4, $5 or $6 million": whether the first are dollars or millions is not certain. */
function withoutElliptic(tokens: readonly Token[], amounts: Amount[]): Amount[] {
	const kept: Amount[] = [];
	let next: Amount | undefined;
	/** whether the next one leaves its scale too */
	let elliptic = false;
	for (const amount of amounts.toReversed()) {
		const { term, upper } = amount;
		const between = tokens.slice((upper ?? term).to, next?.term.from).map(({ key }) => key).join(' '); // prettier-ignore
		elliptic =
			next !== undefined &&
			term.prefixed &&
			term.scale === null &&
			isShort(term.digits) &&
			(LISTING.has(between) || (between === ',' && (elliptic || next.upper !== null))) &&
			next.term.unit === term.unit &&
			next.term.prefixed &&
			(elliptic || next.term.scale !== null);
		if (!elliptic) kept.push(amount);
		next = amount;
	}
	return kept.reverse();
}

function quantityOf(text: string, tokens: readonly Token[], { term, upper }: Amount): Quantity {
	const { start } = tokenAt(tokens, term.from);
	const to = upper?.to ?? term.to;
	const { end } = tokenAt(tokens, to - 1);
	const unitMult = term.scale ?? 0;
	const introduced = keyAt(tokens, term.from - 1) === 'between';
	const hedge = hedgeBefore(tokens, term.from) ?? (introduced ? hedgeBefore(tokens, term.from - 1) : null);
	return {
		start,
		end,
		text: text.slice(start, end),
		value: term.digits,
		upper: upper && shiftDecimal(upper.digits, (upper.scale ?? 0) - unitMult),
		unit: term.unit ?? '',
		unitMult,
		qualifier: qualifierOf(text, tokens, hedge ?? hedgeAfter(tokens, to))
	};
}
