import { matchesIn } from '../../std/matches-in.ts';
import type { Span } from '../../text/sentence.ts';
import { type Enumeration, type Excerpt, type ListedItem, lettersOf, type Phrase } from '../phrase.ts';
import { readPhrases } from '../phrases.ts';
import { readQuantities } from '../quantity/quantity.ts';
import { readAmounts } from '../quantity/ranges.ts';
import { readUnreadable } from '../quantity/unreadable.ts';
import { tokenize } from '../tokens.ts';
import { isChange, isDetail, isPartial, isUncertain } from './certain.ts';
import { headOf, isGeneric, isKnownGood, isNounOfGoods, NO_GOODS } from './goods.ts';
import { introductionAt } from './introduction.ts';
import { type ItemRange, itemRanges } from './items.ts';
import { readPieces } from './pieces.ts';
import { modifiersBefore, subjectBefore } from './subject.ts';
import type { Form } from './verbs.ts';
import { DETAILS, keyAt, letterAt, MADE, phraseAt, type Range, TRADE, TRADED } from './words.ts';

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
export function readEnumerations(text: string): Enumeration[] {
	const tokens = tokenize(text);
	const amounts = readAmounts(tokens);
	const quantities = readQuantities(text, amounts);
	return readLists(text, readPhrases(text, tokens, quantities, readUnreadable(text, quantities, amounts))).enumerations;
}

/** As `readEnumerations`, of phrases, with the places of lists that are not certain. */
export function readLists(text: string, phrases: readonly Phrase[]): Lists {
	const lists: Lists = { enumerations: [], uncertain: [] };
	const item = ({ from, to }: Range): Excerpt => {
		const { start } = phraseAt(phrases, from);
		const { end } = phraseAt(phrases, to - 1);
		return { text: text.slice(start, end), start, end };
	};
	const listed = ({ amount, ...range }: ItemRange): ListedItem => {
		const { start, end } = phraseAt(phrases, amount ?? 0);
		return { ...item(range), amount: amount === null ? null : { start, end } };
	};
	const isOfTrade = phrases.some(({ key, flow }) => flow || TRADE.has(key) || (TRADED.has(key) && !MADE.has(key)));
	let at = 0;
	let clause = 0;
	while (at < phrases.length) {
		const subject = subjectBefore(phrases, clause, at) ?? modifiersBefore(phrases, clause, at);
		const introduction = subject?.introduction ?? introductionAt(phrases, at);
		if (!introduction) {
			if (';.x'.includes(letterAt(phrases, at))) clause = at + 1;
			at++;
			continue;
		}
		at = introduction.to;
		const listing = subject?.listing ?? readPieces(phrases, introduction.next);
		const { ranges, to } = withDetail(phrases, itemRanges(phrases, listing.pieces), listing.to);
		const [first, last] = [ranges[0], ranges.at(-1)];
		const form = listing.isOpen ? { ...introduction, needs: 1 } : introduction;
		if (!first || !last) continue;
		if (!tellsGoods(phrases, ranges, form, isOfTrade)) {
			const span = { start: item(first).start, end: item(last).end };
			const isNew = lists.uncertain.at(-1)?.start !== span.start;
			if (isNew && isOneOrTwo(phrases, ranges, form, isOfTrade)) lists.uncertain.push(span);
			continue;
		}
		// "farm products including wheat": the words nearest to the goods introduce them.
		const isGeneral = TRADED.has(headOf(phrases, last)) || !isNounOfGoods(headOf(phrases, last));
		if (!subject && ranges.length === 1 && isDetail(phrases, to) && isGeneral) continue;
		at = Math.max(at, to);
		const start = clause;
		clause = at;
		const span = { start: item(first).start, end: item(last).end };
		if (isUncertain(phrases, listing, ranges) || isPartial(phrases, start, introduction, ranges, to)) {
			lists.uncertain.push(span);
			// Of what is uncertain, a detail is.
			if (isDetail(phrases, to)) at = readPieces(phrases, at + (keyAt(phrases, at) === ',' ? 2 : 1)).end;
		} else {
			const { hedge, composition } = introduction;
			const isShared =
				ranges.length > 1 && ranges.every(({ amount }) => (amount === null) === (amount !== last.amount));
			const isOfChange =
				/[RN]/.test(lettersOf(phrases.slice(start, introduction.next))) ||
				ranges.some((range) => isChange(phrases, range));
			const isItsOwn = ({ amount }: ItemRange) => !isShared && !(isOfChange && letterAt(phrases, amount ?? 0) === '%');
			const items = ranges.map((range) => listed(isItsOwn(range) ? range : { ...range, amount: null }));
			lists.enumerations.push({ verb: item(introduction), hedge: hedge && item(hedge), composition, items, ...span });
		}
	}
	return lists.uncertain.length > 0 ? lists : { ...lists, uncertain: untold(phrases, lists.enumerations) };
}

