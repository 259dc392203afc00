import { fold } from './fold.ts';

/** A piece of two texts beside each other: in both, only in the first, or only in the second. */
export interface Difference {
	kind: 'same' | 'removed' | 'added';
	text: string;
}

interface Word {
	text: string;
	/** the space before it */
	gap: '' | ' ';
}

/** The most that a comparison may cost, in pairs of words: about a thousand words against a thousand. */
const MOST = 1_000_000;

/**
 * What became of a text, word by word: "of [almost → about] $570 million". Both are folded first (fold.ts), so that only
 * what the check would tell apart is shown. `same` and `removed` together are the first text, `same` and `added` the
 * second, spaces aside; a change is its removed words, then its added ones. Where the two are too long to be compared
 * word by word, all between their common beginning and end is one change.
 */
export function compareWords(before: string, after: string): Difference[] {
	const [a, b] = [wordsOf(before), wordsOf(after)];
	let start = 0;
	while (start < a.length && isSame(a, start, b, start)) start++;
	let end = 0;
	while (end < Math.min(a.length, b.length) - start && isSame(a, a.length - 1 - end, b, b.length - 1 - end)) end++;
	const differences: Difference[] = [];
	const push = (kind: Difference['kind'], words: readonly Word[]) => {
		if (words.length === 0) return;
		const text = words.map((word) => word.gap + word.text).join('');
		const last = differences.at(-1);
		if (last?.kind === kind) last.text += text;
		else differences.push({ kind, text });
	};
	push('same', joined(a.slice(0, start), b));
	for (const [kind, words] of middle(a.slice(start, a.length - end), b.slice(start, b.length - end))) push(kind, words);
	push('same', joined(a.slice(a.length - end), b.slice(b.length - end)));
	return differences;
}

const isSame = (a: readonly Word[], i: number, b: readonly Word[], j: number) => a[i]?.text === b[j]?.text;

// A number with its separators, a word with its apostrophes and hyphens, or any other character by itself.
const WORD = /[\p{L}\p{M}\p{N}]+(?:['.,:-][\p{L}\p{M}\p{N}]+)*|\S/gu;

function wordsOf(text: string): Word[] {
	const folded = fold(text).text;
	return [...folded.matchAll(WORD)].map(({ 0: word, index }) => ({
		text: word,
		gap: /\s/.test(folded.charAt(index - 1)) ? ' ' : ''
	}));
}

/** Words that both have, with a space where either has one: a word that was first may have another before it now. */
const joined = (words: readonly Word[], others: readonly Word[]): Word[] =>
	words.map(({ text, gap }, i) => ({ text, gap: gap || (others[i]?.gap ?? '') }));

/** By the longest common subsequence, each change gathered: what was removed, then what was added. */
function* middle(a: readonly Word[], b: readonly Word[]): Generator<[Difference['kind'], Word[]]> {
	if (a.length * b.length > MOST) {
		yield ['removed', [...a]];
		yield ['added', [...b]];
		return;
	}
	const width = b.length + 1;
	// At i, j: how many words the rest of the two have in common.
	const common = new Uint16Array((a.length + 1) * width);
	const at = (i: number, j: number) => common[i * width + j] ?? 0;
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			common[i * width + j] = isSame(a, i, b, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
		}
	}
	let [i, j, fromA, fromB] = [0, 0, 0, 0];
	while (i < a.length && j < b.length) {
		if (isSame(a, i, b, j)) {
			yield ['removed', a.slice(fromA, i)];
			yield ['added', b.slice(fromB, j)];
			yield ['same', joined(a.slice(i, i + 1), b.slice(j, j + 1))];
			[fromA, fromB] = [++i, ++j];
		} else if (at(i + 1, j) >= at(i, j + 1)) i++;
		else j++;
	}
	yield ['removed', a.slice(fromA)];
	yield ['added', b.slice(fromB)];
}
