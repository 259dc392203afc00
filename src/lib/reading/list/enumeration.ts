import { MASS, PLURAL } from './tables.ts';
import { itemRanges } from './items.ts';
import { listEnd } from './extent.ts';
import { type TokenRange, verbAt } from './verbs.ts';
import { keyAt, type Token, tokenize } from '../tokens.ts';
import { type Quantity, readQuantities } from '../quantity/quantity.ts';

/** A piece of the text given: UTF-16 offsets, and what stands between them. */
export interface Item {
	text: string;
	start: number;
	end: number;
}

/** A list read out of a sentence, with the verb that introduces it. */
export interface Enumeration {
	/** "included", "represented by", "made up largely of", "such as", ":". */
	verb: Item;
	/** "largely", "mainly", "in particular", where it stands with the verb. */
	hedge: Item | null;
	/** Whether the verb says that the items make up the subject, as its parts ("consisted of", "represented by"). */
	composition: boolean;
	/** At least one, in order, without what joins them. */
	items: Item[];
	/** From the first item to the last. */
	start: number;
	end: number;
}

/**
 * The lists that a sentence introduces by a verb, in order. Where an "and" joins two items and where it stays inside
 * one is decided by the list's own style (see `itemRanges`). A list with an amount of money in it
 * ("including $55.1 million in FDI"), or an item that starts as a per cent, breaks an amount down and lists no goods: it
 * is left out.
 * Never throws; time grows with the length of the text alone.
 */
export function readEnumerations(
	sentence: string,
	tokens: readonly Token[] = tokenize(sentence),
	quantities: readonly Quantity[] = readQuantities(sentence, tokens)
): Enumeration[] {
	const money = quantities.filter(({ unit }) => unit !== '%');
	const amounts = new Set(quantities.map(({ start }) => start));
	const item = ({ from, to }: TokenRange): Item => {
		const start = tokens[from]?.start ?? 0;
		const end = tokens[to - 1]?.end ?? start;
		return { text: sentence.slice(start, end), start, end };
	};
	const enumerations: Enumeration[] = [];
	let at = 0;
	let paid = 0;
	while (at < tokens.length) {
		const verb = verbAt(tokens, at);
		if (!verb) {
			at++;
			continue;
		}
		at = verb.next;
		const to = listEnd(tokens, verb.next);
		const ranges = itemRanges(tokens, verb.next, to);
		const items = ranges.map(item);
		const [first] = items;
		if (!first || items.length < verb.needs || (verb.needs > 1 && !namesGoods(tokens, ranges))) continue;
		const last = items.at(-1) ?? first;
		at = Math.max(verb.next, to);
		while ((money[paid]?.end ?? Infinity) <= first.start) paid++;
		if ((money[paid]?.start ?? Infinity) < last.end || items.some(({ start }) => amounts.has(start))) continue;
		const hedge = verb.hedge && item(verb.hedge);
		const span = { start: first.start, end: last.end };
		enumerations.push({ verb: item(verb), hedge, composition: verb.composition, items, ...span });
	}
	return enumerations;
}

/** Whether any item ends as the name of a good does, where the verb alone does not tell. */
const namesGoods = (tokens: readonly Token[], items: readonly TokenRange[]): boolean =>
	items.some(({ to }) => {
		const word = keyAt(tokens, to - 1);
		return PLURAL.test(word) || MASS.has(word);
	});
