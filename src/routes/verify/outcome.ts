import type { ArticleCheck, QuotationCheck } from '$lib/check/article';
import type { DraftAmount } from '$lib/check/draft';
import { VERDICTS } from '$lib/check/verdict';
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
export type Found = Words & ({ check: ArticleCheck } | { amounts: DraftAmount[]; english: English });

/** What came of a text, in a sentence or two that can be read aloud. */
export function summarize(outcome: Found | Problem): string {
	if ('problem' in outcome) return outcome.problem;
	return 'check' in outcome ? summarizeArticle(outcome.check) : summarizeDraft(outcome.amounts, outcome.english);
}

const summarizeArticle = ({ quotations, unclaimed, amounts, english }: ArticleCheck): string =>
	[quoted(quotations), ...money(unclaimed, amounts, english)].join(' ');

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
	return `${[
		`${once} of ${all} quotations stand in this text exactly once`,
		...others.flatMap(([count, how]) => (count > 0 ? [`${count} ${how}`] : []))
	].join(', ')}.`;
}

/** Never that nothing is left out where something may not have been read. */
function money(unclaimed: ArticleCheck['unclaimed'], amounts: number, english: English): string[] {
	if (english === 'none') return [FOREIGN];
	const of = (...kinds: string[]) => unclaimed.filter(({ kind }) => kinds.includes(kind)).length;
	const [readable, unreadable, lists] = [of('amount'), of('unreadable'), of('list', 'uncertain-list')];
	return [
		...(amounts === 0 ? ['No amount of money was read in it.'] : []),
		...(amounts > 0 && readable + unreadable === 0
			? ['Every amount of money that was read in it is in the table.']
			: []),
		...(readable > 0
			? [`${amountsOf(readable)} of money in it ${readable === 1 ? 'is' : 'are'} in no observation.`]
			: []),
		...(unreadable > 0 ? [`${amountsOf(unreadable)} of money in it cannot be read.`] : []),
		...(lists > 0
			? [
					`${lists === 1 ? 'One list' : `${lists} lists`} of goods in it ${lists === 1 ? 'is' : 'are'} in no observation.`
				]
			: []),
		...(english === 'some' ? ['A part of it does not look like English, and its amounts may not have been read.'] : [])
	];
}

const amountsOf = (count: number) => (count === 1 ? 'One amount' : `${count} amounts`);

const FOREIGN = 'It does not look like English, and amounts are read in English only.';

function summarizeDraft(amounts: readonly DraftAmount[], english: English): string {
	const rest = english === 'none' ? ` ${FOREIGN}` : '';
	if (amounts.length === 0) return `No amount was read in this draft.${rest}`;
	const verdicts = VERDICTS.flatMap((verdict) => {
		const of = amounts.filter((amount) => amount.verdict === verdict).length;
		return of === 0 ? [] : [`${KINDS[verdict].name}: ${of}`];
	});
	return `${amountsOf(amounts.length)} in your draft – ${verdicts.join(', ')}.${rest}`;
}
