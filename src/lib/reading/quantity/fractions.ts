import { keyAt, type Token, tokenAt } from '../tokens.ts';
import { words } from '../../std/words.ts';
import { qualifierOf } from './qualifiers.ts';
import type { Quantity } from './quantity.ts';
import { CARDINALS } from './tables.ts';

const PARTS = ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
/** Before a fraction that is none: "the first half", "each third". */
const ORDINAL = words('first second last latter former other early late this that each every final');
/** After a share of something; "half a year", "$5 million a quarter in" are none. */
const AFTER = words('of was were is came went took');

/** Shares in words, as per cents to one decimal: "four fifths of", "more than half of". Linear. */
export function readFractions(text: string, tokens: readonly Token[]): Quantity[] {
	return tokens.flatMap((_, at) => {
		const { part, from, to } = fractionAt(tokens, at);
		if (!part || !AFTER.has(keyAt(tokens, to)) || tokens[to + 1]?.kind === 'number') return [];
		const { start } = tokenAt(tokens, from);
		const { end } = tokenAt(tokens, to - 1);
		const value = String(Number((100 * part).toFixed(1)));
		const qualifier = qualifierOf(text, tokens, from, to);
		return [{ start, end, text: text.slice(start, end), value, upper: null, unit: '%', unitMult: 0, qualifier }];
	});
}

/** @param at of its last word; a part of 0 is none */
function fractionAt(tokens: readonly Token[], at: number): { part: number; from: number; to: number } {
	const divisor = 2 + PARTS.indexOf(keyAt(tokens, at).replace(/s$/, ''));
	const hyphen = keyAt(tokens, at - 1) === '-' ? 2 : 1;
	const counted = keyAt(tokens, at - hyphen);
	const count = counted === 'a' ? 1 : (CARDINALS.get(counted) ?? 0);
	const isHalf = divisor === 2 && count === 0 && !ORDINAL.has(counted);
	const part = divisor < 2 || count >= divisor ? 0 : (isHalf ? 1 : count) / divisor;
	return { part, from: isHalf ? at : at - hyphen, to: at + 1 };
}
