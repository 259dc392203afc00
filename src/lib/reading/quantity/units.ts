import {
	BY_NAME,
	CAUTIOUS,
	CODES,
	codeOf,
	type Currency,
	DOLLARS,
	DOUBTFUL,
	letteredOf,
	NOT_AFTER,
	SINGULAR,
	WRITTEN
} from './currencies.ts';
import { scaleAt, type ScaledCount } from './counts.ts';
import { economyAt } from '../economies.ts';
import { isGlued, joined, keyAt, type Token, tokenAt } from '../tokens.ts';
import { isWeight, moneyBy, whoseOf } from './whose.ts';

/** A unit as printed before or after a number, and the index of the token after it. */
export interface Unit {
	/** "%" or a currency; null where it is money and nothing says whose. */
	unit: Currency;
	form: '%' | 'sign' | 'code' | 'name';
	next: number;
	/** The power of ten that is printed with it: "MEUR", "US$m 45", "570 € million". */
	scale: number | null;
	/** Means something else too, so that the number or its scale must look like money. */
	isDoubtful?: boolean | undefined;
	/** A name that counts something else, too: "500 dollar stores". */
	isSingular?: boolean;
	/** A full stop may follow: "Rs. 5". */
	isAbbreviation?: boolean;
	/** A sign or a name without the country's: of a bare "$", a later code or name may say whose. */
	isAlone?: boolean;
}

/** "U.S.$", "H.K. dollars": initials that say whose dollars. */
const DOTTED = /^([a-z])\.([a-z])\.(\$|dollars?|dlrs?)$/;
const SIGN = /^(?:\p{Sc}|&.+)$/u;
const percent = (next: number): Unit => ({ unit: '%', form: '%', next, scale: null });
const sign = (unit: Currency, next: number): Unit => ({ unit, form: 'sign', next, scale: null });

/** The currency that starts at a token, on whichever side of a number: "$", "US $", "U.S.$", "USD", "MSEK", "Egyptian pounds". */
export function currencyAt(tokens: readonly Token[], at: number): Unit | null {
	const token = tokenAt(tokens, at);
	const second = tokenAt(tokens, at + 1);
	const initials = second.key === '.' ? tokens.slice(at, at + 5) : [];
	const [, first, last, dollars] = DOTTED.exec(initials.map(({ key }) => key).join('')) ?? [];
	const owner = first && letteredOf(`${first}${last}`.toUpperCase(), '$');
	if (owner) return { ...sign(owner, at + 5), form: dollars === '$' ? 'sign' : 'name' };
	if (token.kind === 'mark') {
		// "4.95tri/-", "Fr. 500.-": shillings, rupees or francs
		const isEnd = !isGlued(tokens[at + 2]) || tokenAt(tokens, at + 2).kind === 'mark';
		if (isEnd && isGlued(second) && /^(?:\/[-=]|\.[-–])$/.test(token.key + second.key)) return sign(null, at + 2);
		return SIGN.test(token.text)
			? { ...sign(whoseOf(tokens, at, WRITTEN.get(token.text)) ?? null, at + 1), isAlone: true }
			: null;
	}
	const whose = issuerOf(token, second);
	if (whose !== undefined) return sign(whose, at + 2);
	const code = codeOf(token.text);
	// "5 million N.Z. residents"
	const isInitial = token.text.length === 1 && second.key === '.' && isGlued(tokens[at + 2]);
	if (!code || (isInitial && tokenAt(tokens, at + 2).kind === 'word')) return nameAt(tokens, at);
	const unit = code.unit ?? whoseOf(tokens, at, code.owners) ?? null;
	return { ...code, unit, form: 'code', next: at + 1, isDoubtful: CAUTIOUS.has(token.text) };
}

/** Letters that say whose a "$" is with a space between, too. "A $5 million loan" starts with an article, and "CA $5" may name a place. */
const APART = new Set(['US', 'HK', 'C', 'AU', 'S', 'NZ', 'SG', 'CDN', 'Cdn', 'CAN', 'NT', 'MX']);

/** Whose the sign is by the letters before it. */
function issuerOf(letters: Token, sign: Token): Currency | undefined {
	const currency = letteredOf(letters.text, sign.text);
	if (currency === undefined || isGlued(sign)) return currency;
	const { text } = letters;
	if (CAUTIOUS.has(text) || text === 'A') return undefined;
	return APART.has(text) || CODES.has(text) ? currency : text === text.toUpperCase() ? null : undefined;
}

/** A currency's name, with or without a country's or its people's of up to four words before it. */
function nameAt(tokens: readonly Token[], at: number): Unit | null {
	// "new shekels", "New Israeli shekels", against "New Zealand dollars"
	const from = keyAt(tokens, at) === 'new' && !economyAt(tokens, at) ? at + 1 : at;
	for (let end = from; end <= from + 4; end++) {
		const noun = keyAt(tokens, end);
		const owners = BY_NAME.get(noun);
		if (!owners) continue;
		const isAlone = end === from;
		// "US-dollars"
		const people = keyAt(tokens, end - 1) === '-' ? end - 1 : end;
		const sterling = keyAt(tokens, end + 1) === 'sterling';
		const own = isAlone ? whoseOf(tokens, end, owners) : moneyBy(tokens, from, people, owners);
		const unit = sterling ? 'GBP' : own;
		if (unit === undefined) continue;
		const isDoubtful = isAlone && !sterling && DOUBTFUL.has(noun);
		const isSingular = SINGULAR.has(noun);
		return { unit, form: 'name', next: end + (sterling ? 2 : 1), scale: null, isDoubtful, isSingular, isAlone };
	}
	return null;
}

