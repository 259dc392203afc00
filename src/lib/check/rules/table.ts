import { claimedQuantity } from '../agreement.ts';
import type { Context } from '../context.ts';
import { groupBy } from '../../std/group.ts';
import { ARTICLES_CSV } from '../../table/file-names.ts';
import { scaled } from '../../figures/amount.ts';
import { fullDigits } from '../../std/scaled.ts';
import { finding } from '../../table/finding.ts';
import { formatFigure } from '../../figures/format.ts';
import { sectionOf } from '../../table/harmonized-system.ts';
import { hasValue, type Observation } from '../../table/observation.ts';
import { placeOf } from '../stated.ts';
import { indicator } from '../../table/vocabulary.ts';
import { quote, rule } from './rule.ts';

/** Rules that look at rows beside each other. */

export const keys = rule(
	{
		id: 'keys',
		title: 'Keys',
		statement: 'Every identifier is used once, and every identifier that a row refers to exists.',
		needs: 'table',
		acrossArticles: true,
		wholeTable: true,
		decidesAgreement: false
	},
	({ dataset, article, observation }, report) => [
		...repeated(dataset.observations).flatMap((row) =>
			report(row, 'id', 'this id is used twice', 'an id of its own', quote(row.id))
		),
		...repeated(dataset.articles).map(({ id, line }) =>
			finding('keys', 'this id is used twice', {
				file: ARTICLES_CSV,
				line,
				column: 'id',
				article: id,
				expected: 'an id of its own',
				found: quote(id)
			})
		),
		...dataset.observations.flatMap((row) => {
			if (article.has(row.article)) return [];
			return report(row, 'article', 'no article has this id', `an id of ${ARTICLES_CSV}`, quote(row.article));
		}),
		...dataset.observations.flatMap((row) => {
			if (row.part_of === null || observation.has(row.part_of)) return [];
			return report(row, 'part_of', 'no observation has this id', 'the id of another row', quote(row.part_of));
		})
	]
);

function repeated<T extends { id: string }>(rows: readonly T[]): T[] {
	return groupBy(rows, ({ id }) => id).flatMap((group) => group.slice(1));
}

export const classification = rule(
	{
		id: 'classification',
		title: 'Classification',
		statement: 'Every good has an HS 2017 code whose chapter exists, and nothing else has one.',
		needs: 'table',
		decidesAgreement: false
	},
	({ dataset }, report) =>
		dataset.observations.flatMap((row) => {
			const isGood = indicator(row.indicator).kind === 'goods' && !hasValue(row);
			if (row.hs_2017 === null)
				return isGood ? report(row, 'hs_2017', 'a good without a code', 'an HS 2017 code', 'a blank cell') : [];
			if (!isGood) return report(row, 'hs_2017', 'a code for what is no good', 'a blank cell', quote(row.hs_2017));
			if (sectionOf(row.hs_2017)) return [];
			return report(
				row,
				'hs_2017',
				'no such chapter in HS 2017',
				'a chapter from 01 to 97, without 77',
				quote(row.hs_2017)
			);
		})
);

export const part = rule(
	{
		id: 'part',
		title: 'Part and whole',
		statement:
			'What the quotation calls a part (“including”, “represented by”) is a part of the row that it belongs to, between the same parties, in the same year, and not greater than it.',
		needs: 'table',
		decidesAgreement: true
	},
	(context, report) =>
		context.dataset.observations.flatMap((row) => {
			const said = saysPart(row, context);
			if (row.part_of === null) {
				return said
					? report(row, 'part_of', 'the quotation says that this is a part', 'the id of the whole', 'a blank cell')
					: [];
			}
			if (!said)
				return report(
					row,
					'part_of',
					'the quotation does not say that this is a part',
					'a blank cell',
					quote(row.part_of)
				);
			const whole = context.observation.get(row.part_of);
			if (!whole) return [];
			const wrong = mismatch(row, whole, context);
			if (wrong)
				return report(row, 'part_of', wrong, 'the id of the whole that the quotation means', quote(row.part_of));
			if (!hasValue(row) || !hasValue(whole) || row.unit !== whole.unit || scaled(row).lte(scaled(whole))) return [];
			return report(row, 'value', 'a part greater than its whole', `at most ${fullDigits(whole)}`, fullDigits(row));
		})
);

/** Words before an amount that make it a part of the amount before it. */
export const PART = /\b(?:including|included|inclusive of|of which|of that|of this|among (?:it|them|which))\b/i;

/** Whether the quotation itself calls the row's amount or list a part of what stands before it. */
function saysPart(row: Observation, { reading }: Context): boolean {
	const { text, quantities, enumerations } = reading(row.quotation);
	if (!hasValue(row))
		return enumerations.some(
			({ composition, items }) => composition && items.some((item) => item.text === row.commodity)
		);
	const { start } = placeOf(row, reading(row.quotation));
	const before = quantities.findLast(({ end }) => end <= start);
	return before !== undefined && PART.test(text.slice(before.end, start));
}

/** Why a row cannot be a part of another, or null. */
function mismatch(row: Observation, whole: Observation, { reading, observation }: Context): string | null {
	for (const field of ['year', 'reporter', 'partner', 'article'] as const) {
		if (row[field] !== whole[field]) return `the whole has another ${field}`;
	}
	if (row.indicator !== whole.indicator && indicator(row.indicator).partOf !== whole.indicator)
		return 'the whole measures something else';
	const seen = new Set([row.id]);
	for (
		let next: Observation | undefined = whole;
		next;
		next = next.part_of === null ? undefined : observation.get(next.part_of)
	) {
		if (seen.has(next.id)) return 'the parts go round in a circle';
		seen.add(next.id);
	}
	if (!hasValue(row) || !hasValue(whole)) return null;
	const amount = claimedQuantity(whole, reading(whole.quotation));
	const own = claimedQuantity(row, reading(row.quotation));
	const precedes = whole.quotation !== row.quotation || !amount || !own || amount.end <= own.start;
	return precedes ? null : 'the whole stands after its part';
}

export const twice = rule(
	{
		id: 'twice',
		title: 'Stated once',
		statement: 'Nothing is stated twice with two values, nor twice from the same article.',
		needs: 'table',
		acrossArticles: true,
		decidesAgreement: false
	},
	({ dataset }, report) =>
		groupBy(dataset.observations, ({ year, reporter, partner, indicator, commodity }) =>
			JSON.stringify([year, reporter, partner, indicator, commodity?.toLowerCase()])
		).flatMap(([first, ...others]) =>
			others.flatMap((row) => {
				if (!first) return [];
				const value = formatFigure(row) ?? 'no value';
				const before = formatFigure(first) ?? 'no value';
				if (value !== before)
					return report(row, 'value', `line ${first.line} says something else of the same`, before, value);
				if (row.article !== first.article) return [];
				return report(
					row,
					null,
					`line ${first.line} says the same from the same article; delete one`,
					'each observation once',
					quote(row.id)
				);
			})
		)
);
