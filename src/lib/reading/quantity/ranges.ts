import { compareDecimals, shiftDecimal } from '../../std/decimal.ts';
import { hedgeBefore } from './qualifiers.ts';
import { lettersOf } from './neighbours.ts';
import { DIFFERING, isChanging, isScale, LABELS, RANGING } from './tables.ts';
import { countsAt, isYear } from './counts.ts';
import { isTerm, readTerm, type Refusal, type Term } from './terms.ts';
import { follows, isGlued, keyAt, type Token, tokenAt } from '../tokens.ts';

/** An amount, or both ends of a range. */
export interface Amount {
	term: Term;
	upper: Term | null;
}

/** What two numbers in a row are, and where to read on; a refusal where it could not be told. */
export type Joint = (Amount & { to: number; reason?: undefined }) | Refusal;

/** What joins two numbers; a dash with spaces or without. */
type Connector = 'to' | 'and' | 'or' | '-' | ' - ';

/** Whether a number looks as if it left its scale to the next one: "$4" of "$4 and $6 million", not "$1,500". */
const isShort = (digits: string): boolean => /^\d{1,3}(\.\d+)?$/.test(digits);

function connectorAt(tokens: readonly Token[], at: number): Connector | null {
	const { key } = tokenAt(tokens, at);
	if (!follows(tokens[at]) || !follows(tokens[at + 1])) return null;
	if (key === 'to' || key === 'and' || key === 'or') return key;
	if (!'-–—'.includes(key) || isGlued(tokens[at]) !== isGlued(tokens[at + 1])) return null;
	return isGlued(tokens[at]) ? '-' : ' - ';
}

/** What is read out of tokens, and what is a number and refused, each in order of place. */
export interface Amounts {
	tokens: readonly Token[];
	amounts: readonly Amount[];
	refusals: readonly Refusal[];
}

export function readAmounts(tokens: readonly Token[]): Amounts {
	const amounts: Amount[] = [];
	const refusals: Refusal[] = [];
	/** whether "in millions of euros" went before in the paragraph, so that "€41" may be millions */
	let inTable = false;
	const doubtful = doubtfulIn(tokens);
	for (let at = 0; at < tokens.length;) {
		inTable = (inTable && follows(tokens[at])) || isTableHead(tokens, at);
		const term = readTerm(tokens, at);
		const joint = isTerm(term) ? jointOf(tokens, term) : null;
		const reading = joint ?? term;
		if (reading?.reason) refusals.push(reading);
		else if (isTerm(term)) {
			if (term.unit !== '%' && tokens.slice(at, term.to).some((token) => doubtful.has(token)))
				refusals.push({ from: at, to: term.to, reason: 'number' });
			else if (!joint && inTable && isOfTable(tokens, term))
				refusals.push({ from: at, to: term.to, reason: 'scale', isMoney: true });
			else amounts.push(joint && !joint.reason ? joint : { term, upper: null });
		}
		at = reading?.to ?? at + 1;
	}
	const shared = shareAlong(tokens, amounts);
	return {
		tokens,
		amounts: shared.amounts,
		refusals: [...refusals, ...shared.refusals].sort((a, b) => a.from - b.from)
	};
}

/** "1,468" and "1.500", which other languages mean otherwise. */
const THOUSANDS = /^[1-9]\d{0,2}\.\d\d0$/;
const SUSPECT = /^\d{1,3},\d{3}$|^[1-9]\d{0,2}\.\d\d0$/;

/**
 * The numbers of a text whose comma or point may mean something else. "12,8%" in it says that "1,468 billion" may have a
 * decimal comma too. "1.500 million euros" may be thousands, but for a text that has decimals ("2.15 billion") and no
 * "500.000 euros".
 */
function doubtfulIn(tokens: readonly Token[]): ReadonlySet<Token> {
	const suspects = tokens.filter(({ kind, text }) => kind === 'number' && SUSPECT.test(text));
	if (suspects.length === 0) return new Set();
	const isPrinted = (pattern: RegExp) => tokens.some(({ text }) => pattern.test(text));
	const isBare = ({ text }: Token, at: number) => THOUSANDS.test(text) && !isScale(keyAt(tokens, at + 1));
	const hasCommas = isPrinted(/^\d+,\d\d?$/);
	const hasPoints = !hasCommas && isPrinted(/^[\d,]*\.(?:\d\d?|\d\d[1-9]|\d{4,})$/) && !tokens.some(isBare);
	return new Set(suspects.filter(({ text }) => (text.includes(',') ? hasCommas : !hasPoints)));
}

