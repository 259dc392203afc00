import type { Span } from '../../text/sentence.ts';
import { type Enumeration, type Excerpt, lettersOf, type ListedItem, type Phrases } from '../phrase.ts';
import { readPhrases } from '../phrases.ts';
import { readQuantities } from '../quantity/quantity.ts';
import { readAmounts } from '../quantity/ranges.ts';
import { readUnreadable } from '../quantity/unreadable.ts';
import { tokenize } from '../tokens.ts';
import { isChange, isDetail, isPartial, isUncertain } from './certain.ts';
import { headOf, isKnownGood, isNounOfGoods } from './goods.ts';
import { introductionAt } from './introduction.ts';
import { type ItemRange, itemRanges } from './items.ts';
import { readPieces } from './pieces.ts';
import { readRows } from './rows.ts';
import { continued, modifiersBefore, REACH, subjectBefore } from './subject.ts';
import { mayTellGoods, tellsGoods } from './tells.ts';
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
export function readLists(text: string, phrases: Phrases): Lists {
	const lists: Lists = { enumerations: [], uncertain: [] };
	const item = ({ from, to }: Range): Excerpt => {
		const { start } = phraseAt(phrases, from);
		const { end } = phraseAt(phrases, to - 1);
		return { text: text.slice(start, end), start, end };
	};
	const spanOf = (ranges: readonly Range[]): Span => {
		const { start, end } = item({ from: ranges[0]?.from ?? 0, to: ranges.at(-1)?.to ?? 1 });
		return { start, end };
	};
	const listed = ({ amount, ...range }: ItemRange): ListedItem => {
		const { start, end } = phraseAt(phrases, amount ?? 0);
		return { ...item(range), amount: amount === null ? null : { start, end } };
	};
	const isOfTrade = phrases.some(({ key, flow }) => flow || TRADE.has(key) || (TRADED.has(key) && !MADE.has(key)));
	/** Told where no row of goods that we know stands there. */
	const doubted: (readonly Range[])[] = [];
	/** The phrases that stand in a list. */
	const taken = new Set<number>();
	const take = (ranges: readonly Range[]): Span => {
		for (let at = ranges[0]?.from ?? 0; at < (ranges.at(-1)?.to ?? 0); at++) taken.add(at);
		return spanOf(ranges);
	};
	const isFree = (ranges: readonly Range[]) => !ranges.some(({ from }) => taken.has(from));
	let at = 0;
	let clause = 0;
	while (at < phrases.length) {
		const subject = subjectBefore(phrases, clause, at) ?? modifiersBefore(phrases, clause, at);
		const introduction = subject?.introduction ?? introductionAt(phrases, at);
		if (!introduction) {
			// "metals; fuels and oils; and wood were exported"
			const parts =
				keyAt(phrases, at) === ';' && at - clause < REACH && !/[kRqaAVSIlH]/.test(lettersOf(phrases.slice(clause, at)));
			if (';.x'.includes(letterAt(phrases, at)) && !parts) clause = at + 1;
			at++;
			continue;
		}
		at = introduction.to;
		const own = subject?.listing ?? readPieces(phrases, introduction.next);
		const listing = continued(phrases, own, subject?.verb ?? own.end);
		const { ranges, to } = withDetail(phrases, itemRanges(phrases, listing.pieces), listing.to);
		const [first, last] = [ranges[0], ranges.at(-1)];
		// "exports were lamps ($4 million) and rugs ($3 million)"
		const isPriced = ranges.length > 1 && ranges.every(({ amount }) => amount !== null);
		// "exports of fruit and vegetables": one good, by the name of two
		const isPair = ranges.length === 1 && isPairOfGoods(phrases, first);
		const form = listing.isOpen || isPriced || isPair ? { ...introduction, needs: 1 } : introduction;
		if (!first || !last) continue;
		if (!tellsGoods(phrases, ranges, form, isOfTrade)) {
			if (mayTellGoods(phrases, ranges, isOfTrade)) doubted.push(ranges);
			continue;
		}
		// "farm products including wheat": the words nearest to the goods introduce them.
		const isGeneral = TRADED.has(headOf(phrases, last)) || !isNounOfGoods(headOf(phrases, last));
		if (!subject && ranges.length === 1 && isDetail(phrases, to) && isGeneral) continue;
		at = Math.max(at, to);
		const start = clause;
		clause = at;
		const span = take(ranges);
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
			const isItsOwn = (range: ItemRange) =>
				!isShared && !isChange(phrases, range) && !(isOfChange && letterAt(phrases, range.amount ?? 0) === '%');
			const items = ranges.map((range) => listed(isItsOwn(range) ? range : { ...range, amount: null }));
			const isOfSeveral = listing.pieces.some(({ isPlaced }) => isPlaced);
			lists.enumerations.push({
				verb: item(introduction),
				hedge: hedge && item(hedge),
				composition,
				items,
				isOfSeveral,
				...span
			});
		}
	}
	if (lists.uncertain.length === 0)
		for (const { ranges, tie } of readRows(phrases, isOfTrade)) {
			if (!isFree(ranges)) continue;
			const span = take(ranges);
			const items = ranges.map((range) => listed({ ...range, amount: null, isCounted: false }));
			if (tie) lists.enumerations.push({ verb: item(tie), hedge: null, composition: false, items, ...span });
			else lists.uncertain.push(span);
		}
	for (const ranges of doubted) if (isFree(ranges)) lists.uncertain.push(take(ranges));
	const inOrder = (a: Span, b: Span) => a.start - b.start;
	return { enumerations: lists.enumerations.sort(inOrder), uncertain: lists.uncertain.sort(inOrder) };
}

/** "lamps, rugs and fabrics including silk and wool": the last item with its detail; that of "goods including" is a list. */
function withDetail(phrases: Phrases, ranges: ItemRange[], to: number): { ranges: ItemRange[]; to: number } {
	const last = ranges.at(-1);
	const isLed = last?.to === to && letterAt(phrases, last.from - 1) === '&';
	const isDetailed = isLed && DETAILS.has(keyAt(phrases, to));
	const head = last ? headOf(phrases, last) : '';
	if (!last || !isDetailed || (TRADED.has(head) && head !== 'services')) return { ranges, to };
	// "rugs and other goods including lamps, tiles": of which are these?
	if (keyAt(phrases, last.from) === 'other')
		return { ranges: [...ranges.slice(0, -1), { ...last, isDoubtful: true }], to };
	const detail = readPieces(phrases, to + 1);
	// "rugs and fabrics such as silk, and lamps"
	const isDoubtful = /,&/.test(lettersOf(phrases.slice(to, detail.to)));
	return { ranges: [...ranges.slice(0, -1), { ...last, to: detail.to, isDoubtful }], to: detail.to };
}

/** "fruit and vegetables", "medical and pharmaceutical products"; not "goods and services" */
function isPairOfGoods(phrases: Phrases, range: Range | undefined): boolean {
	const words = phrases.slice(range?.from, range?.to);
	return (
		/^[cCn]+&[cCn]+$/.test(lettersOf(words)) &&
		words.some(({ key }) => key === 'and') &&
		words.some(({ key }) => isKnownGood(key) && !TRADED.has(key))
	);
}
