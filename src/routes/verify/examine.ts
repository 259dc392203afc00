import { checkArticle } from '$lib/check/article';
import { checkDraft } from '$lib/check/draft';
import { englishOf } from '$lib/text/english';
import type { Words } from './given';
import type { Found, Mode, Table } from './outcome';

/** Checks a text. More than half of the page's script, so it comes after the first view. */
export const examine = (mode: Mode, words: Words, { dataset, derived }: Table): Found =>
	mode === 'article'
		? { ...words, check: checkArticle(words.text, dataset) }
		: { ...words, amounts: checkDraft(words.text, dataset, derived), english: englishOf(words.text) };
