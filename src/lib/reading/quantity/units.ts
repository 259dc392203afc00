import { ABBREVIATIONS, BY_NAME, CAUTIOUS, CENTS, CODES, DOLLARS, letteredOf, NOT_AFTER, SIGNS } from './currencies.ts';
import type { Currency } from './currencies.ts';
import { scaleAt } from './counts.ts';
import { SCALES } from './tables.ts';
import { follows, isGlued, joined, keyAt, matches, tokenAt } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { whoseOf } from './whose.ts';

/** A unit as printed before or after a number, and the index of the token after it. */
export interface Unit {
	/** "%" or a currency; null where it is money and nothing says whose. */
	unit: Currency;
	next: number;
	/** The power of ten that is printed with it: "MEUR", "US$m 45", "570 € million". */
	scale: number | null;
	/** Believed only where the number looks like money by itself. */
	cautious?: boolean;
	/** A bare "$", or dollars: a later code or name may say whose. */
	dollar?: boolean;
}

const unitOf = (unit: Currency, next: number, scale: number | null = null): Unit => ({ unit, next, scale });

export const US_DOTTED = ['u', '.', 's', '.'];

/** The currency that stands before a number: "$", "US$", "US $", "U.S.$", "$US", "US$m", "USD", "MSEK", "Rs.", "CAD$". */
export function unitBefore(tokens: readonly Token[], at: number): Unit | null {
	const token = tokenAt(tokens, at);
	if (token.kind === 'mark') return signBefore(tokens, at);
	const second = tokenAt(tokens, at + 1);
	if (tokenAt(tokens, at + 4).text === '$' && matches(tokens, at, US_DOTTED) && follows(tokens[at + 4]))
		return scaledSign(tokens, unitOf('USD', at + 5));
	const lettered = follows(second) && second.kind === 'mark' ? issuerOf(token, second) : undefined;
	if (lettered !== undefined) return scaledSign(tokens, unitOf(lettered, at + 2));
	if (endsRate(tokens, at)) return null;
	const code = codeAt(tokens, at);
	if (!code) return nameBefore(tokens, at);
	if (second.text === '.' && isGlued(second) && ABBREVIATIONS.has(token.text)) return { ...code, next: at + 2 };
	// "USD mln 12", never "In EUR million firms trade"
	const { scale, next } = scaleAt(tokens, at + 1, false);
	return scale !== null && isNumberAt(tokens, next) ? { ...code, scale, next } : code;
}

/** Letters that say whose a "$" is with a space between, too. "A $5 million loan" starts with an article, and "CA $5" may name a place. */
const APART = new Set(['US', 'HK', 'C', 'AU', 'S', 'NZ', 'SG', 'CDN', 'CAN', 'NT', 'MX']);

/** Whose the sign is by the letters before it. */
function issuerOf(letters: Token, sign: Token): Currency | undefined {
	const currency = letteredOf(letters.text, sign.text);
	if (currency === undefined || isGlued(sign)) return currency;
	const { text } = letters;
	if (text !== text.toUpperCase() || CAUTIOUS.has(text) || text === 'A') return undefined;
	return APART.has(text) || CODES.has(text) ? currency : null;
}

const isNumberAt = (tokens: readonly Token[], at: number) =>
	follows(tokens[at]) && tokenAt(tokens, at).kind === 'number';

/** A sign with what may be glued to it before the number: "US$m 45", "$US41". */
function scaledSign(tokens: readonly Token[], sign: Unit): Unit {
	const word = tokenAt(tokens, sign.next);
	if (word.kind !== 'word' || !isGlued(word) || !isNumberAt(tokens, sign.next + 1)) return sign;
	const scale = SCALES.get(word.key);
	if (scale !== undefined) return { ...sign, scale, next: sign.next + 1 };
	const whose = sign.dollar ? letteredOf(word.text, '$') : undefined;
	return whose === undefined ? sign : unitOf(whose, sign.next + 1);
}

/** Whether this code ends a rate, "EUR/USD 1.08", "EUR-USD": not so in "EUR5m/USD 6m". */
export const endsRate = (tokens: readonly Token[], at: number): boolean =>
	isGlued(tokens[at]) &&
	CODES.has(tokenAt(tokens, at).text) &&
	['/', '-'].includes(keyAt(tokens, at - 1)) &&
	CODES.has(tokenAt(tokens, at - 2).text);

