import { type ArticleCheck, checkArticle } from '$lib/check/article';
import { checkDraft } from '$lib/check/draft';
import { looksEnglish } from '$lib/text/english';
import { draftItems, type Item, quotationItems, type Table, unclaimedItems } from './items';
import { type Kind, KINDS } from './kinds';

export { wordsOf } from './given';

export type Mode = 'article' | 'draft';

/** What was found in a text. */
export interface Outcome {
	text: string;
	/** a sentence or two that can be read aloud */
	summary: string;
	sections: { title: string; items: Item[] }[];
	isDraft: boolean;
}

/** Checks a text. */
export const examine = (mode: Mode, text: string, table: Table): Outcome =>
	mode === 'article' ? examineArticle(text, table) : examineDraft(text, table);

const FOREIGN = 'It does not look like English, and amounts are read in English only.';

function examineArticle(text: string, { dataset }: Table): Outcome {
	const check = checkArticle(text, dataset);
	const [quotations, unclaimed] = [quotationItems(check), unclaimedItems(check)];
	// Where nothing is like any of them, a list of sentences that are not there would say nothing.
	const isForeign = quotations.every(({ kind }) => kind === 'orphaned');
	return {
		text,
		summary: `${quoted(quotations)} ${money(check, unclaimed)}`,
		sections: [
			sectionOf('The quotations', isForeign ? [] : quotations),
			sectionOf('Amounts and lists in no observation', unclaimed)
		],
		isDraft: false
	};
}

function quoted(quotations: readonly Item[]): string {
	const all = quotations.length;
	const others = quotations.map(({ kind }) => kind).filter((kind) => kind !== 'anchored');
	const isNowhere = others.filter((kind) => kind === 'orphaned' || kind === 'like').length === all;
	if (all === 0) return 'No figure rests on this article.';
	if (isNowhere) return 'No sentence that is quoted here stands in this text.';
	if (others.length > 0)
		return `${all - others.length} of ${all} quotations stand in this text exactly once – ${tally(others)}.`;
	return all === 1
		? 'The quotation stands in this text, exactly once.'
		: `All ${all} quotations stand in this text, each exactly once.`;
}

/** Never that nothing is left out where something may not have been read. */
function money({ amounts, isEnglish }: ArticleCheck, unclaimed: readonly Item[]): string {
	if (!isEnglish) return FOREIGN;
	if (unclaimed.length > 0) return `Amounts and lists – ${tally(unclaimed.map(({ kind }) => kind))}.`;
	return amounts === 0
		? 'No amount of money was read in it.'
		: 'Every amount of money that was read in it is in the table.';
}

function examineDraft(text: string, table: Table): Outcome {
	const found = checkDraft(text, table.dataset, table.derived);
	const summary =
		found.length === 0
			? 'No amount and no list of goods was read in this draft.'
			: `In your draft – ${tally(found.map(({ verdict }) => verdict))}.`;
	return {
		text,
		summary: looksEnglish(text) ? summary : `${summary} ${FOREIGN}`,
		sections: [sectionOf('Amounts and goods', draftItems(found, table))],
		isDraft: true
	};
}

/** The most that are listed and marked: a text with more is no article, and would take long to show. */
const MOST = 200;

const sectionOf = (title: string, items: Item[]) =>
	items.length > MOST ? { title: `${title}: the first ${MOST}`, items: items.slice(0, MOST) } : { title, items };

/** How many of each kind: "matches: 1; cannot tell: 2". */
function tally(kinds: readonly Kind[]): string {
	const counts = Object.entries(KINDS).map(([kind, { name }]) => {
		return { name: name.replace(':', ','), count: kinds.filter((one) => one === kind).length };
	});
	return counts.flatMap(({ name, count }) => (count > 0 ? `${name}: ${count}` : [])).join('; ');
}
