import { keyAt, type Token, tokenAt, tokenize } from '../tokens.ts';
import { type Quantity, readQuantities } from '../quantity/quantity.ts';
import type { Span } from '../../text/sentence.ts';
import { isGeneric, isGood, isNounOfGoods, headOf, NO_GOODS, type TokenRange } from './goods.ts';
import { introductionAt } from './introduction.ts';
import { type ItemRange, itemRanges } from './items.ts';
import { type Amounts, type Listing, readPieces } from './pieces.ts';
import { namedAt, subjectBefore } from './subject.ts';
import type { Introduction } from './verbs.ts';
import { TRADE, TRADED, words } from './words.ts';

/** A piece of the text given: UTF-16 offsets, and what stands between them. */
export interface Item extends Span {
	text: string;
}

/** A good or service of a list. */
export interface ListedItem extends Item {
	/** The amount of money or the per cent that its sentence gives for it alone, as `readQuantities` places it. */
	amount: Span | null;
}

/** A list read out of a sentence, with the verb that introduces it. */
export interface Enumeration extends Span {
	/** "included", "represented by", "made up largely of", "such as", ":"; "were" after the items. */
	verb: Item;
	/** "largely", "mainly", "in particular", where it stands with the verb. */
	hedge: Item | null;
	/** Whether the verb says that the items make up the subject, as its parts ("consisted of", "represented by"). */
	composition: boolean;
	/** At least one, in order, without what joins them. `start` and `end` are from the first to the last. */
	items: ListedItem[];
}

/** The lists of a sentence, and those that it may hold but whose items are not certain. */
export interface Lists {
	enumerations: Enumeration[];
	uncertain: Span[];
}

/**
 * The lists of goods or services that a sentence tells, in order: after a verb ("included", "exports", "were"), or before
 * one ("lamps and rugs were the main exports"). Where an "and" joins two items and where it stays inside one is decided
 * by the list's own style (see `itemRanges`). Never throws; time grows with the length of the text alone.
 */
export const readEnumerations = (
	sentence: string,
	tokens: readonly Token[] = tokenize(sentence),
	quantities: readonly Quantity[] = readQuantities(sentence, tokens)
): Enumeration[] => readLists(sentence, tokens, quantities).enumerations;

/** As `readEnumerations`, with the places of lists that are not certain. */
export function readLists(sentence: string, tokens: readonly Token[], quantities: readonly Quantity[]): Lists {
	const lists: Lists = { enumerations: [], uncertain: [] };
	const amounts = amountsOf(tokens, quantities);
	const item = ({ from, to }: TokenRange): Item => {
		const { start } = tokenAt(tokens, from);
		const { end } = tokenAt(tokens, to - 1);
		return { text: sentence.slice(start, end), start, end };
	};
	const listed = ({ amount, ...range }: ItemRange): ListedItem => {
		const { start, end } = item(amounts.get(amount ?? -1) ?? { from: 0, to: 0 });
		return { ...item(range), amount: amount === null ? null : { start, end } };
	};
	const isOfTrade = tokens.some(({ key }) => TRADE.has(key) || TRADED.has(key));
	let at = 0;
	let clause = 0;
	while (at < tokens.length) {
		const subject = subjectBefore(tokens, clause, at, amounts) ?? namedAt(tokens, at, amounts);
		const introduction = subject?.introduction ?? introductionAt(tokens, at);
		if (!introduction) {
			if (';.:—'.includes(keyAt(tokens, at))) clause = at + 1;
			at++;
			continue;
		}
		at = introduction.to;
		const listing = subject?.listing ?? readPieces(tokens, introduction.next, amounts);
		const ranges = itemRanges(tokens, listing.pieces);
		const [first, last] = [ranges[0], ranges.at(-1)];
		if (
			!first ||
			!last ||
			!tellsGoods(tokens, ranges, listing.isOpen ? { ...introduction, needs: 1 } : introduction, isOfTrade)
		)
			continue;
		at = Math.max(at, listing.to);
		clause = at;
		const span = { start: item(first).start, end: item(last).end };
		if (isUncertain(tokens, listing, ranges, amounts)) {
			if (isOfTrade) lists.uncertain.push(span);
		} else {
			const { hedge, composition } = introduction;
			const isShared =
				ranges.length > 1 && ranges.every(({ amount }) => (amount === null) === (amount !== last.amount));
			const items = ranges.map((range) => listed(isShared ? { ...range, amount: null } : range));
			lists.enumerations.push({ verb: item(introduction), hedge: hedge && item(hedge), composition, items, ...span });
		}
	}
	return lists;
}