function signBefore(tokens: readonly Token[], at: number): Unit | null {
	const sign = tokenAt(tokens, at);
	const unit = SIGNS.get(sign.text);
	if (unit === undefined) return null;
	// "X$5" is nobody's dollar that we know, "CAD €5" nobody's euro; "worth$5" only lacks a space.
	const before = tokenAt(tokens, at - 1);
	const isForeign =
		(isGlued(sign) && before.kind === 'word' && before.text.length <= 3 && before.text !== before.key) ||
		(isGlued(sign) && before.text === '.' && isGlued(before) && /^\p{Lu}$/u.test(tokenAt(tokens, at - 2).text)) ||
		(follows(sign) && CODES.has(before.text) && (!CAUTIOUS.has(before.text) || letteredOf(before.text, sign.text)));
	if (isForeign) return unitOf(null, at + 1);
	return scaledSign(tokens, { ...unitOf(unit, at + 1), dollar: sign.text === '$' });
}

const PERCENT = new Set(['%', 'percent', 'pct', 'pc', 'cent']);

/** Whether a token is the sign, the code or the abbreviation of a currency. */
export const isSymbol = (token: Token): boolean =>
	token.kind === 'mark' ? SIGNS.has(token.text) || token.text === '=' : codeOf(token) !== null;

/** Whether a token is a unit, or a piece of one: no amount is without. */
export const isUnitLike = (token: Token): boolean =>
	PERCENT.has(token.key) || BY_NAME.has(token.key) || isSymbol(token);

/** "MEUR", "kEUR", "EURm", "USDbn": a code and a scale in one. */
const CODE = /^(k|K|m|M|mn|mln|Mio|bn)?([A-Z]{3})(k|m|M|mn|mln|bn|tn)?$/;

/** A code or an abbreviation, with the scale that may be glued to it. */
export function codeOf({ text, key }: Token): { unit: Currency; scale: number | null } | null {
	const abbreviated = ABBREVIATIONS.get(text);
	if (abbreviated !== undefined) return { unit: CODES.has(abbreviated) ? abbreviated : null, scale: null };
	if (text === key || text.length < 3 || text.length > 6) return null;
	const [, before, code = '', after] = CODE.exec(text) ?? [];
	if (!CODES.has(code) || (before !== undefined && (after !== undefined || CAUTIOUS.has(code)))) return null;
	return { unit: code, scale: SCALES.get((before ?? after ?? '').toLowerCase()) ?? null };
}

function codeAt(tokens: readonly Token[], at: number): Unit | null {
	const token = tokenAt(tokens, at);
	const { text } = token;
	const code = codeOf(token);
	const name = code?.unit === null ? BY_NAME.get(ABBREVIATIONS.get(text) ?? '') : undefined;
	const unit = name ? (whoseOf(tokens, at, name) ?? null) : (code?.unit ?? null);
	return code && { unit, scale: code.scale, next: at + 1, cautious: CAUTIOUS.has(text) };
}

/** What the unit after a number may take into account about the number. */
export interface Counted {
	digits: string;
	scaled: boolean;
}

/** The currency or the per cent that stands after a number: "%", "per cent", "€", "USD", "570 € million", "Belarusian rubles". */
export function unitAfter(tokens: readonly Token[], from: number, count: Counted): Unit | null {
	const at = joined(tokens, from);
	if (!follows(tokens[at])) return null;
	const percent = percentAt(tokens, at);
	if (percent) return percent;
	const coded = signAfter(tokens, at, count) ?? codeAt(tokens, at);
	const unit = coded ? scaledAfter(tokens, coded, count) : nameAfter(tokens, at, from, count);
	if (!unit) return null;
	// What is followed by a number belongs to that number: "in 2017 $5 million", "in 2017 Rs. 5 million". A name does not,
	// and a code after a scale only where another scale follows: "41 million USD 20 years ago", "to 2 million USD 5 million".
	const beyond = coded ? (unitBefore(tokens, at) ?? unit).next : -1;
	if (isNumberAt(tokens, beyond)) {
		if (!count.scaled || at !== from || isGlued(tokens[beyond])) return null;
		if (scaleAt(tokens, beyond + 1, true).scale !== null) return unitOf(null, unit.next);
	}
	const word = keyAt(tokens, joined(tokens, unit.next));
	return (NOT_AFTER.has(word) || CENTS.has(word)) && follows(tokens[unit.next]) ? null : unit;
}

