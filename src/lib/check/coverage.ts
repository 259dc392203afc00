import { claimedQuantity, isValueOf, relationOf } from './agreement.ts';
import type { Reading } from '../reading/reading.ts';
import type { Context } from './context.ts';
import { scaled } from '../figures/amount.ts';
import { indexBy } from '../std/group.ts';
import { fold } from '../text/fold.ts';
import { hasValue, type Observation, type ValuedObservation } from '../table/observation.ts';
import { INFERABLE } from '../table/vocabulary.ts';
import type { Quantity, Relation } from '../reading/quantity/quantity.ts';
import { isRoundingOf } from '../figures/rounding.ts';
import type { Span } from '../text/sentence.ts';
import { type Source, sentencesBefore } from '../text/article-text.ts';
import { canBeAbout, statedIn } from './stated.ts';
import { governing, namesKindOfServices } from '../reading/mentions.ts';

/** What stands in a sentence and no row claims. `unreadable` is an amount of money that no row can claim. */
export interface Unclaimed extends Span {
	kind: 'amount' | 'list' | 'unreadable';
}

/**
 * Prepares a text once and gives a function from a sentence's index to what no row claims there, in its order; offsets
 * are the sentence's. An amount of money is claimed by a row that cites the sentence and has this value, or by one that
 * cites another sentence of the text and that this one says again: the same amount, and nothing else of what it is about.
 * A list of goods or services likewise. A rounded amount is claimed where its sentence says wholly what it is: see
 * `saysWholly`. An amount that cannot be read is nobody's.
 * @param rows the observations whose quotations stand in the text
 */
export function claimsOn(
	source: Source,
	rows: readonly Observation[],
	{ citation, reading }: Pick<Context, 'citation' | 'reading'>
): (index: number) => Unclaimed[] {
	const citing = indexBy(rows, (row) => citation(row).quotation);
	const withValue = rows.filter(hasValue);
	const valued = indexBy(withValue, (row) => amountKey(row.unit, row.value, row.unit_mult));
	const dated = indexBy(withValue, (row) => statementKey(row.unit, row.year, row.indicator));
	const headline = source.bySentence.get(fold(source.article.title).text);
	const named = indexBy(
		rows.filter((row) => !hasValue(row)),
		({ commodity }) => itemKey(commodity ?? '')
	);
	return (at) => {
		const sentence = reading(source.words[at] ?? '');
		const { text, quantities, enumerations, unreadable } = sentence;
		const own = citing.get(text) ?? [];
		const before = () => sentencesBefore(source, at).map(reading);
		const saysAgain = (row: Observation, place: Span) =>
			isBorneOut(row, reading(row.quotation)) && canBeAbout(row, sentence, place, before());
		const money = quantities.filter(({ unit }) => unit !== '%');
		const isAlone = money.length + own.length + unreadable.length === 1;
		const isRounded = (amount: Quantity) => {
			const year = governing(text, sentence.years, amount)?.year;
			const said = governing(text, sentence.indicators, amount)?.indicator;
			const near = at === headline ? withValue : dated.get(statementKey(amount.unit, year, said));
			const meant = near?.filter(
				(row) =>
					isRoundingOf(amount, row) &&
					isSame(amount, row) &&
					isBorneOut(row, reading(row.quotation)) &&
					saysWholly(row, sentence, amount, at === headline)
			);
			return meant?.length === 1;
		};
		const amounts = money.filter(
			(amount) =>
				!own.some((row) => hasValue(row) && isValueOf(amount, row)) &&
				!valued
					.get(amountKey(amount.unit, amount.value, amount.unitMult))
					?.some((row) => isSame(amount, row) && saysAgain(row, amount)) &&
				!(isAlone && isRounded(amount))
		);
		const lists = enumerations.filter(
			(list) =>
				own.every(hasValue) &&
				governing(text, sentence.indicators, list) &&
				!list.items.every((item) => named.get(itemKey(item.text))?.some((row) => saysAgain(row, item)))
		);
		const all = [...ofKind('amount', amounts), ...ofKind('unreadable', unreadable), ...ofKind('list', lists)];
		return all.sort((a, b) => a.start - b.start);
	};
}

/** Whether a row's own quotation gives what it says: no other sentence can make up for that. */
const isBorneOut = (row: Observation, own: Reading): boolean =>
	hasValue(row)
		? claimedQuantity(row, own) !== null
		: own.enumerations.some(({ items }) => items.some(({ text }) => text === row.commodity));

/**
 * Whether a sentence says by itself, of its one amount, all that a row is about. An amount of other digits may be another
 * figure, last year's for one, so what is not said is not filled in: but for a headline, which leaves out the year and one
 * of the parties.
 */
function saysWholly(row: ValuedObservation, sentence: Reading, place: Span, isHeadline: boolean): boolean {
	const ofIt = row.commodity === null || itemKey(sentence.text).includes(itemKey(row.commodity));
	if (!ofIt || namesKindOfServices(sentence.text)) return false;
	const said = INFERABLE.map((field) => statedIn(field, row, sentence, place).state);
	if (!isHeadline) return said.every((state) => state === 'stated');
	const [, reporter, partner, indicator] = said;
	return (
		said.every((state) => state === 'stated' || state === 'absent') &&
		indicator === 'stated' &&
		[reporter, partner].includes('stated')
	);
}

const statementKey = (unit: string, year: number | undefined, indicator: string | undefined) =>
	`${unit} ${year} ${indicator}`;

const ofKind = (kind: Unclaimed['kind'], spans: readonly Span[]): Unclaimed[] =>
	spans.map(({ start, end }) => ({ kind, start, end }));

/** The same for "66.7 million", "66.70 million" and "66,700,000". */
const amountKey = (unit: string, value: string, unit_mult: number): string =>
	`${unit} ${scaled({ value, unit_mult }).toString()}`;

const itemKey = (words: string): string => fold(words).text.toLowerCase();

/** Whether an amount of a row's size says of it what the row's own quotation does: "almost" and "more than" are two figures. */
function isSame({ upper, qualifier }: Quantity, row: ValuedObservation): boolean {
	const sides = [sideOf(qualifier?.relation ?? null), sideOf(relationOf(row.qualifier))];
	return upper === null && !(sides.includes('below') && sides.includes('above'));
}

const sideOf = (relation: Relation | null) =>
	relation === '<' || relation === '≤' ? 'below' : relation === '>' || relation === '≥' ? 'above' : null;