/** "€41" of a table in million euros, and "41"; but for years and what counts something. */
const isOfTable = (tokens: readonly Token[], { from, to, unit, scale }: Term): boolean =>
	scale === null && (unit === null ? !isYear(tokens, from) && !countsAt(tokens, to) : unit !== '%');

/** "in millions of euros", "(€ million)", "in US$ thousand," in letters of tokens, after the "in" or the bracket. */
const TABLE_HEAD = /^ ?(?:S o ?[C.]* ?[U$]|(?:S ?[C.]* ?[U$]|[C.]*[U$] ?S)(?! [^f]|\w))/;
const isTableHead = (tokens: readonly Token[], at: number): boolean =>
	['in', '(', ','].includes(keyAt(tokens, at)) && TABLE_HEAD.test(lettersOf(tokens, at + 1, at + 8));

/**
 * Joins a number to the next one, or tells that it stands alone (null). Ranges are:
 * - an unspaced dash between two amounts ("$4m-$6m"), and any dash, "to" or "or" between two numbers that share the
 *   scale or the unit ("$4–6 million", "12 to 15 percent", "five or six million dollars");
 * - "between … and …", but for a difference between two amounts;
 * - "from … to …" and "… to …" where no verb of change goes before in the clause.
 * Of two amounts, the first may owe its unit and scale to the second ("rose from $4 to $6 million").
 */
function jointOf(tokens: readonly Token[], left: Term): Joint | null {
	const connector = connectorAt(tokens, left.to);
	const right = connector && readTerm(tokens, left.to + 1, true);
	if (!connector || !isTerm(right)) return null;
	const isDash = connector === '-' || connector === ' - ';
	const unreadable: Joint = { from: left.from, to: right.to, reason: 'range' };
	// "-5-6%": from minus five to what?
	const isSigned = left.digits.startsWith('-') || right.digits.startsWith('-');
	if (isSigned && isDash) return connector === '-' ? unreadable : null;
	const introduction = keyAt(tokens, (hedgeBefore(tokens, left.from)?.from ?? left.from) - 1);
	const changed = connector === 'to' && introduction !== 'between' && isChange(tokens, left.from);
	const moved = introduction === 'from' && changed;
	if (connector === 'and' && introduction !== 'between') return null;
	const shared = share(tokens, left, right, connector, moved);
	if (!shared) return null;
	if (shared === 'unreadable') return isDash ? unreadable : { ...unreadable, to: left.to };
	const { lower, upper, complete } = shared;
	const differ = introduction === 'between' && DIFFERING.has(keyAt(tokens, left.from - 2));
	if (differ || moved || (complete && changed)) return { term: lower, upper: null, to: left.to };
	if (complete && (connector === 'or' || connector === ' - ')) return null;
	if (!isDescending(lower, upper)) return { term: lower, upper, to: right.to };
	if (connector === 'to' && introduction === 'from') return { term: lower, upper: null, to: left.to };
	// "between 3.7 and 0.9 per cent"; "15-12%": which of them is wrong?
	if (isDash || (!complete && introduction !== 'between')) return unreadable;
	if (introduction !== 'between') return null;
	return { term: { ...upper, from: left.from }, upper: { ...lower, to: right.to }, to: right.to };
}

type Shared = { lower: Term; upper: Term; complete: boolean } | 'unreadable' | null;

/** The two ends with the unit and the scale that one of them leaves to the other. */
function share(tokens: readonly Token[], left: Term, right: Term, connector: Connector, moved: boolean): Shared {
	const unit = left.unit ?? right.unit;
	if (right.unit !== null && right.unit !== unit) return null;
	const spoken = connector !== '-' && connector !== ' - ';
	// "up 3.2 billion or 6.8%"
	if (unit === '%' && left.scale !== null) return null;
	if (left.unit === null) {
		// "one to $6 million", against "between 4 and $6 million"
		if (right.prefixed && connector !== 'and') return null;
		// "Chapter 72 – 85%", "rose on March 12 to 3 million dollars"
		if (connector !== '-' && LABELS.has(keyAt(tokens, left.from - 1))) return null;
		// "in 2017 to 3 million dollars", "2016-17 million"
		if (isYear(tokens, left.from) && (right.scale !== null || unit === '%' || isYear(tokens, right.from)))
			return spoken ? null : 'unreadable';
	}
	if (right.unit === null) {
		if (!left.prefixed || (right.scale === null && (left.scale !== null || connector === ' - '))) return null;
		if (spoken && countsAt(tokens, right.to))
			// "gave $4 to 6 companies" against "a $4 to 6 million loan"
			return right.scale === null || left.scale !== null ? null : 'unreadable';
	}
	const open = left.scale === null && right.scale !== null && (left.unit === null || left.prefixed);
	const ascends = compareDecimals(left.digits, right.digits) <= 0;
	const scale = open && (ascends || left.unit === null || (moved && isShort(left.digits))) ? right.scale : left.scale;
	// "cut $6 to $4 million": of six dollars, or six million?
	if (open && scale === null && left.prefixed && isShort(left.digits)) return 'unreadable';
	const complete = left.unit !== null && right.unit !== null && scale === left.scale;
	return { lower: { ...left, unit, scale }, upper: { ...right, unit }, complete };
}