/** "lamps, rugs and fabrics including silk and wool": the last item with its detail; that of "goods including" is a list. */
function withDetail(phrases: readonly Phrase[], ranges: ItemRange[], to: number): { ranges: ItemRange[]; to: number } {
	const last = ranges.at(-1);
	const isLed = last?.to === to && letterAt(phrases, last.from - 1) === '&';
	const isDetailed = isLed && ranges.length > 1 && DETAILS.has(keyAt(phrases, to));
	const head = last ? headOf(phrases, last) : '';
	if (!last || !isDetailed || (TRADED.has(head) && head !== 'services')) return { ranges, to };
	const detail = readPieces(phrases, to + 1);
	if (detail.isOpen || detail.pieces.some(({ amount }) => amount !== null)) return { ranges, to };
	return { ranges: [...ranges.slice(0, -1), { ...last, to: detail.to }], to: detail.to };
}

/** Two goods or more in a row, with no "not" right before. */
const ROW = /(?<!M[^D].{0,2}|[McC])[cC]{1,8}(?:,&[cC]{1,8}|[,&][cC]{1,8})+/g;

/** Rows of goods, in a sentence of trade, that no words introduce which we know: what is traded is not certain. */
function untold(phrases: readonly Phrase[], told: readonly Span[]): Span[] {
	const isOfTrade = phrases.some(({ key, flow }) => flow || TRADED.has(key));
	return matchesIn(ROW, lettersOf(phrases)).flatMap(({ 0: row, index }) => {
		const span = { start: phraseAt(phrases, index).start, end: phraseAt(phrases, index + row.length - 1).end };
		if (told.some(({ start, end }) => start < span.end && span.start < end)) return [];
		const ranges = matchesIn(/[cC]+/g, row).map(({ 0: { length }, index: at }) => ({
			from: index + at,
			to: index + at + length
		}));
		return tellsGoods(phrases, ranges, { needs: 2, goods: 'known' }, isOfTrade) &&
			(ranges.length > 2 || ranges.every((range) => isKnownGood(headOf(phrases, range))))
			? [span]
			: [];
	});
}

/** "exports of milk and dairy products": one good or two */
const isOneOrTwo = (
	phrases: readonly Phrase[],
	[first, ...others]: readonly Range[],
	{ needs }: Form,
	isOfTrade: boolean
): boolean =>
	first !== undefined &&
	others.length === 0 &&
	needs > 1 &&
	letterAt(phrases, first.to - 1) === 'c' &&
	phrases.slice(first.from, first.to).some(({ letter }) => letter === '&') &&
	tellsGoods(phrases, [first], { needs: 1, goods: 'known' }, isOfTrade);

function tellsGoods(
	phrases: readonly Phrase[],
	ranges: readonly Range[],
	{ needs, goods }: Pick<Form, 'needs' | 'goods'>,
	isOfTrade: boolean
): boolean {
	if (!isOfTrade || ranges.length < needs) return false;
	if (ranges.every((range) => isGeneric(phrases, range, ranges.length === 1))) return false;
	// "imported goods worth $3 million, Estonia $4 million"
	if (ranges.some(({ from, to }) => to - from === 1 && letterAt(phrases, from) === 'E')) return false;
	// "the exported and imported"
	if (ranges.some(({ to }) => letterAt(phrases, to - 1) === 'V' && keyAt(phrases, to - 1).endsWith('ed'))) return false;
	const heads = ranges.map((range) => headOf(phrases, range));
	if (2 * heads.filter((head) => NO_GOODS.has(head)).length >= heads.length) return false;
	// "Kazakhstan, Egypt", "Jetro and Nipon Ham"
	const isName = ({ to }: Range) => 'nEH'.includes(letterAt(phrases, to - 1));
	if ((goods === 'known' || !heads.some(isNounOfGoods)) && ranges.every(isName)) return false;
	const good = heads.filter((head) => isNounOfGoods(head) || isKnownGood(head)).length;
	if (goods === 'known') return good === heads.length && 2 * heads.filter(isKnownGood).length >= good;
	if (goods === 'most') return 3 * good >= 2 * heads.length;
	if (goods === 'first') return isNounOfGoods(heads[0] ?? '') || heads.length > 2;
	return good > 0 || (goods !== 'some' && needs === 1);
}
