import { BY_NAME } from './currencies.ts';
import type { Currency, CurrencyName } from './currencies.ts';
import { countsAt, isYear } from './counts.ts';
import { follows, keyAt, tokenAt } from '../tokens.ts';
import type { Token } from '../tokens.ts';

const REACH = 40;

/** The places around this one in its paragraph: backwards, then on. */
function* nearby(tokens: readonly Token[], at: number): Generator<number> {
	for (let place = at - 1; place > at - REACH && follows(tokens[place + 1]); place--) yield place;
	for (let place = at + 1; place < at + REACH && follows(tokens[place]); place++) yield place;
}

/**
 * Whose money it is where a name alone stands: what the name means alone, or the money of the one country among its
 * users that the sentence names, but not as a partner ("exports to Kenya"). Undefined where the name alone is no money.
 */
export function whoseOf(tokens: readonly Token[], at: number, { of }: CurrencyName): Currency | undefined {
	const meant = of.get('');
	if (meant === undefined || meant === 'USD' || of.size <= 2) return meant;
	const named = new Set<Currency>();
	let isOwn = false;
	for (const place of nearby(tokens, at)) {
		const { text, key } = tokenAt(tokens, place);
		// "3 million Czech crowns" say whose those are, and no others.
		if (text === key || key.length < 4 || BY_NAME.has(keyAt(tokens, place + 1))) continue;
		const peoples = [...of.keys()].filter((people) => isOf(keyAt(tokens, place - 1), key, people));
		const [people] = peoples.sort((a, b) => b.length - a.length);
		if (people === undefined) continue;
		named.add(of.get(people) ?? null);
		isOwn ||= !PARTNERING.has(keyAt(tokens, place - 1));
	}
	if (meant !== null) return [...named].every((code) => code === meant) ? meant : null;
	return named.size === 1 && isOwn ? ([...named][0] ?? null) : null;
}

const PARTNERING = new Set(['to', 'with', 'from', 'and']);

/** "Kenya" and "Kenyan", "Philippines" and "Philippine", "Sri Lanka" and "Sri Lankan" */
function isOf(before: string, country: string, people: string): boolean {
	const [last = '', first] = people.split(' ').reverse();
	const isSame = last !== '' && (last.startsWith(country) || country.startsWith(last));
	return isSame && (first === undefined || first === before);
}

/**
 * Whether the rouble may be the one of before July 2016, when Belarus took four zeros off: the year that the sentence
 * names, before the number or else after it, is not later.
 */
export function isOfOldRouble(tokens: readonly Token[], number: number): boolean {
	for (const place of nearby(tokens, number)) if (isYear(tokens, place)) return keyAt(tokens, place) <= '2016';
	return false;
}

/** Whose dollars "$5 million" is by the word after it: "$5 million Canadian"; undefined where it says nothing. */
export function dollarOf(tokens: readonly Token[], at: number): Currency | undefined {
	if (!follows(tokens[at]) || countsAt(tokens, at + 1)) return undefined;
	const { text, key } = tokenAt(tokens, at);
	return text === key ? undefined : BY_NAME.get('dollar')?.of.get(key);
}
