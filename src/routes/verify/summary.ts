import type { ArticleCheck, QuotationCheck } from '$lib/check/article';
import type { DraftAmount } from '$lib/check/draft';
import { VERDICTS } from '$lib/check/verdict';
import type { English } from '$lib/text/english';
import { KINDS } from './marks';
import type { Outcome } from './outcome';

export { VERDICTS };

/** What came of a text, in a sentence or two that can be read aloud. */
export const summarize = (outcome: Outcome): string =>
	'problem' in outcome
		? outcome.problem
		: outcome.mode === 'article'
			? summarizeArticle(outcome.check)
			: summarizeDraft(outcome.amounts, outcome.english);

export const summarizeArticle = ({ quotations, unclaimed, amounts, english }: ArticleCheck): string =>
	[quoted(quotations), money(unclaimed, amounts, english)].join(' ');

function quoted(quotations: readonly QuotationCheck[]): string {
	const count = (is: (quotation: QuotationCheck) => boolean) => quotations.filter(is).length;
	const once = count(({ anchor }) => anchor.state === 'anchored');
	const twice = count(({ anchor }) => anchor.state === 'ambiguous');
	const word = count(({ suggestion }) => suggestion?.kind === 'word');
	const parted = count(({ suggestion }) => suggestion?.kind === 'parted');
	const nowhere = quotations.length - once - twice - word - parted;
	if (quotations.length === 0) return 'No figure rests on this article.';
	if (nowhere === quotations.length) return 'No sentence that is quoted here stands in this text.';
	if (once === quotations.length) {
		return once === 1
			? 'The quotation stands in this text, exactly once.'
			: `All ${once} quotations stand in this text, each exactly once.`;
	}
	const parts = [`${once} of ${quotations.length} quotations stand in this text exactly once`];
	if (twice > 0) parts.push(`${twice} more than once`);
	if (word > 0) parts.push(`${word} with one word changed`);
	if (parted > 0) parts.push(`${parted} parted by a blank line`);
	if (nowhere > 0) parts.push(`${nowhere} nowhere`);
	return `${parts.join(', ')}.`;
}

/** Never that nothing is left out where something may not have been read. */
function money(unclaimed: ArticleCheck['unclaimed'], amounts: number, english: English): string {
	if (english === 'none') return FOREIGN;
	const rest =
		english === 'some' ? ' A part of it does not look like English, and its amounts may not have been read.' : '';
	if (amounts === 0) return `No amount of money was read in it.${rest}`;
	if (unclaimed.length === 0) return `Every amount of money that was read in it is in the table.${rest}`;
	const unreadable = unclaimed.filter(({ isReadable }) => !isReadable).length;
	const readable = unclaimed.length - unreadable;
	const parts =
		readable === 0 ? [] : [`${amountsOf(readable)} of money in it ${readable === 1 ? 'is' : 'are'} in no observation`];
	if (unreadable > 0)
		parts.push(
			parts.length > 0 ? `${unreadable} cannot be read` : `${amountsOf(unreadable)} of money in it cannot be read`
		);
	return `${parts.join(', ')}.${rest}`;
}

const amountsOf = (count: number) => (count === 1 ? 'One amount' : `${count} amounts`);

const FOREIGN = 'It does not look like English, and amounts are read in English only.';

export function summarizeDraft(amounts: readonly DraftAmount[], english: English): string {
	const rest = english === 'none' ? ` ${FOREIGN}` : '';
	if (amounts.length === 0) return `No amount was read in this draft.${rest}`;
	const verdicts = VERDICTS.flatMap((verdict) => {
		const of = amounts.filter((amount) => amount.verdict === verdict).length;
		return of === 0 ? [] : [`${KINDS[verdict].name}: ${of}`];
	});
	return `${amountsOf(amounts.length)} in your draft – ${verdicts.join(', ')}.${rest}`;
}
