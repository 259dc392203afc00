import { words } from '../std/words.ts';

// Words that nearly every English sentence has and that are rare in other languages: not "in", "a" or "was".
const FUNCTION_WORDS = words(
	'the of and from with by that which for this these have has had been its their are were will would to'
);
const WORD = /[\p{L}\p{M}]+/gu;
/** With fewer words nothing can be told: a headline has no such words either. */
const LEAST = 12;
/** Lines of fewer words are a menu's. */
const IN_LINE = 6;

/** How much of a text is English; `some` where a longer paragraph with a number in it is in another language. */
export type English = 'all' | 'some' | 'none';

/** Tells an English text from others by its function words, which are about a third of English prose. */
export function englishOf(text: string): English {
	let [words, known, hasOther] = [0, 0, false];
	for (const paragraph of text.split(/\r?\n\s*\n/)) {
		const all = paragraph.match(WORD) ?? [];
		const own = all.filter((word) => FUNCTION_WORDS.has(word.toLowerCase())).length;
		const isProse = all.length >= Math.max(LEAST, IN_LINE * paragraph.trim().split('\n').length);
		if (isProse && own === 0 && /\p{N}/u.test(paragraph)) hasOther = true;
		words += all.length;
		known += own;
	}
	if (words >= LEAST && known * 25 < words) return 'none';
	return hasOther ? 'some' : 'all';
}
