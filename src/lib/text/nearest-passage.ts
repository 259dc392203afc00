import { partitionPoint } from '../std/partition-point.ts';
import { type Folded, fold, originalEnd, originalStart } from './fold.ts';
import { sentences, type Span } from './sentence.ts';

/** A stretch of a text that is like a quotation: a suggestion for a person, never a place where the quotation stands. */
export interface Passage extends Span {
	/** the text's own words, folded; `start` and `end` are UTF-16 offsets in the original text */
	text: string;
	/** how much of the quotation stands in it, from 0 to 1, by the length of its words */
	likeness: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['.,:-][\p{L}\p{M}\p{N}]+)*/gu;

/** With less than this of its words in one place, a quotation is like nothing in the text. */
const LEAST = 0.5;

/** Long words say more about a sentence than short ones: "the" and "of" stand everywhere. */
const weightOf = (word: string) => Math.min(word.length, 8);

/**
 * Prepares a text once, in linear time, and gives a function that finds the passage most like a quotation, in time linear
 * in the text; null where nothing is like it. It is the sentences around the window of as many words as the quotation has
 * that shares most words with it, whatever their order; of equals, the first.
 */
export function passageFinder(text: Folded): (quotation: string) => Passage | null {
	// Numbers and no objects: a long text has a million words.
	const starts: number[] = [];
	const ends: number[] = [];
	const ids: number[] = [];
	const vocabulary = new Map<string, number>();
	for (const { 0: word, index } of text.text.matchAll(WORD)) {
		const key = word.toLowerCase();
		const id = vocabulary.get(key) ?? vocabulary.size;
		vocabulary.set(key, id);
		ids.push(id);
		starts.push(index);
		ends.push(index + word.length);
	}
	const bounds = sentences(text.text);
	return (quotation) => {
		const words = [...fold(quotation).text.matchAll(WORD)].map(([word]) => word.toLowerCase());
		const size = Math.min(words.length, ids.length);
		if (size === 0) return null;
		const needed = new Int32Array(vocabulary.size);
		const weights = new Int32Array(vocabulary.size);
		for (const word of words) {
			const id = vocabulary.get(word);
			if (id === undefined) continue;
			needed[id] = (needed[id] ?? 0) + 1;
			weights[id] = weightOf(word);
		}
		const best = bestWindow(ids, size, needed, weights);
		const likeness = best.weight / words.reduce((sum, word) => sum + weightOf(word), 0);
		if (likeness < LEAST) return null;
		const window = Array.from({ length: size }, (_, i) => best.from + i);
		const matched = window
			.filter((i) => needed[ids[i] ?? -1])
			.map((i) => ({ start: starts[i] ?? 0, end: ends[i] ?? 0 }));
		const span = widen(matched, bounds);
		const [start, end] = [originalStart(text, span.start), originalEnd(text, span.end)];
		return { start, end, text: text.text.slice(span.start, span.end), likeness };
	};
}

/** The first window of `size` words with the greatest weight of needed words, none counted more often than needed. */
function bestWindow(ids: readonly number[], size: number, needed: Int32Array, weights: Int32Array) {
	const seen = new Int32Array(needed.length);
	let weight = 0;
	let best = { from: 0, weight: -1 };
	for (let to = 0; to < ids.length; to++) {
		const enters = ids[to] ?? 0;
		if ((seen[enters] ?? 0) < (needed[enters] ?? 0)) weight += weights[enters] ?? 0;
		seen[enters] = (seen[enters] ?? 0) + 1;
		const from = to - size + 1;
		if (from > 0) {
			const leaves = ids[from - 1] ?? 0;
			seen[leaves] = (seen[leaves] ?? 0) - 1;
			if ((seen[leaves] ?? 0) < (needed[leaves] ?? 0)) weight -= weights[leaves] ?? 0;
		}
		if (from >= 0 && weight > best.weight) best = { from, weight };
	}
	return best;
}

/**
 * From matched words to the sentences that hold them. A sentence with a few of them by chance is left out, and where the
 * sentences are much longer than the match (a text without full stops) it stays the match alone.
 */
function widen(matched: readonly Span[], bounds: readonly Span[]): Span {
	const ends = { start: matched[0]?.start ?? 0, end: matched.at(-1)?.end ?? 0 };
	const counts = new Map<number, number>();
	for (const { start } of matched) {
		const index = sentenceAt(bounds, start);
		counts.set(index, (counts.get(index) ?? 0) + 1);
	}
	const held = [...counts].flatMap(([index, count]) => (count * 4 >= matched.length ? [index] : []));
	const [first, last] = [bounds[held[0] ?? -1], bounds[held.at(-1) ?? -1]];
	if (!first || !last) return ends;
	const isLong = last.end - first.start > 3 * (ends.end - ends.start) + 200;
	return isLong ? ends : { start: first.start, end: last.end };
}

/** Index of the sentence that holds a character. */
const sentenceAt = (bounds: readonly Span[], index: number): number =>
	partitionPoint(bounds, ({ start }) => start <= index) - 1;
