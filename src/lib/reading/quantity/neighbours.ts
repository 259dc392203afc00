import { countsAt, isYear } from './counts.ts';
import type { Reason } from './unreadable.ts';
import { CARDINALS, GLUED_SCALES, isKnownWord, isScale, SCALES } from './tables.ts';
import { follows, isGlued, keyAt, tokenAt } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { isSymbol } from './units.ts';

// What stands right beside a number must be understood too: it may be another part of it.

const OPENING = new Set(['(', '[', '“', '‘', '"', "'", '«']);
const BEFORE_MINUS = new Set([...OPENING, ':', 'or', 'by', 'of', 'at', 'to', 'was', 'is', 'and']);
const JOINING = new Set([':', '/', '.', ',', '·']);
const POWERS = new Set(['^', '×', '*', '·', '⋅', '∙']);

/** Whether this is a minus: glued to what follows and not to what comes before. " –5%" after a word may be a dash. */
export function isMinus(tokens: readonly Token[], at: number): boolean {
	const token = tokenAt(tokens, at);
	if ((token.key !== '-' && token.key !== '–') || !isGlued(tokens[at + 1])) return false;
	const before = tokenAt(tokens, at - 1);
	if (isGlued(token)) return OPENING.has(before.text);
	return token.key === '-' || BEFORE_MINUS.has(before.key);
}

/** Why the number only ends something else: "G20", "F-35", "11:29", "500 thousand" of "1 million 500 thousand"; or null. */
export function partOf(tokens: readonly Token[], at: number, number: number): Reason | null {
	if (!follows(tokens[at])) return null;
	const token = tokenAt(tokens, at);
	const previous = tokenAt(tokens, at - 1);
	const earlier = tokenAt(tokens, at - 2);
	const isBare = number === at;
	if (isGlued(token)) {
		if (previous.kind === 'word' && isBare) return 'currency';
		if (isGlued(previous) && previous.key === '-' && (earlier.kind === 'word' || earlier.key === '/'))
			return isBare || !isScale(earlier.key) ? 'sign' : null;
		if (previous.key === '–' && !isGlued(previous) && !isMinus(tokens, at - 1)) return 'sign';
		if (POWERS.has(previous.key)) return 'power';
		if (isBare && JOINING.has(previous.key) && isGlued(previous) && earlier.kind === 'number') return 'form';
	} else if (POWERS.has(previous.key)) return 'power';
	// "41. 5 million euros", against "in 2017. 5 million euros" and "at 11:29. 5 million euros"
	const endsSentence = isYear(tokens, at - 2) || keyAt(tokens, at - 3) === ':';
	if (isBare && previous.key === '.' && isGlued(previous) && earlier.kind === 'number' && !endsSentence)
		return 'number';
	if (!isBare) return null;
	// "3, 575.6 million euros", against "4, 5 and 6 million"
	if (isBroken(tokens, at - 1)) return 'number';
	if ((previous.key === '-' || previous.key === '–') && isGlued(previous) && earlier.kind === 'number') return 'range';
	if (isScale(previous.key)) return 'compound';
	// "3 billion and 200 million euros", against "£3 billion and 200 million euros"
	const isOne = previous.key === 'and' && isScale(earlier.key) && !isSymbol(tokenAt(tokens, at - 4));
	return isOne && isLess(tokens, at, earlier.key) ? 'compound' : null;
}

/** Whether what starts here goes on with a number in words, or with figures of a lower scale: "3 billion and 200 million". */
function isLess(tokens: readonly Token[], at: number, scale: string): boolean {
	const token = tokenAt(tokens, at);
	if (token.kind !== 'number') return true;
	return (SCALES.get(keyAt(tokens, at + 1)) ?? Infinity) < (SCALES.get(scale) ?? 2);
}

/** Why the number may not end where its reading does: "5th", "1/2", "2 and a half", "3 million 500 thousand"; or null. */
export function beyond(
	tokens: readonly Token[],
	counted: number,
	scaled: number,
	to: number,
	isOpen: boolean
): Reason | null {
	const token = tokenAt(tokens, to);
	const next = tokenAt(tokens, to + 1);
	if (!follows(token)) return null;
	const isPlain = to === counted;
	if ((POWERS.has(token.key) || token.key === 'x' || token.key === 'e') && next.kind === 'number') return 'power';
	if (isGlued(token)) {
		if (/\p{No}/u.test(token.text)) return /[²³¹⁰-⁹]/u.test(token.text) ? 'power' : 'fraction';
		if (/\p{N}/u.test(token.text)) return 'form';
		if (token.kind === 'word' && isPlain) return 'scale';
		if ((token.key === '/' || token.key === ':') && isGlued(next) && next.kind === 'number') return 'fraction';
		if (token.key === '.' && isPlain && next.kind === 'number' && !isYear(tokens, to - 1)) return 'number';
		if (isPlain && isBroken(tokens, to)) return 'number';
	}
	// "$5 k", "$41 bi": a thousand of them, or another word?
	if (isPlain && (GLUED_SCALES.has(token.key) || token.text === 'M')) return 'scale';
	if (isOpen && token.kind === 'word' && !isKnownWord(token.key)) return 'scale';
	if (token.key === '(' || token.key === ')') return bracketed(tokens, to);
	const joint = token.key === 'and' ? to + 1 : to;
	const part = keyAt(tokens, ['a', 'one'].includes(keyAt(tokens, joint)) ? joint + 1 : joint);
	if (joint > to && ['half', 'quarter', 'third'].includes(part)) return 'fraction';
	if (token.kind === 'number' && next.key === '/' && isGlued(next)) return 'fraction';
	return isContinued(tokens, joint, counted, scaled, to) ? 'compound' : null;
}

/** A comma that stands between groups of a number, with a space behind it by mistake: "3, 575.6 million". */
const isBroken = (tokens: readonly Token[], comma: number): boolean =>
	keyAt(tokens, comma) === ',' &&
	isGlued(tokens[comma]) &&
	/^[1-9]\d{0,2}$/.test(keyAt(tokens, comma - 1)) &&
	/^\d{3}(?:\.\d+)?$/.test(keyAt(tokens, comma + 1)) &&
	isScale(keyAt(tokens, comma + 2));

/** "$3 million 500 thousand", "20 euros and 45 cents" */
function isContinued(tokens: readonly Token[], at: number, counted: number, scaled: number, to: number): boolean {
	const token = tokenAt(tokens, at);
	const next = tokenAt(tokens, at + 1);
	if (!follows(token) || !(token.kind === 'number' || CARDINALS.has(token.key))) return false;
	if (next.key === 'cents' || next.key === 'cent') return true;
	const isMisprint = next.key === '.' && isGlued(next) && isScale(keyAt(tokens, at + 2));
	if (scaled === counted || scaled !== to || !(isScale(next.key) || isMisprint)) return false;
	return at === to || (isLess(tokens, at, keyAt(tokens, to - 1)) && !countsAt(tokens, at + 2));
}

/** "EUR 41 (38) million", "$41 (€38) million": what is in brackets, and what has brackets behind it. */
function bracketed(tokens: readonly Token[], at: number): Reason | null {
	let close = at;
	while (close < at + 5 && keyAt(tokens, close) !== ')') close++;
	return keyAt(tokens, close) === ')' && isScale(keyAt(tokens, close + 1)) ? 'bracket' : null;
}
