import type { ArticleCheck, QuotationCheck } from '$lib/check/article';
import type { DraftItem } from '$lib/check/draft';
import { VERDICTS } from '$lib/check/verdict';
import { capitalize } from '$lib/figures/format';
import type { Derived } from '$lib/figures/derived';
import type { Dataset } from '$lib/table/dataset';
import type { English } from '$lib/text/english';
import type { Problem, Words } from './given';
import { kindOf } from './items';
import { KINDS } from './kinds';

export type Mode = 'article' | 'draft';

/** What a text is held against. */
export interface Table {
	dataset: Dataset;
	derived: readonly Derived[];
}

/** What was found in a text. */
export type Found = Words & ({ check: ArticleCheck } | { items: DraftItem[]; english: English });

const FOREIGN = 'It does not look like English, and amounts are read in English only.';

/** What came of a text, in a sentence or two that can be read aloud. */
export function summarize(outcome: Found | Problem): string {
	if ('problem' in outcome) return outcome.problem;
	if ('check' in outcome) return [quoted(outcome.check.quotations), ...money(outcome.check)].join(' ');
	const { items, english } = outcome;
	const verdicts = VERDICTS.flatMap((verdict) => {
		const of = items.filter((item) => item.verdict === verdict).length;
		return of === 0 ? [] : [`${KINDS[verdict].name}: ${of}`];
	});
	const lists = items.filter(({ why }) => why.id === 'unread-list').length;
	const goods = items.filter(({ list }) => list).length - lists;
	const counts = [
		...counted(items.length - goods - lists, 'one amount', 'amounts'),
		...counted(goods, 'one good', 'goods'),
		...counted(lists, 'one list of goods', 'lists of goods')
	].join(' and ');
	const found =
		counts === ''
			? 'No amount and no list of goods was read in this draft.'
			: `${capitalize(counts)} in your draft – ${verdicts.join(', ')}.`;
	return english === 'none' ? `${found} ${FOREIGN}` : found;
}

function quoted(quotations: readonly QuotationCheck[]): string {
	const all = quotations.length;
	const of = (...kinds: string[]) => quotations.filter((quotation) => kinds.includes(kindOf(quotation))).length;
	const once = of('anchored');
	const nowhere = of('orphaned', 'like');
	if (all === 0) return 'No figure rests on this article.';
	if (nowhere === all) return 'No sentence that is quoted here stands in this text.';
	if (once === all)
		return all === 1
			? 'The quotation stands in this text, exactly once.'
			: `All ${all} quotations stand in this text, each exactly once.`;
	const others = [
		[of('ambiguous'), 'more than once'],
		[of('word'), 'with one word changed'],
		[of('parted'), 'parted by a blank line'],
		[of('divided'), 'with a word divided at a line’s end'],
		[nowhere, 'nowhere']
	] as const;
	const told = others.filter(([count]) => count > 0).map(([count, how]) => `${count} ${how}`);
	return `${[`${once} of ${all} quotations stand in this text exactly once`, ...told].join(', ')}.`;
}

/** Never that nothing is left out where something may not have been read. */
function money({ unclaimed, amounts, english }: ArticleCheck): string[] {
	if (english === 'none') return [FOREIGN];
	const of = (...kinds: string[]) => unclaimed.filter(({ kind }) => kinds.includes(kind)).length;
	const [readable, unreadable, lists] = [of('amount'), of('unreadable'), of('list', 'uncertain-list')];
	const all = amounts === 0 ? 'No amount of money was read in it.' : ALL_IN_TABLE;
	return [
		...(readable + unreadable === 0 ? [all] : []),
		...counted(
			readable,
			'One amount of money in it is in no observation.',
			'amounts of money in it are in no observation.'
		),
		...counted(unreadable, 'One amount of money in it cannot be read.', 'amounts of money in it cannot be read.'),
		...counted(lists, 'One list of goods in it is in no observation.', 'lists of goods in it are in no observation.'),
		...(english === 'some' ? ['A part of it does not look like English, and its amounts may not have been read.'] : [])
	];
}

const ALL_IN_TABLE = 'Every amount of money that was read in it is in the table.';

/** Nothing of none, words for one, and a number with words for several. */
const counted = (count: number, one: string, several: string): string[] =>
	count === 0 ? [] : [count === 1 ? one : `${count} ${several}`];
