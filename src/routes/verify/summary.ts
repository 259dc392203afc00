import type { ArticleCheck } from './article-check';
import type { DraftCheck } from './draft-check';
import type { Check } from './job';
import { KINDS, VERDICTS } from './kinds';

/** What a check found, in a sentence or two that can be read aloud. */
export const summarize = (check: Check): string =>
	check.mode === 'article' ? summarizeArticle(check) : summarizeDraft(check);

export function summarizeArticle({ quotations, unclaimedCount, article }: ArticleCheck): string {
	if (quotations.length === 0) return `No figure rests on this article. ${amounts(unclaimedCount, 'stands in it')}`;
	if (article === null) return `No quotation stands in this text. ${amounts(unclaimedCount)}`;
	const count = (wanted: string) => quotations.filter(({ state }) => state === wanted).length;
	const parts = [`${count('anchored')} of ${quotations.length} quotations stand in the text exactly once`];
	if (count('orphaned') > 0) parts.push(`${count('orphaned')} nowhere`);
	if (count('ambiguous') > 0) parts.push(`${count('ambiguous')} more than once`);
	return `${parts.join(', ')}. ${amounts(unclaimedCount)}`;
}

function amounts(count: number, none = 'in it is left out'): string {
	if (count === 0) return `No amount of money ${none}.`;
	return count === 1
		? 'One amount of money in it is in no observation.'
		: `${count} amounts of money in it are in no observation.`;
}

export function summarizeDraft({ amounts, count }: DraftCheck): string {
	if (count === 0) return 'No amount that can be read stands in this draft.';
	const read = count === 1 ? 'One amount' : `${count} amounts`;
	const first = count > amounts.length ? `; of the first ${amounts.length}` : '';
	const verdicts = VERDICTS.flatMap((verdict) => {
		const of = amounts.filter((amount) => amount.verdict === verdict).length;
		return of === 0 ? [] : [`${KINDS[verdict].name}: ${of}`];
	});
	return `${read} in your draft${first} – ${verdicts.join(', ')}.`;
}