/** "41 USD mln", "570 € million" */
function scaledAfter(tokens: readonly Token[], unit: Unit, { scaled }: Counted): Unit {
	if (scaled || unit.scale !== null) return unit;
	const { scale, next } = scaleAt(tokens, unit.next, false);
	return scale === null || isNumberAt(tokens, next) ? unit : { ...unit, scale, next };
}

function percentAt(tokens: readonly Token[], at: number): Unit | null {
	const token = tokenAt(tokens, at);
	const { key } = token;
	const next = tokenAt(tokens, at + 1);
	// "5%20b" is a piece of an address.
	if (key === '%') return isGlued(next) && next.kind !== 'mark' ? null : unitOf('%', at + 1);
	if (key === 'percent' || key === 'pct' || (token.text === 'pc' && isGlued(token))) return unitOf('%', at + 1);
	const cent = joined(tokens, at + 1);
	return key === 'per' && keyAt(tokens, cent) === 'cent' && follows(next) ? unitOf('%', cent + 1) : null;
}

/** Percentage points are a unit of their own, which is not read: "5 percent points". */
export function isPoints(tokens: readonly Token[], at: number): boolean {
	const point = tokens[joined(tokens, at)];
	return follows(point) && (point.key === 'point' || point.key === 'points');
}

function signAfter(tokens: readonly Token[], at: number, count: Counted): Unit | null {
	const [first, second] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
	// "5 million US$", "5 million US $"
	const isOne = isGlued(second) || (first.text === 'US' && follows(second));
	const lettered = isOne && second.kind === 'mark' ? letteredOf(first.text, second.text) : undefined;
	if (lettered) return unitOf(lettered, at + 2);
	const unit = SIGNS.get(first.text);
	if (unit === undefined) return null;
	const dollar = first.text === '$';
	// "in 2017 $ exports"
	return !dollar || isGlued(first) || count.scaled ? { ...unitOf(unit, at + 1), dollar } : null;
}

/** A currency's name at this token, with or without a nationality of up to four words, and the index after it. */
function nameAt(tokens: readonly Token[], at: number) {
	for (let end = at; end <= at + 4 && (end === at || follows(tokens[end])); end++) {
		const name = BY_NAME.get(keyAt(tokens, end));
		if (!name) continue;
		const people = tokens.slice(at, end).map(({ key }) => key).join(' '); // prettier-ignore
		const unit = end === at ? whoseOf(tokens, at, name) : name.of.get(people);
		if (unit !== undefined) return { name, unit, isAlone: end === at, next: end + 1 };
	}
	return null;
}

/** "5 million Belarusian rubles", "20 pounds sterling" */
function nameAfter(tokens: readonly Token[], at: number, from: number, { scaled, digits }: Counted): Unit | null {
	const found = nameAt(tokens, at);
	if (!found) return null;
	const { name, unit, isAlone, next } = found;
	const sterling = keyAt(tokens, next) === 'sterling';
	if (isAlone && !scaled) {
		if (name.isDoubtful && !sterling) return null;
		if (name.isSingular && digits !== '1' && at === from) return null;
	}
	// "20 million pounds of cotton" is a weight, "20 million Egyptian pounds of aid" is none.
	if (isWeight(tokens, at)) return null;
	const dollar = isAlone && keyAt(tokens, at).startsWith('dollar');
	return { ...unitOf(unit, sterling ? next + 1 : next), dollar };
}

/** "US dollars 92 million", "Euro 3.5bn": a name, with a number and a scale behind it. */
function nameBefore(tokens: readonly Token[], at: number): Unit | null {
	const found = nameAt(tokens, at);
	if (!found || !isNumberAt(tokens, found.next)) return null;
	return scaleAt(tokens, found.next + 1, true).scale === null ? null : unitOf(found.unit, found.next);
}

export const isWeight = (tokens: readonly Token[], at: number): boolean =>
	keyAt(tokens, at).startsWith('pound') && keyAt(tokens, at + 1) === 'of';

/** Whether a unit before the number and one after it can be the same: "$15 million CAD" is Canadian. */
export const agree = (before: Unit, after: Unit): boolean =>
	before.unit === after.unit || (before.dollar === true && after.unit !== null && DOLLARS.has(after.unit));
