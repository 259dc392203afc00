import { BY_NAME, type Currency, type Owners } from './currencies.ts';
import { isYear } from './counts.ts';
import { economyAt } from '../economies.ts';
import { keyAt, type Token, tokenAt } from '../tokens.ts';

/** The way to the words around: backwards, then on. */
const NEARBY = [-1, 1].flatMap((way) => Array.from({ length: 39 }, (_, i) => way * (i + 1)));

/** "exports to Kenya", "the Central Bank of Kenya" */
const OTHERS = / (?:to|with|from)$|^\p{Lu}\S* of$/u;

/**
 * Whose money it is where a name, a sign or an abbreviation stands alone. What is meant, where the sentence names no other
 * owner but as a partner of the one that is meant; else the one owner that it names, and not as a partner ("exports to
 * Kenya"); else null: that is told. Undefined where the name alone is no money.
 */
export function whoseOf(tokens: readonly Token[], at: number, of?: Owners): Currency | undefined {
	const meant = of?.get('');
	if (!of || meant === undefined || meant === 'USD') return meant;
	// "CFA francs 5 billion", "5 billion francs CFA"; "41 tonnes (90,000 pounds)", "20 pounds of wool for 3 pounds"
	if ([at - 1, at + 1].some((place) => keyAt(tokens, place) === 'cfa')) return null;
	if (keyAt(tokens, at).startsWith('pound') && NEARBY.some((step) => isWeight(tokens, at + step))) return null;
	const named = new Set<Currency>();
	const own = new Set<Currency>();
	for (const step of NEARBY) {
		const place = at + step;
		const { text, key } = tokenAt(tokens, place);
		if (text === key) continue;
		const next = economyAt(tokens, place)?.next ?? place + 1;
		// "3 million Czech crowns" say whose those are, and no others.
		if (BY_NAME.has(keyAt(tokens, next))) continue;
		const code = moneyBy(tokens, place, next, of);
		if (code === undefined) continue;
		named.add(code);
		if (!OTHERS.test(`${tokenAt(tokens, place - 2).text} ${keyAt(tokens, place - 1)}`)) own.add(code);
	}
	const [only = meant, ...others] = meant !== null && own.size > 0 ? own : named;
	return others.length === 0 && (meant === null ? own.size > 0 : only === meant) ? only : null;
}

const WEIGHT = /^(?:(?:ton(?:ne)?s?|kgs?|kilograms?|bushels?) |pounds? of$)/;

/** Whether a weight stands here: "tonnes", "pounds of". */
export const isWeight = (tokens: readonly Token[], at: number): boolean =>
	WEIGHT.test(`${keyAt(tokens, at)} ${keyAt(tokens, at + 1)}`);

/** Whose money of this name is meant by the tokens before it, country or people: "Kenya", "Kenyan", "West African CFA". */
export function moneyBy(tokens: readonly Token[], from: number, to: number, of: Owners): Currency | undefined {
	const economy = economyAt(tokens, from);
	const people = tokens.slice(from, to).map(({ key }) => key);
	const own = of.get(people.join(' ') || '?');
	if (own !== undefined || !economy?.code || economy.next !== to) return own;
	return [...of.values()].find((currency) => currency?.startsWith(economy.code ?? '?'));
}

/**
 * Whether the rouble may be the one of before July 2016, when Belarus took four zeros off: the year that the sentence
 * names, before the number or else after it, is not later.
 */
export function isOfOldRouble(tokens: readonly Token[], number: number): boolean {
	const step = NEARBY.find((step) => isYear(tokens, number + step));
	return step !== undefined && keyAt(tokens, number + step) <= '2016';
}
