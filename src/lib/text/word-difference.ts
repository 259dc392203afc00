import { fold } from './fold.ts';

/** A piece of two texts beside each other: in both, only in the first, or only in the second. */
export interface Difference {
	kind: 'same' | 'removed' | 'added';
	text: string;
}

interface Word {
	text: string;
	/** the space before it */
	gap: string;
}

/**
 * What became of a text, word by word: "of [almost → about] $570 million". Both are folded first (fold.ts), so that
 * only what the check would tell apart is shown. `same` and `removed` together are the first text, `same` and `added`
 * the second, spaces aside; a change is its removed words, then its added ones. By the longest common subsequence: in
 * time and memory of one length times the other, so for sentences alone.
 */
export function compareWords(before: string, after: string): Difference[] {
	const [a, b] = [wordsOf(before), wordsOf(after)];
	const isSame = (i: number, j: number) => a[i]?.text === b[j]?.text;
	const width = b.length + 1;
	// At i, j: how many words the rest of the two have in common.
	const common = new Uint16Array((a.length + 1) * width);
	const at = (i: number, j: number) => common[i * width + j] ?? 0;
	for (let i = a.length - 1; i >= 0; i--)
		for (let j = b.length - 1; j >= 0; j--)
			common[i * width + j] = isSame(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));

	const differences: Difference[] = [];
	const push = (kind: Difference['kind'], words: readonly Word[]) => {
		if (words.length === 0) return;
		const text = words.map(({ gap, text }) => gap + text).join('');
		const last = differences.at(-1);
		if (last?.kind === kind) last.text += text;
		else differences.push({ kind, text });
	};
	let [i, j, fromA, fromB] = [0, 0, 0, 0];
	while (i < a.length || j < b.length) {
		const [own, other] = [a[i], b[j]];
		if (own && other && isSame(i, j)) {
			push('removed', a.slice(fromA, i));
			push('added', b.slice(fromB, j));
			// With a space where either has one: a word that was first may have another before it now.
			push('same', [{ text: own.text, gap: own.gap || other.gap }]);
			[fromA, fromB] = [++i, ++j];
		} else if (own && (!other || at(i + 1, j) >= at(i, j + 1))) i++;
		else j++;
	}
	push('removed', a.slice(fromA));
	push('added', b.slice(fromB));
	return differences;
}

/** A number with its separators, or a word with its apostrophes and hyphens. */
export const WORD = /[\p{L}\p{M}\p{N}]+(?:['.,:-][\p{L}\p{M}\p{N}]+)*/gu;
/** A word, or any other character by itself, with the space before it. */
const PIECE = new RegExp(`(\\s*)(${WORD.source}|\\S)`, 'gu');

const wordsOf = (text: string): Word[] =>
	Array.from(fold(text).text.matchAll(PIECE), ([, gap = '', text = '']) => ({ text, gap: gap && ' ' }));