/** Quantities by the token that they start at. */
function amountsOf(tokens: readonly Token[], quantities: readonly Quantity[]): Amounts {
	const amounts = new Map<number, TokenRange & { isShare: boolean }>();
	let at = 0;
	for (const { start, end, unit } of quantities) {
		while (at < tokens.length && tokenAt(tokens, at).start < start) at++;
		const from = at;
		while (at < tokens.length && tokenAt(tokens, at).start < end) at++;
		amounts.set(from, { from, to: at, isShare: unit === '%' });
	}
	return amounts;
}

/** Goods that no verb introduces have names of a few words. */
const LONGEST = 8;

function tellsGoods(
	tokens: readonly Token[],
	ranges: readonly ItemRange[],
	{ needs, goods }: Introduction,
	isOfTrade: boolean
): boolean {
	if (ranges.length < needs || ranges.every((range) => isGeneric(tokens, range))) return false;
	const heads = ranges.map((range) => headOf(tokens, range));
	if (2 * heads.filter((head) => NO_GOODS.has(head)).length >= heads.length) return false;
	// "Kazakhstan, Egypt", "Jetro and Nipon Ham"
	const isName = ({ to }: ItemRange) => /^\p{Lu}/u.test(tokenAt(tokens, to - 1).text);
	if (!heads.some(isNounOfGoods) && ranges.every(isName)) return false;
	const good = heads.filter(isNounOfGoods).length;
	if (goods === 'most' || goods === 'all')
		return good >= (goods === 'all' ? 1 : 2 / 3) * heads.length && ranges.every(({ from, to }) => to - from <= LONGEST);
	if (goods === 'first') return ranges[0] !== undefined && isGood(tokens, ranges[0]);
	if (goods === 'some' || needs > 1 || !isOfTrade) return good > 0;
	return true;
}

const DETERMINERS = new Set(['a', 'an', 'each', 'another', 'its', 'their', 'his', 'it']);

const METALS = words('lead zinc copper nickel tin iron aluminum aluminium gold silver chromium manganese');
const INDUSTRIES = words('industry industries sector sectors');

/** "ores of lead, zinc and copper", "products of the food, textile and other industries": what the "of" reaches over is not certain. */
function isOfSeveral(tokens: readonly Token[], { from, to }: ItemRange, later: readonly ItemRange[]): boolean {
	const [next, last] = [later[0], later.at(-1)];
	if (!next || !last || !tokens.slice(from, to).some(({ key }) => key === 'of')) return false;
	const isMetal =
		METALS.has(keyAt(tokens, to - 1)) && next.to - next.from === 1 && METALS.has(keyAt(tokens, next.from));
	return isMetal || (keyAt(tokens, from).startsWith('product') && INDUSTRIES.has(keyAt(tokens, last.to - 1)));
}

/** More goods may follow, an item is no plain noun, or an amount stands where its item is not told. */
function isUncertain(
	tokens: readonly Token[],
	{ isOpen }: Listing,
	ranges: readonly ItemRange[],
	amounts: Amounts
): boolean {
	return (
		isOpen ||
		ranges.some((range, index) => isOfSeveral(tokens, range, ranges.slice(index + 1))) ||
		ranges.some(
			({ from, to }, index) =>
				amounts.has(from) ||
				from >= to ||
				(index > 0 && DETERMINERS.has(keyAt(tokens, from)) && !/^\p{Lu}{2}/u.test(tokenAt(tokens, from).text))
		)
	);
}
