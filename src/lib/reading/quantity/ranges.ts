import { fullDigits, scaled } from '../../std/scaled.ts';
import { hedgeBefore } from './qualifiers.ts';
import { lettersIn } from './neighbours.ts';
import { DIFFERING, isChanging, isScale, LABELS, RANGING, SCALES } from './tables.ts';
import { countsAt, isYear } from './counts.ts';
import { isTerm, readTerm, type Refusal, type Term } from './terms.ts';
import { follows, isGlued, joined, keyAt, type Token, tokenAt } from '../tokens.ts';

/** What is read in a paragraph, and what is a number and refused, each in order of place: none reaches over its end. */
export interface Paragraph {
	tokens: readonly Token[];
	amounts: readonly Term[];
	refusals: readonly Refusal[];
}

export function readAmounts(tokens: readonly Token[]): Paragraph[] {
	const doubtful = doubtfulIn(tokens);
	const paragraphs: Token[][] = [];
	for (const token of tokens) {
		if (!follows(token)) paragraphs.push([]);
		paragraphs.at(-1)?.push(token);
	}
	return paragraphs.map((paragraph) => readParagraph(paragraph, doubtful));
}

function readParagraph(tokens: readonly Token[], doubtful: ReadonlySet<Token>): Paragraph {
	const amounts: Term[] = [];
	const refusals: Refusal[] = [];
	/** whether "in millions of euros" went before, so that "€41" may be millions */
	let inTable = false;
	for (let from = 0; from < tokens.length;) {
		inTable ||= isTableHead(tokens, from);
		const term = readTerm(tokens, from);
		const reading = (isTerm(term) && jointOf(tokens, term)) || term;
		const to = reading?.to ?? from + 1;
		if (isTerm(reading)) {
			const isDoubtful = reading.unit !== '%' && tokens.slice(from, to).some((token) => doubtful.has(token));
			if (isDoubtful) refusals.push({ from, to, reason: 'number' });
			else if (inTable && isOfTable(tokens, reading)) refusals.push({ from, to, reason: 'scale', isMoney: true });
			else amounts.push(reading);
		} else if (reading) refusals.push(reading);
		from = to;
	}
	return { tokens, ...shareAlong(tokens, amounts, refusals) };
}

/** "1,468" and "1.500", which other languages mean otherwise. */
const COMMA = /^\d{1,3},\d{3}$/;
const POINT = /^[1-9]\d{0,2}\.\d\d0$/;

/**
 * The numbers of a text whose comma or point may mean something else. "12,8%" in it says that "1,468 billion" may have a
 * decimal comma too. "1.500 million euros" may be thousands, but for a text that has decimals ("2.15 billion") and no
 * "500.000 euros"; nobody writes thousands of billions.
 */
function doubtfulIn(tokens: readonly Token[]): ReadonlySet<Token> {
	const isPrinted = (pattern: RegExp) => tokens.some(({ text }) => pattern.test(text));
	if (isPrinted(/^\d+,\d\d?$/)) return new Set(tokens.filter(({ text }) => COMMA.test(text) || POINT.test(text)));
	const isBare = ({ text }: Token, at: number) => POINT.test(text) && !isScale(keyAt(tokens, at + 1));
	if (isPrinted(/^[\d,]*\.(?!\d\d0$)\d+$/) && !tokens.some(isBare)) return new Set();
	const isLarge = (at: number) => (SCALES.get(keyAt(tokens, joined(tokens, at + 1))) ?? 0) >= 9;
	return new Set(tokens.filter(({ text }, at) => POINT.test(text) && !isLarge(at)));
}

/** "€41" of a table in million euros, and "41"; but for years and what counts something. */
const isOfTable = (tokens: readonly Token[], { from, to, unit, scale }: Term): boolean =>
	scale === null && (unit === null ? !isYear(tokens, from) && !countsAt(tokens, to) : unit !== '%');

/** "in millions of euros", "(€ million)", "in US$ thousand," in letters of tokens, after the "in" or the bracket. */
const TABLE_HEAD = /^ ?(?:S o ?[C.]* ?[U$]|(?:S ?[C.]* ?[U$]|[C.]*[U$] ?S)(?! [^f]|\w))/;
const isTableHead = (tokens: readonly Token[], at: number): boolean =>
	['in', '(', ','].includes(keyAt(tokens, at)) && TABLE_HEAD.test(lettersIn(tokens, at + 1, at + 8));

/** What joins two numbers; a dash with spaces or without. */
type Connector = 'to' | 'and' | 'or' | '-' | ' - ';

function connectorAt(tokens: readonly Token[], at: number): Connector | null {
	const { key } = tokenAt(tokens, at);
	if (key === 'to' || key === 'and' || key === 'or') return key;
	if (!'-–—'.includes(key) || isGlued(tokens[at]) !== isGlued(tokens[at + 1])) return null;
	return isGlued(tokens[at]) ? '-' : ' - ';
}

