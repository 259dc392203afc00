import { shiftDecimal } from '../../std/decimal.ts';
import { scaleAt } from './counts.ts';
import { hedgeAfter, hedgeBefore, hedgeWithin, type Qualifier, qualifierOf } from './qualifiers.ts';
import { jointOf, shareAlong } from './ranges.ts';
import type { Amount } from './ranges.ts';
import { readTerm } from './terms.ts';
import type { Refusal, Term } from './terms.ts';
import { isScale } from './tables.ts';
import { follows, keyAt, tokenAt, tokenize } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { isUnitLike, unitBefore } from './units.ts';

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

export interface ReadingOptions {
	/** Whose dollar "$" and "dollars" are where the text does not say: its publisher's. Null to leave them unread, and told. */
	dollar?: string | null;
}

/**
 * Every amount of money and every per cent in a text, in order of place, never overlapping. A number is read as a whole
 * or not at all: what is malformed ("$66,7 million"), has no value ("millions of dollars"), no currency that is certain
 * ("5 million pesos") or no certain scale ("$4 and $6 million") is left out, and so are percentage points, counts,
 * years and measures. Never throws; time grows with the length of the text alone.
 */
export function readQuantities(
	text: string,
	tokens: readonly Token[] = tokenize(text),
	{ dollar = 'USD' }: ReadingOptions = {}
): Quantity[] {
	// Most sentences speak of no money at all: one look at each word settles it.
	if (!tokens.some(isUnitLike)) return [];
	return readAmounts(tokens).amounts.flatMap((amount) => {
		const quantity = quantityOf(text, tokens, amount);
		if (!amount.term.isDollar) return quantity;
		return dollar === null ? [] : { ...quantity, unit: dollar };
	});
}

/** What is read, and what is a number and refused. */
export function readAmounts(tokens: readonly Token[]): { amounts: Amount[]; refusals: Refusal[] } {
	let amounts: Amount[] = [];
	const refusals: Refusal[] = [];
	/** whether "in millions of euros" went before in the paragraph, so that "€41" may be millions */
	let inTable = false;
	let at = 0;
	while (at < tokens.length) {
		inTable = (inTable && follows(tokens[at])) || isTableHead(tokens, at);
		const reading = readTerm(tokens, at);
		const joint = reading?.term ? jointOf(tokens, reading.term) : null;
		if (joint?.amount) amounts.push(joint.amount);
		else if (joint) refusals.push(joint);
		else if (reading?.term && inTable && isOpen(reading.term))
			refusals.push({ from: at, next: reading.next, reason: 'scale' });
		else if (reading?.term) amounts.push({ term: reading.term, upper: null });
		else if (reading) refusals.push(reading);
		at = (joint ?? reading)?.next ?? at + 1;
	}
	// "12,8%" in a text says that "1,468 billion" may have a decimal comma too.
	if (tokens.some(({ kind, text }) => kind === 'number' && /^\d+,\d\d?$/.test(text))) {
		const isDoubtful = ({ term: { from, to } }: Amount) =>
			tokens.slice(from, to).some(({ text }) => /^\d{1,3},\d{3}$/.test(text));
		refusals.push(...amounts.filter(isDoubtful).map(({ term }) => ({ from: term.from, next: term.to, reason: 'number' as const }))); // prettier-ignore
		amounts = amounts.filter((amount) => !isDoubtful(amount));
	}
	const shared = shareAlong(tokens, amounts);
	return { amounts: shared.amounts, refusals: [...refusals, ...shared.refusals] };
}

const isOpen = ({ unit, scale }: Term): boolean => unit !== null && unit !== '%' && scale === null;

/** "in millions of euros", "(€ million)", "in US$ thousand," */
function isTableHead(tokens: readonly Token[], at: number): boolean {
	const opens = keyAt(tokens, at);
	if (opens !== 'in' && opens !== '(') return false;
	const { scale, next } = scaleAt(tokens, at + 1, true);
	if (scale === null) {
		const unit = unitBefore(tokens, next);
		return unit !== null && isScale(keyAt(tokens, unit.next)) && tokenAt(tokens, unit.next + 1).kind === 'mark';
	}
	const isOf = keyAt(tokens, next) === 'of';
	const unit = isOf ? next + 1 : next;
	return isUnitLike(tokenAt(tokens, unit)) && (isOf || tokenAt(tokens, unit + 1).kind === 'mark');
}

function quantityOf(text: string, tokens: readonly Token[], { term, upper }: Amount): Quantity {
	const { start } = tokenAt(tokens, term.from);
	const to = upper?.to ?? term.to;
	const { end } = tokenAt(tokens, to - 1);
	const unitMult = term.scale ?? 0;
	const introduced = keyAt(tokens, term.from - 1) === 'between';
	const near = hedgeBefore(tokens, term.from, to) ?? (introduced ? hedgeBefore(tokens, term.from - 1, to) : null);
	// "between a minimum of €3 million and €250 million" hedges the lower end alone.
	const isOfOne = near !== null && near.relation !== '≈' && keyAt(tokens, near.from - 1) === 'between';
	const hedge = isOfOne ? null : near;
	return {
		start,
		end,
		text: text.slice(start, end),
		value: term.digits,
		upper: upper && shiftDecimal(upper.digits, (upper.scale ?? 0) - unitMult),
		unit: term.unit ?? '',
		unitMult,
		qualifier: qualifierOf(text, tokens, hedge ?? hedgeWithin(tokens, term.odd) ?? hedgeAfter(tokens, to))
	};
}
