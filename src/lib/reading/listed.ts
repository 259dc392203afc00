import type { Span } from '../text/sentence.ts';
import { TRADED } from './list/words.ts';
import { type Enumeration, lettersOf, type Phrase, type Phrases } from './phrase.ts';

const spanOf = ({ start, end }: Span) => ({ start, end, key: '' });

/** Between goods and their amounts: "lamps ($4 million)", "rugs at $3 million", "tiles, which came to $2 million". */
const LINKS = /^(?:[DQ@w,&();o+]|O[akq]+(?=[Dw]*Q))*$/;

/**
 * The lists of a sentence, each as one phrase with its goods as members, its verb and its hedge; also those that are not
 * certain. In order of place. Lists of which some goods have amounts, or amounts tied to them by other words than we know,
 * are left out.
 */
export function listPhrases(phrases: Phrases, lists: readonly Enumeration[], uncertain: readonly Span[]): Phrase[] {
	const indices = new Map(phrases.map(({ start }, index) => [start, index]));
	const within = ({ start, end }: Span): Phrases => {
		const from = indices.get(start) ?? 0;
		let to = from;
		while ((phrases[to]?.end ?? Infinity) <= end) to++;
		return phrases.slice(from, to);
	};
	const amountOf = (amount: Span | null) => (amount ? phrases[indices.get(amount.start) ?? 0]?.quantity : undefined);
	// "exported … in farm products, with corn and wheat": what the list is tied to is a name of goods
	const isGoodsItself = ({ verb }: Enumeration) =>
		within(verb).every(({ letter, key }) => letter === 'c' && TRADED.has(key));
	const certain = lists.flatMap((list): Phrase[] => {
		const members = list.items.map((item) => ({
			...spanOf(item.amount ?? item),
			letter: 'c',
			quantity: amountOf(item.amount)
		}));
		const quantity = members.findLast(({ quantity }) => quantity)?.quantity;
		const place = quantity ? placeOf(list, within) : restOf(list);
		// "exports of fruit and vegetables reached $4 million": one good, and what the amount is of
		const isOfAmount =
			list.items.length === 1 && / of$/.test(list.verb.text) && phrases.some(({ letter }) => letter === 'Q');
		if (!place || isOfAmount) return [];
		// "exports increased in lamps ($5 million)"
		const isChange = quantity && within(list.verb)[0]?.letter === 'R';
		return [
			{ ...place, key: '', letter: 'L', list, members, quantity },
			...(isGoodsItself(list)
				? []
				: [{ ...spanOf(list.verb), letter: isChange ? 'R' : 'k', key: list.verb.text.toLowerCase() }]),
			...(list.hedge ? [{ ...spanOf(list.hedge), letter: 'D' }] : [])
		];
	});
	const isPriced = (span: Span) => within(span).some(({ quantity }) => quantity);
	return certain
		.concat(uncertain.filter((span) => !isPriced(span)).map((span) => ({ ...spanOf(span), letter: 'U' })))
		.sort((a, b) => a.start - b.start);
}

/** "Lamps are the main export, followed by rugs": the words between are read as well. */
const restOf = ({ verb, items, start, end }: Enumeration): Span => ({
	start: items.find((item) => item.start > verb.end)?.start ?? start,
	end
});

/** Where a list stands whose goods have an amount of money each; null where one has none, or more is said of it. */
function placeOf({ items }: Enumeration, within: (span: Span) => Phrases): Span | null {
	const [first, last] = [items[0], items.at(-1)];
	const start = Math.min(first?.start ?? 0, first?.amount?.start ?? Infinity);
	const end = Math.max(last?.end ?? 0, last?.amount?.end ?? 0);
	const inItems = new Set(items.flatMap(within));
	const links = within({ start, end }).filter((phrase) => !inItems.has(phrase));
	const isEach = items.length > 1 && links.filter(({ quantity }) => quantity).length === items.length;
	return isEach && LINKS.test(lettersOf(links)) ? { start, end } : null;
}
