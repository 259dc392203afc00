import { checkArticle } from '$lib/check/article';
import { checkDraft } from '$lib/check/draft';
import { englishOf } from '$lib/text/english';
import { type Given, type Problem, type Words, wordsOf } from './given';
import type { Found, Mode, Table } from './outcome';

// More than half of the page's script, so it comes after the first view.

/** Checks what a reader gave. */
export async function examine(mode: Mode, given: Given, table: Table): Promise<Found | Problem> {
	const words = await wordsOf(given);
	return 'problem' in words ? words : examineWords(mode, words, table);
}

/** Checks a text. */
export const examineWords = (mode: Mode, words: Words, { dataset, derived }: Table): Found =>
	mode === 'article'
		? { ...words, check: checkArticle(words.text, dataset) }
		: { ...words, items: checkDraft(words.text, dataset, derived), english: englishOf(words.text) };
