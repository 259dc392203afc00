import { isRoundingOf } from '../figures/rounding.ts';
import type { Quantity } from '../reading/quantity/quantity.ts';
import type { Reading } from '../reading/reading.ts';
import { readStatements } from '../reading/paragraph.ts';
import type { Statement } from '../reading/statement.ts';
import { indexBy } from '../std/group.ts';
import { isEnglish } from '../table/article.ts';
import { hasValue, type Observation, type ValuedObservation } from '../table/observation.ts';
import { INFERABLE } from '../table/vocabulary.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/sentence.ts';
import { amountKey, claimedStatement, wordsKey } from './agreement.ts';
import { REASONS } from '../reading/quantity/tables.ts';
import { relationOf } from '../reading/quantity/qualifiers.ts';
import { sideOf } from './compare.ts';
import { type Context, standingIn } from './context.ts';

/** What stands in a text and no row claims. No row can claim an amount that cannot be read, or an uncertain list. */
export interface Unclaimed extends Span {
	kind: 'amount' | 'list' | 'unreadable' | 'uncertain-list';
	sentence: string;
	/** why it cannot be read; null of what can */
	why: string | null;
}

/** Amounts of money in a text, those too that cannot be read: an article with one is not without an amount. */
export const amountsIn = ({ source, reading }: Context): number =>
	(source?.words ?? [])
		.map(reading)
		.flatMap(({ quantities, unreadable }) => [...quantities.filter(({ unit }) => unit !== '%'), ...unreadable]).length;

/**
 * What no row covers in a text and nothing sets aside, in order of place; offsets are the folded text's. An amount of
 * money is covered by a row that quotes its sentence and claims it, or by a row that quotes another sentence with the
 * same amount and no conflicting year, party or indicator. A list likewise, item by item. A rounded amount is covered
 * where its sentence states all that the row is about, or is the headline.
 */
export function unclaimedIn(context: Context): Unclaimed[] {
	const { article, source, reading, asideOf } = context;
	// What an article in another language gives or leaves out, nobody here can tell.
	if (!article || !source || !isEnglish(article)) return [];
	const { words, sentences } = source;
	const citing = new Map(standingIn(context).map(({ quotation, rows }) => [quotation, rows]));
	// A row that its own quotation does not bear out covers nothing elsewhere.
	const sound = [...citing.values()].flat().filter((row) => claimedStatement(row, reading(row.quotation)));
	const withValue = sound.filter(hasValue);
	const valued = indexBy(withValue, amountKey);
	const named = indexBy(sound, ({ commodity }) => wordsKey(commodity ?? ''));
	const headline = source.bySentence.get(fold(article.title).text);
	return words.flatMap((words, at) => {
		const sentence = reading(words);
		const own = citing.get(words) ?? [];
		const claimed = new Set(own.map((row) => claimedStatement(row, sentence)));
		const { unreadable, uncertainLists, statements } = sentence;
		const money = statements.filter(({ quantity }) => quantity && quantity.unit !== '%');
		const isAlone = money.length + own.length + unreadable.length === 1;
		const isCovered = (statement: Statement, inParagraph: Statement) => {
			if (claimed.has(statement)) return true;
			const { quantity, list } = inParagraph;
			const saysAgain = (row: Observation) => canBeAbout(row, inParagraph, sentence.named);
			if (list) return list.items.every(({ text }) => named.get(wordsKey(text))?.some(saysAgain));
			if (!quantity) return true;
			const same = valued.get(amountKey({ ...quantity, unit_mult: quantity.unitMult }));
			if (same?.some((row) => isSame(quantity, row) && saysAgain(row))) return true;
			if (!isAlone) return false;
			const meant = withValue.filter(
				(row) => isSame(quantity, row) && saysWholly(row, statement, at === headline) && isRoundingOf(quantity, row)
			);
			return meant.length === 1;
		};
		const { before, after } = source.around(at);
		const all = readStatements(sentence, before.map(reading), after.map(reading));
		const open = statements.filter((statement, i) => {
			const { list, quantity, indicator } = statement;
			// Anything may be listed anywhere; a list of goods is one where the sentence says what flows.
			const counts = list ? indicator.state !== 'unsaid' : quantity?.unit !== '%';
			return counts && !isCovered(statement, all[i] ?? statement);
		});
		const offset = sentences[at]?.start ?? 0;
		const as = (kind: Unclaimed['kind'], { start, end }: Span, why: string | null = null): Unclaimed[] =>
			asideOf(words, words.slice(start, end))
				? []
				: [{ kind, sentence: words, start: offset + start, end: offset + end, why }];
		return [
			...open.flatMap((statement) => as(statement.list ? 'list' : 'amount', statement)),
			...unreadable.flatMap((span) => as('unreadable', span, REASONS[span.reason])),
			...uncertainLists.flatMap((span) => as('uncertain-list', span, 'where one item ends is not certain'))
		].sort((a, b) => a.start - b.start);
	});
}

/**
 * Whether a statement elsewhere can be about what a row is: its indicator is stated, and no other year or party is. A
 * second mention often leaves these out; what it does not say cannot differ.
 * @param named the economies that its sentence names
 */
function canBeAbout(row: Observation, statement: Statement, named: Reading['named']): boolean {
	if (statement.assertion.state === 'uncertain') return false;
	const { quantity, measure } = statement;
	if (quantity && measure.state === 'uncertain' && ['change', 'rate'].includes(measure.doubt.id)) return false;
	if (named.some(({ code }) => code !== row.reporter && code !== row.partner)) return false;
	return INFERABLE.every((field) => {
		const said = statement[field];
		if (said.state === 'stated') return said.value === row[field];
		if (said.state === 'unsaid') return field !== 'indicator';
		return field === 'reporter' || field === 'partner';
	});
}

/**
 * Whether a sentence states by itself, of its one amount, all that a row is about. An amount of other digits may be
 * another figure, so what is not said is not filled in: but for a headline, which leaves out the year and one party.
 */
function saysWholly(row: ValuedObservation, statement: Statement, isHeadline: boolean): boolean {
	const { commodity, measure, assertion, reporter, partner, indicator } = statement;
	const isOfIt =
		row.commodity === null || (commodity.state === 'stated' && wordsKey(commodity.value) === wordsKey(row.commodity));
	if (!isOfIt || [measure, assertion, indicator].some(({ state }) => state !== 'stated')) return false;
	if (isHeadline && [reporter, partner].every(({ state }) => state === 'unsaid')) return false;
	return INFERABLE.every((field) => {
		const said = statement[field];
		return said.state === 'stated' ? said.value === row[field] : isHeadline && said.state === 'unsaid';
	});
}

/** Whether an amount of a row's size says what the row's quotation does: "almost" and "more than" are two figures. */
function isSame({ upper, qualifier }: Quantity, row: ValuedObservation): boolean {
	const sides = [qualifier?.relation ?? null, relationOf(row.qualifier)].map(sideOf);
	return upper === null && !(sides.includes('below') && sides.includes('above'));
}
