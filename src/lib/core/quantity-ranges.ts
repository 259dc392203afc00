import { compareDecimals, shiftDecimal } from './quantity-decimal.ts';
import { hedgeBefore } from './quantity-qualifiers.ts';
import { AFTER_RANGE, CHANGING, DIFFERING, LABELS, RANGING } from './quantity-tables.ts';
import { isYear, readTerm } from './quantity-terms.ts';
import type { Term } from './quantity-terms.ts';
import { follows, isGlued, keyAt } from './quantity-tokens.ts';
import type { Token } from './quantity-tokens.ts';

/**
 * What two numbers in a row are.
 * - range: the two ends of one amount;
 * - pair: two amounts, of which the first may owe its unit and scale to the second ("rose from $4 to $6 million");
 * - unreadable: neither could be told, skip both.
 */
export type Joint = { kind: 'range' | 'pair'; lower: Term; upper: Term } | { kind: 'unreadable'; next: number };

interface Connector {
	word: 'dash' | 'to' | 'and' | 'or';
	next: number;
	spaced: boolean;
}

const DASHES = new Set(['-', '–', '—']);
const isShort = (digits: string) => /^\d{1,3}(\.\d+)?$/.test(digits);

function connectorAt(tokens: readonly Token[], at: number): Connector | null {
	const token = tokens[at];
	const next = tokens[at + 1];
	if (!follows(token) || !follows(next)) return null;
	if (token.key === 'to' || token.key === 'and' || token.key === 'or')
		return { word: token.key, next: at + 1, spaced: true };
	if (!DASHES.has(token.key) || isGlued(token) !== isGlued(next)) return null;
	return { word: 'dash', next: at + 1, spaced: !isGlued(token) };
}

/**
 * Joins a number to the next one, or tells that it stands alone (null). Ranges are:
 * - an unspaced dash between two amounts ("$4m-$6m"), and any dash, "to" or "or" between two numbers that share the
 *   scale or the unit ("$4–6 million", "12 to 15 percent", "five or six million dollars");
 * - "between … and …", but for a difference between two amounts;
 * - "from … to …" and "… to …" where no verb of change goes before in the clause.
 */
export function jointOf(tokens: readonly Token[], left: Term): Joint | null {
	const connector = connectorAt(tokens, left.to);
	if (!connector) return null;
	const right = readTerm(tokens, connector.next, connector.word === 'dash')?.term;
	if (!right) return null;
	// "-5-6%": from minus five to what?
	const isSigned = left.digits.startsWith('-') || right.digits.startsWith('-');
	if (isSigned && connector.word === 'dash') return connector.spaced ? null : { kind: 'unreadable', next: right.to };
	const introduction = introducedBy(tokens, left.from);
	const changed = connector.word === 'to' && isChange(tokens, left.from);
	const moved = introduction === 'from' && changed;
	if (connector.word === 'and' && introduction !== 'between') return null;
	const shared = share(tokens, left, right, connector, moved);
	if (!shared) return null;
	if (shared === 'unreadable') return { kind: 'unreadable', next: connector.word === 'dash' ? right.to : left.to };
	const { lower, upper, complete } = shared;
	if (connector.word === 'and' && DIFFERING.has(keyAt(tokens, left.from - 2))) return { kind: 'pair', lower, upper };
	if (moved || (complete && changed)) return { kind: 'pair', lower, upper };
	if (complete && (connector.word === 'or' || (connector.word === 'dash' && connector.spaced))) return null;
	// "15-12%": which of them is wrong?
	if (isDescending(lower, upper))
		return complete && connector.word !== 'dash' ? null : { kind: 'unreadable', next: right.to };
	return { kind: 'range', lower, upper };
}

type Shared = { lower: Term; upper: Term; complete: boolean } | 'unreadable' | null;

/** The two ends with the unit and the scale that one of them leaves to the other. */
function share(tokens: readonly Token[], left: Term, right: Term, connector: Connector, moved: boolean): Shared {
	const unit = left.unit ?? right.unit;
	if (unit === null || (left.unit !== null && right.unit !== null && left.unit !== right.unit)) return null;
	const spoken = connector.word !== 'dash';
	if (left.unit === null) {
		if (right.prefixed) return null;
		// "Chapter 72 – 85%"
		if (!spoken && connector.spaced && LABELS.has(keyAt(tokens, left.from - 1))) return null;
		// "in 2017 to 3 million dollars", "2016-17 million"
		if (isYear(tokens, left.from) && (right.scale !== null || unit === '%' || isYear(tokens, right.from)))
			return spoken ? null : 'unreadable';
	}
	if (right.unit === null) {
		if (!left.prefixed || (right.scale === null && (left.scale !== null || connector.spaced !== spoken))) return null;
		const after = tokens[right.to];
		if (spoken && after?.kind === 'word' && follows(after) && !AFTER_RANGE.has(after.key))
			// "gave $4 to 6 companies" against "a $4 to 6 million loan"
			return right.scale === null || left.scale !== null ? null : 'unreadable';
	}
	const open = left.scale === null && right.scale !== null && (left.unit === null || left.prefixed);
	const ascends = compareDecimals(left.digits, right.digits) <= 0;
	const scale = open && (ascends || (moved && isShort(left.digits))) ? right.scale : left.scale;
	// "cut $6 to $4 million": of six dollars, or six million?
	if (open && scale === null && left.prefixed && isShort(left.digits)) return 'unreadable';
	const complete = left.unit !== null && right.unit !== null && scale === left.scale;
	return { lower: { ...left, unit, scale }, upper: { ...right, unit, scale: right.scale }, complete };
}

function isDescending(lower: Term, upper: Term): boolean {
	const [a, b] = [lower.scale ?? 0, upper.scale ?? 0];
	const least = Math.min(a, b);
	return compareDecimals(shiftDecimal(lower.digits, a - least), shiftDecimal(upper.digits, b - least)) > 0;
}

/** The word that introduces an amount, before its hedge: "from about $4 million". */
function introducedBy(tokens: readonly Token[], at: number): string | undefined {
	return tokens[(hedgeBefore(tokens, at)?.from ?? at) - 1]?.key;
}

const CLAUSE_WORDS = 12;

/** Whether a verb of change goes before in the clause; the nearest word decides ("the increase ranged from …"). */
function isChange(tokens: readonly Token[], at: number): boolean {
	for (let back = at - 1; back >= Math.max(0, at - CLAUSE_WORDS); back--) {
		const token = tokens[back];
		if (!token || RANGING.has(token.key)) return false;
		if (CHANGING.has(token.key)) return true;
		const ends =
			token.key === ';' || token.key === ':' || (token.key === '.' && (tokens[back - 1]?.text.length ?? 0) > 1);
		if (ends || token.gap === '¶') return false;
	}
	return false;
}
