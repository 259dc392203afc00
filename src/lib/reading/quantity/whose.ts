import { BY_NAME, type Currency, type CurrencyName } from './currencies.ts';
import { isYear } from './counts.ts';
import { economyAt } from '../economies.ts';
import { keyAt, type Token, tokenAt } from '../tokens.ts';

/** The way to the words around: backwards, then on. */
const NEARBY = [-1, 1].flatMap((way) => Array.from({ length: 39 }, (_, i) => way * (i + 1)));

/** "exports to Kenya", "the Central Bank of Kenya" */
const OTHERS = / (?:to|with|from|and)$|^\p{Lu}\S* of$/u;

/**
 * Whose money it is where a name alone stands: what the name means alone, or the money of the one country among its
 * users that the sentence names, but not as a partner ("exports to Kenya"); null where pounds may be a weight.
 * Undefined where the name alone is no money.
 */
export function whoseOf(tokens: readonly Token[], at: number, name: CurrencyName): Currency | undefined {
	const { of } = name;
	const meant = of.get('');
	if (meant === undefined || meant === 'USD' || of.size <= 2) return meant;
	// "CFA francs 5 billion", "5 billion francs CFA"
	if ([at - 1, at + 1].some((place) => keyAt(tokens, place) === 'cfa')) return null;
	const named = new Set<Currency>();
	let isOwn = false;
	for (const place of NEARBY.map((step) => at + step)) {
		const { text, key } = tokenAt(tokens, place);
		const next = economyAt(tokens, place)?.next ?? place + 1;
		// "3 million Czech crowns" say whose those are, and no others.
		if (text === key || BY_NAME.has(keyAt(tokens, next))) continue;
		const code = moneyBy(tokens, place, next, name);
		if (code === undefined) continue;
		named.add(code);
		isOwn ||= !OTHERS.test(`${tokenAt(tokens, place - 2).text} ${keyAt(tokens, place - 1)}`);
	}
	// "41 tonnes (90,000 pounds)", "20 pounds of wool for 3 pounds"
	const mayWeigh = meant === 'GBP' && !isOwn && keyAt(tokens, at + 1) !== 'sterling';
	if (mayWeigh && NEARBY.some((step) => isWeight(tokens, at + step))) return null;
	if (meant !== null) return [...named].every((code) => code === meant) ? meant : null;
	return named.size === 1 && isOwn ? ([...named][0] ?? null) : null;
}

const WEIGHT = /^(?:(?:ton(?:ne)?s?|kgs?|kilo(?:gram)?s?|bushels?|lbs?|ounces?) |pounds? of$)/;

/** Whether a weight stands here: "tonnes", "pounds of". */
export const isWeight = (tokens: readonly Token[], at: number): boolean =>
	WEIGHT.test(`${keyAt(tokens, at)} ${keyAt(tokens, at + 1)}`);

/** Whose money of this name is meant by the tokens before it, country or people: "Kenya", "Kenyan", "West African CFA". */
export function moneyBy(tokens: readonly Token[], from: number, to: number, name: CurrencyName): Currency | undefined {
	const { of } = name;
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