/**
 * Joins a number to the next one, or tells that it stands alone (null). Ranges are:
 * - an unspaced dash between two amounts ("$4m-$6m"), and any dash, "to" or "or" between two numbers that share the
 *   scale or the unit ("$4–6 million", "12 to 15 percent", "five or six million dollars");
 * - "between … and …", but for a difference between two amounts;
 * - "… to …", but for a change by one amount to another;
 * - "from … to …" where a word of range goes before ("anywhere from").
 * Of two amounts, the first may owe its unit and scale to the second ("rose from $4 to $6 million").
 */
function jointOf(tokens: readonly Token[], left: Term): Term | Refusal | null {
	const connector = connectorAt(tokens, left.to);
	const right = connector && readTerm(tokens, left.to + 1, true);
	if (!connector || !isTerm(right)) return null;
	const isDash = connector.includes('-');
	const unreadable: Refusal = { from: left.from, to: right.to, reason: 'range' };
	// "-5-6%": from minus five to what?
	if (isDash && `${left.digits}${right.digits}`.includes('-')) return null;
	const introduction = keyAt(tokens, (hedgeBefore(tokens, left.from)?.from ?? left.from) - 1);
	const isBetween = introduction === 'between';
	if (connector === 'and' && !isBetween) return null;
	const isTo = connector === 'to' && !isBetween;
	const verb = isTo && introduction !== 'to' ? verbBefore(tokens, left.from) : '';
	const changed = isChanging(verb);
	const moved = introduction === 'from' && changed;
	const shared = share(tokens, left, right, connector, moved);
	if (!shared) return null;
	if (shared === 'unreadable') return isDash ? unreadable : { ...unreadable, to: left.to };
	const { lower, upper, complete } = shared;
	const differ = isBetween && DIFFERING.has(keyAt(tokens, left.from - 2));
	const isMoved = isTo && introduction === 'from' && !RANGING.has(verb);
	if (differ || isMoved || (changed && (complete || left.scale !== null))) return lower;
	// "rose 4 to 6 million euros": by four million, or by four to six?
	if (isTo && isChanging(introduction) && lower.unit !== '%') return unreadable;
	if (complete && (connector === 'or' || connector === ' - ')) return null;
	const sizeOf = ({ digits, scale }: Term) => scaled({ value: digits, unit_mult: scale ?? 0 });
	const isDescending = sizeOf(lower).gt(sizeOf(upper));
	// "between 3.7 and 0.9 per cent"; "15-12%": which of them is wrong?
	if (isDescending && (isDash || (!complete && !isBetween))) return unreadable;
	if (isDescending && !isBetween) return null;
	const [least, most] = isDescending ? [upper, lower] : [lower, upper];
	const digits = fullDigits({ value: most.digits, unit_mult: (most.scale ?? 0) - (least.scale ?? 0) });
	return { ...least, from: left.from, to: right.to, upper: digits };
}

type Shared = { lower: Term; upper: Term; complete: boolean } | 'unreadable' | null;

/** Whether a number looks as if it left its scale to the next one: "$4" of "$4 and $6 million", not "$1,500". */
const isShort = (digits: string): boolean => /^\d{1,3}(\.\d+)?$/.test(digits);

/** The two ends with the unit and the scale that one of them leaves to the other. */
function share(tokens: readonly Token[], left: Term, right: Term, connector: Connector, moved: boolean): Shared {
	const unit = left.unit ?? right.unit;
	// "up 3.2 billion or 6.8%"
	if ((right.unit ?? unit) !== unit || (unit === '%' && left.scale !== null)) return null;
	const isDash = connector.includes('-');
	if (left.unit === null) {
		// "one to $6 million", against "between 4 and $6 million"
		if (right.prefixed && connector !== 'and' && !moved) return null;
		// "Chapter 72 – 85%", "rose on March 12 to 3 million dollars"
		if (connector !== '-' && LABELS.has(keyAt(tokens, left.from - 1))) return null;
		// "in 2017 to 3 million dollars", "2016-17 million"
		const isFar = scaled({ value: right.digits, unit_mult: 0 }).gt(10 * Number(left.digits));
		const isDate =
			isYear(tokens, left.from) && (right.scale !== null || unit === '%' || isYear(tokens, right.from) || isFar);
		if (isDate) return 'unreadable';
	}
	if (right.unit === null) {
		if (!left.prefixed || (right.scale === null && (left.scale !== null || connector === ' - '))) return null;
		// "gave $4 to 6 companies" against "a $4 to 6 million loan"
		if (!isDash && countsAt(tokens, right.to)) return right.scale === null || left.scale !== null ? null : 'unreadable';
	}
	const open = left.scale === null && right.scale !== null && (left.unit === null || left.prefixed);
	const ascends = scaled({ value: left.digits, unit_mult: 0 }).lte(right.digits);
	const scale = open && (ascends || left.unit === null || (moved && isShort(left.digits))) ? right.scale : left.scale;
	// "cut $6 to $4 million": of six dollars, or six million?
	if (open && scale === null && isShort(left.digits)) return 'unreadable';
	const complete = left.unit !== null && right.unit !== null && scale === left.scale;
	return { lower: { ...left, unit, scale }, upper: { ...right, unit }, complete };
}

