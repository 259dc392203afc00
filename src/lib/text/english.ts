import { words } from '../std/words.ts';

// Words that nearly every English sentence has and that are rare in other languages: not "in", "a" or "was".
const FUNCTION_WORDS = words(
	'the of and from with by that which for this these have has had been its their are were will would to'
);
const WORD = /[\p{L}\p{M}]+/gu;
/** With fewer words nothing can be told: a headline has no such words either. */
const LEAST = 12;

/** Tells an English text from others by its function words, which are about a third of English prose. */
export function looksEnglish(text: string): boolean {
	const all = text.match(WORD) ?? [];
	const known = all.filter((word) => FUNCTION_WORDS.has(word.toLowerCase()));
	return all.length < LEAST || known.length * 25 >= all.length;
}