const isDescending = (lower: Term, upper: Term): boolean =>
	compareDecimals(shiftDecimal(lower.digits, lower.scale ?? 0), shiftDecimal(upper.digits, upper.scale ?? 0)) > 0;

const CLAUSE_WORDS = 12;

/** Whether a verb of change goes before in the clause; the nearest word decides ("the increase ranged from …"). */
function isChange(tokens: readonly Token[], at: number): boolean {
	for (let back = at - 1; back >= at - CLAUSE_WORDS; back--) {
		const { key, gap } = tokenAt(tokens, back);
		if (RANGING.has(key)) return false;
		if (isChanging(key)) return true;
		const ends = key === ';' || key === ':' || (key === '.' && tokenAt(tokens, back - 1).text.length > 1);
		if (ends || gap === '¶') return false;
	}
	return false;
}

/** Between amounts of which the first leave their unit or their scale to the last. */
const LISTING = new Set(['and', ', and', ', or', 'plus', '+', '&']);

/**
 * What numbers in a row leave to each other. "41 and 52 million euros", "by 2.4, 3 and 5.5 per cent": bare numbers have
 * the unit and the scale of the last. Whether "$4" of "$4 and $6 million" is dollars or millions is not certain.
 * Bare numbers that share nothing are no amounts, and refused.
 */
function shareAlong(tokens: readonly Token[], amounts: readonly Amount[]) {
	const kept: Amount[] = [];
	const refusals: Refusal[] = [];
	let next: Amount | undefined;
	/** whether the next one leaves its unit or its scale too */
	let isRow = false;
	for (const amount of amounts.toReversed()) {
		const { term, upper } = amount;
		const joint = next && between(tokens, (upper ?? term).to, next.term.from);
		const isListed: boolean =
			joint !== undefined && (LISTING.has(joint) || (joint === ',' && (isRow || next?.upper != null)));
		const own: Share = next && isListed && isShort(term.digits) ? shareOf(tokens, term, next.term, isRow) : 'none';
		isRow = own !== 'none';
		let known = amount;
		if (own === 'uncertain') refusals.push({ from: term.from, to: term.to, reason: 'shared' });
		else if (own === 'shared' && next && upper === null)
			known = { term: { ...term, unit: next.term.unit, scale: term.scale ?? next.term.scale }, upper };
		if (known.term.unit === null) refusals.push({ from: term.from, to: (upper ?? term).to, reason: 'alone' });
		else if (own !== 'uncertain') kept.push(known);
		next = known;
	}
	return { amounts: kept.reverse(), refusals };
}

type Share = 'shared' | 'uncertain' | 'none';

function shareOf(tokens: readonly Token[], term: Term, next: Term, isRow: boolean): Share {
	if (term.unit === null) {
		const isOther = isYear(tokens, term.from) || LABELS.has(keyAt(tokens, term.from - 1));
		const isNumber = !isOther && !tokenAt(tokens, term.from).text.includes(',');
		if (isNumber && next.unit === null && (isRow || isScaledAlone(tokens, next))) return 'uncertain';
		return next.unit !== null && !next.prefixed && isNumber ? 'shared' : 'none';
	}
	if (!term.prefixed || term.scale !== null) return 'none';
	if (next.unit === term.unit && next.prefixed) return isRow || next.scale !== null ? 'uncertain' : 'none';
	return next.unit === null && (isRow || isScaledAlone(tokens, next)) ? 'uncertain' : 'none';
}

const isScaledAlone = (tokens: readonly Token[], { scale, to }: Term) => scale !== null && !countsAt(tokens, to);

/** What stands between two amounts, in three words at most, without the hedge of the second. */
function between(tokens: readonly Token[], from: number, to: number): string {
	const joint = tokens.slice(from, Math.min(from + 3, hedgeBefore(tokens, to)?.from ?? to));
	return [...joint, tokenAt(tokens, to)].every(follows) ? joint.map(({ key }) => key).join(' ') : '';
}
