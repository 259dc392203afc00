import { type Folded, fold, originalEnd, originalStart } from './fold.ts';
import { sentences, type Span } from './sentence.ts';
import { compareWords, type Difference, WORD } from './word-difference.ts';

/**
 * The passage of a text that is most like a quotation which is not in it, in UTF-16 offsets of the original text: for a
 * person to judge, never a match.
 */
export interface Suggestion extends Span {
	/** `parted`: the same words, with a paragraph's end among them; `word`: one word differs */
	kind: 'parted' | 'word' | 'like';
	/** from the quotation to the passage */
	differences: Difference[];
}

/** With less than this of its words in one place, by their weight, a quotation is like nothing in the text. */
const LEAST = 0.5;

/** Long words say more about a sentence than short ones: "the" and "of" stand everywhere. */
const weightOf = (word: string) => Math.min(word.length, 8);

interface Word extends Span {
	key: string;
}

const wordsOf = (text: string): Word[] =>
	Array.from(text.matchAll(WORD), ({ 0: word, index: start }) => {
		return { key: word.toLowerCase(), start, end: start + word.length };
	});

/**
 * Prepares a text once, in linear time, and gives a function that finds the passage most like a quotation, in time
 * linear in the text; null where nothing is like it. It is the sentences around the window of as many words as the
 * quotation has that shares most words with it, whatever their order; of equals, the first.
 */
export function suggestionsIn(text: Folded): (quotation: string) => Suggestion | null {
	const words = wordsOf(text.text);
	const bounds = sentences(text.text);
	return (quotation) => {
		const matched = likest(words, wordsOf(fold(quotation).text));
		if (matched.length === 0) return null;
		const { start, end } = widen(matched, bounds);
		const differences = compareWords(quotation, text.text.slice(start, end));
		const place = { start: originalStart(text, start), end: originalEnd(text, end) };
		return { ...place, differences, kind: kindOf(differences) };
	};
}

/** The words that a quotation shares with the likest window, none counted more often than the quotation has it. */
function likest(words: readonly Word[], quoted: readonly Word[]): Word[] {
	const size = Math.min(quoted.length, words.length);
	const total = quoted.reduce((sum, { key }) => sum + weightOf(key), 0);
	/** how often a word of the quotation is still to be found in the window; below nought where it has more of it */
	const open = new Map<string, number>();
	const add = (key: string, times: number) => open.set(key, (open.get(key) ?? 0) + times);
	for (const { key } of quoted) add(key, 1);
	let weight = 0;
	let best = { weight: 0, to: 0 };
	for (const [i, { key }] of words.entries()) {
		if (open.has(key)) {
			if ((open.get(key) ?? 0) > 0) weight += weightOf(key);
			add(key, -1);
		}
		const left = words[i - size]?.key ?? '';
		if (open.has(left)) {
			add(left, 1);
			if ((open.get(left) ?? 0) > 0) weight -= weightOf(left);
		}
		if (i + 1 >= size && weight > best.weight) best = { weight, to: i + 1 };
	}
	if (best.weight < total * LEAST) return [];
	return words.slice(best.to - size, best.to).filter(({ key }) => open.has(key));
}

/**
 * From matched words to the sentences that hold them. A sentence with a few of them by chance is left out, and where
 * the sentences are much longer than the match (a text without full stops) it stays the match alone.
 */
function widen(matched: readonly Span[], bounds: readonly Span[]): Span {
	const ends = { start: matched[0]?.start ?? 0, end: matched.at(-1)?.end ?? 0 };
	const held = bounds.filter(({ start, end }) => {
		const own = matched.filter((word) => start <= word.start && word.start < end);
		return own.length * 4 >= matched.length;
	});
	const [first, last] = [held[0], held.at(-1)];
	if (!first || !last || last.end - first.start > 3 * (ends.end - ends.start) + 200) return ends;
	return { start: first.start, end: last.end };
}

function kindOf(differences: readonly Difference[]): Suggestion['kind'] {
	const changed = differences.filter(({ kind }) => kind !== 'same');
	const [first, second] = changed;
	if (!first) return 'parted';
	const isReplaced = second !== undefined && differences.indexOf(second) === differences.indexOf(first) + 1;
	const isOne = changed.length === 1 || (changed.length === 2 && isReplaced);
	return isOne && changed.every(({ text }) => !/\s/.test(text.trim())) ? 'word' : 'like';
}