const isNumberAt = (tokens: readonly Token[], at: number) => tokenAt(tokens, at).kind === 'number';

/** The currency that stands before a number: "$", "US$m", "$US", "USD mln", "Rs.", "US dollars 92 million". */
export function unitBefore(tokens: readonly Token[], at: number): Unit | null {
	const unit = currencyAt(tokens, at);
	if (!unit || endsRate(tokens, at)) return null;
	if (unit.form === 'name')
		return isNumberAt(tokens, unit.next) && scaleAt(tokens, unit.next + 1, true).scale !== null ? unit : null;
	if (unit.isAbbreviation && keyAt(tokens, unit.next) === '.' && isGlued(tokens[unit.next]))
		return { ...unit, next: unit.next + 1 };
	const whose =
		isDollar(unit) && isGlued(tokens[unit.next]) ? letteredOf(tokenAt(tokens, unit.next).text, '$') : undefined;
	return whose === undefined ? withScale(tokens, unit) : sign(whose, unit.next + 1);
}

function withScale(tokens: readonly Token[], unit: Unit): Unit {
	const { scale, next } = scaleAt(tokens, unit.next, false);
	return { ...unit, scale: scale ?? unit.scale, next };
}

/** Whether this code ends a rate, "EUR/USD 1.08", "EUR-USD": not so in "EUR5m/USD 6m". */
export const endsRate = (tokens: readonly Token[], at: number): boolean =>
	isGlued(tokens[at]) &&
	CODES.has(tokenAt(tokens, at).text) &&
	['/', '-'].includes(keyAt(tokens, at - 1)) &&
	CODES.has(tokenAt(tokens, at - 2).text);

/** Whether a token is the sign, the code or the abbreviation of a currency. */
export const isSymbol = ({ text }: Token): boolean => codeOf(text) !== null;

/** The currency or the per cent that stands after a number: "%", "per cent", "€", "USD", "570 € million", "Belarusian rubles". */
export function unitAfter(tokens: readonly Token[], count: ScaledCount): Unit | null {
	const { next: from, scale } = count;
	const at = joined(tokens, from);
	const percent = percentAt(tokens, at);
	if (percent) return percent;
	const printed = currencyAt(tokens, at);
	if (!printed || isNoMoney(tokens, at, printed) || !fits(tokens, at, at === from, printed, count)) return null;
	// "41 USD mln", "570 € million"
	const unit = printed.form === 'name' ? printed : withScale(tokens, printed);
	// What is followed by a number belongs to that number: "in 2017 $5 million", "in 2017 Rs. 5 million". A name does not,
	// and a code after a scale only where another scale follows: "41 million USD 20 years ago", "to 2 million USD 5 million".
	const beyond = unit.form === 'name' ? -1 : (unitBefore(tokens, at) ?? unit).next;
	if (!isNumberAt(tokens, beyond)) return unit;
	if (scale === null || isGlued(tokens[beyond])) return null;
	return scaleAt(tokens, beyond + 1, true).scale === null ? unit : { ...unit, unit: null };
}

/** Whether the currency is the number's: not in "in 2017 $ exports", "500 dollar stores". */
function fits(tokens: readonly Token[], at: number, isApart: boolean, unit: Unit, { digits, scale }: ScaledCount) {
	// "the 1985 Swiss franc bond"
	if (unit.isSingular && /^(?:19|20)\d\d$/.test(digits) && scale === null) return false;
	if (scale !== null || !unit.isAlone) return true;
	if (unit.form === 'sign') return !isDollar(unit) || isGlued(tokens[at]);
	return !unit.isDoubtful && !(isApart && digits !== '1' && unit.isSingular);
}

/** "20 million pounds of cotton", "19 euro area countries", "5 million dollar-denominated bonds" */
export function isNoMoney(tokens: readonly Token[], at: number, { next }: Unit): boolean {
	return isWeight(tokens, at) || NOT_AFTER.has(keyAt(tokens, joined(tokens, next)));
}

function percentAt(tokens: readonly Token[], at: number): Unit | null {
	const { key, text } = tokenAt(tokens, at);
	const next = tokenAt(tokens, at + 1);
	// "5%20b" is a piece of an address.
	if (key === '%') return isGlued(next) && next.kind !== 'mark' ? null : percent(at + 1);
	if (key === 'percent' || key === 'pct' || (text === 'pc' && isGlued(tokens[at]))) return percent(at + 1);
	const cent = joined(tokens, at + 1);
	return key === 'per' && keyAt(tokens, cent) === 'cent' ? percent(cent + 1) : null;
}

const isDollar = ({ unit, isAlone }: Unit): boolean => unit === 'USD' && isAlone === true;

/** Whether a unit before the number and one after it can be the same: "$15 million CAD" is Canadian. */
export const agree = (before: Unit, after: Unit): boolean =>
	before.unit === after.unit || (isDollar(before) && after.unit !== null && DOLLARS.has(after.unit));