const CLAUSE_WORDS = 24;

/** The nearest verb of change, or of range ("the increase ranged from …"), that goes before in the clause; else "". */
function verbBefore(tokens: readonly Token[], at: number): string {
	const { key = '' } =
		tokens.slice(Math.max(0, at - CLAUSE_WORDS), at).findLast(({ key }, i, all) => {
			const isEnd = key === ';' || key === ':' || (key === '.' && tokenAt(all, i - 1).text.length > 1);
			return isEnd || RANGING.has(key) || isChanging(key);
		}) ?? {};
	return key;
}

/** Between amounts of which the first leave their unit or their scale to the last. */
const LISTING = new Set(['and', ', and', ', or', 'plus', '+', '&']);

/**
 * What numbers in a row leave to each other. "41 and 52 million euros", "by 2.4, 3 and 5.5 per cent": bare numbers have
 * the unit and the scale of the last. Whether "$4" of "$4 and $6 million" is dollars or millions is not certain.
 * Bare numbers that share nothing are no amounts, and refused.
 */
function shareAlong(tokens: readonly Token[], amounts: readonly Term[], others: readonly Refusal[]) {
	const kept: Term[] = [];
	const refusals = [...others];
	let next: Term | undefined;
	/** whether the next one leaves its unit or its scale too */
	let isRow = false;
	for (const [at, bare] of [...amounts.entries()].reverse()) {
		const unit = bare.unit ?? unitCompared(tokens, amounts.slice(Math.max(0, at - 2), at), bare);
		const term = { ...bare, unit };
		const owed: Owed = next ? owedOf(tokens, term, next, isRow) : 'none';
		isRow = owed !== 'none';
		const known = next && owed === 'known' ? { ...term, unit: next.unit, scale: term.scale ?? next.scale } : term;
		if (known.unit === null) refusals.push({ ...term, reason: 'alone' });
		else if (owed === 'uncertain') refusals.push({ ...term, reason: 'shared' });
		else kept.push(known);
		next = known;
	}
	return { amounts: kept.reverse(), refusals: refusals.sort((a, b) => a.from - b.from) };
}

/** What stands between an amount and the one before that it is compared with, both of one currency that is said once. */
const COMPARED =
	/^(?:,? ?(?:in|for|during) (?:calendar |the year )?\d{4}| last year)? ?,? ?(?:(?:(?:\w+ly )?(?:up|down) )?from|against|versus|vs|compared (?:with|to))$/;

/** The currency of "fell to $5 million in 2016 from 6 million in 2015", which is that of the amount before. */
function unitCompared(tokens: readonly Token[], nearest: readonly Term[], { from, to, scale }: Term): string | null {
	// a year is a number too
	const before = nearest.findLast(({ unit }) => unit);
	if (!before?.unit || before.unit === '%' || (scale ?? 0) < 6 || from - before.to > 8) return null;
	const joint = tokens.slice(before.to, from).map(({ key }) => key);
	return COMPARED.test(joint.join(' ')) && !countsAt(tokens, to) ? before.unit : null;
}

/** Whether a number owes its unit or its scale to the next one. */
type Owed = 'known' | 'uncertain' | 'none';

function owedOf(tokens: readonly Token[], term: Term, next: Term, isRow: boolean): Owed {
	const joint = between(tokens, term.to, next.from);
	const isListed = LISTING.has(joint) || (joint === ',' && (isRow || next.upper !== undefined));
	if (!isListed || !isShort(term.digits)) return 'none';
	const isOpen = isRow || (next.scale !== null && (next.unit !== null || !countsAt(tokens, next.to)));
	if (term.unit === null) {
		const isLabel = LABELS.has(keyAt(tokens, term.from - 1)) || tokenAt(tokens, term.from).text.includes(',');
		if (isLabel || next.prefixed) return 'none';
		return next.unit !== null || isOpen ? 'known' : 'none';
	}
	const isAlike = next.unit === null || (next.prefixed && next.unit === term.unit);
	return term.prefixed && term.scale === null && isOpen && isAlike ? 'uncertain' : 'none';
}

/** What stands between two amounts, in three words at most, without the hedge of the second. */
function between(tokens: readonly Token[], from: number, to: number): string {
	const joint = tokens.slice(from, Math.min(from + 3, hedgeBefore(tokens, to)?.from ?? to));
	return joint.map(({ key }) => key).join(' ');
}
