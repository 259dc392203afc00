import { keyAt, type Token, tokenAt } from '../tokens.ts';
import { words } from '../../std/words.ts';
import { type Quantity, quantityOf } from './quantity.ts';
import { CARDINALS } from './tables.ts';
import type { Term } from './terms.ts';

/** From a half, by 2, to a tenth. */
const DENOMINATORS = ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
/** Before a fraction that is none: "the first half", "each third". */
const ORDINAL = words('first second last latter former other early late this that each every final');
/** After a share of something; "half a year", "$5 million a quarter in" are none. */
const AFTER = words('of was were is came went took');

/** Shares in words, as per cents to one decimal: "four fifths of", "more than half of", "all of". Linear. */
export const readFractions = (text: string, tokens: readonly Token[]): Quantity[] =>
	tokens.flatMap((_, at) => {
		const term = fractionAt(tokens, at);
		return term ? [quantityOf(text, tokens, term)] : [];
	});

/** @param at of its last word */
function fractionAt(tokens: readonly Token[], at: number): Term | null {
	const to = at + 1;
	if (!AFTER.has(keyAt(tokens, to)) || tokenAt(tokens, to + 1).kind === 'number') return null;
	const denominator = 2 + DENOMINATORS.indexOf(keyAt(tokens, at).replace(/s$/, ''));
	const before = keyAt(tokens, at - 1) === '-' ? at - 2 : at - 1;
	const counted = keyAt(tokens, before);
	const count = counted === 'a' ? 1 : (CARDINALS.get(counted) ?? 0);
	const isHalf = denominator === 2 && count === 0 && !ORDINAL.has(counted);
	const isAll = keyAt(tokens, at) === 'all' && keyAt(tokens, to) === 'of' && keyAt(tokens, to + 1) !== 'which';
	const part = isAll ? 1 : (isHalf ? 1 : count) / denominator;
	if (part === 0 || (part >= 1 && !isAll)) return null;
	const digits = String(Number((100 * part).toFixed(1)));
	return { from: isHalf || isAll ? at : before, to, digits, scale: null, unit: '%', prefixed: false };
}
