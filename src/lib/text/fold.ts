import { partitionPoint } from '../std/partition-point.ts';

/**
 * The declared folding: what two texts may differ in and still be the same words. Unicode composition (NFC); a run of
 * white space is one space, or a blank line where it holds one; quotation marks and apostrophes are straight;
 * dashes are hyphens; zero-width characters and soft hyphens are nothing. Never case, never compatibility (NFKC would
 * make `10⁶` into `106`), nothing fuzzy.
 */

/** A piece of the original whose length changed: characters `from`–`to` became `length` characters at `at`. */
interface Edit {
	at: number;
	length: number;
	from: number;
	to: number;
}

/** A folded text that can lead back to the original. */
export interface Folded {
	text: string;
	original: string;
	/** in order of place */
	edits: readonly Edit[];
}

/** What is left of a run of white space that holds a blank line: the end of a paragraph. */
export const BLANK_LINE = '\n\n';

/** What the folding does, in words: for the method page. */
export const FOLDING: readonly string[] = [
	'Accented letters are compared in their composed form (Unicode NFC).',
	'Any run of spaces and line breaks counts as one space; a blank line stays a blank line.',
	'Curly and straight quotation marks and apostrophes are the same.',
	'All dashes and hyphens are the same.',
	'Zero-width characters and soft hyphens are left out.'
];

const ZERO_WIDTH = '\\u00AD\\u200B\\u2060\\uFEFF';
// What joins the character before it when composed: combining marks, and the vowels and finals of Hangul.
const JOINING = '\\p{M}\\u1160-\\u11FF';
const SPACES = new RegExp(`^[\\p{White_Space}${ZERO_WIDTH}]`, 'u');
const MARKS = new Map<string, string>([
	...[...'‘’‚‛′´`ʼ'].map((mark) => [mark, "'"] as const),
	...[...'“”„‟″«»'].map((mark) => [mark, '"'] as const),
	...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212'].map((mark) => [mark, '-'] as const)
]);
// A character and what joins it, over zero-width characters that will be gone.
const CLUSTER = `[^${JOINING}${ZERO_WIDTH}](?:[${ZERO_WIDTH}]*[${JOINING}])+`;
// In this order: none of the marks composes with what follows it, so they come before the clusters that do.
const FOLDABLE = new RegExp(
	`[\\p{White_Space}${ZERO_WIDTH}]+|[${[...MARKS.keys()].join('')}]|${CLUSTER}|\\P{ASCII}`,
	'gu'
);
const INVISIBLE = new RegExp(`[${ZERO_WIDTH}]`, 'gu');

/** Folds a text; linear in its length. */
export function fold(original: string): Folded {
	const edits: Edit[] = [];
	const pieces: string[] = [];
	let length = 0;
	let done = 0;
	let next = 0;
	for (let odd = notPlain(original, 0); odd < original.length; odd = notPlain(original, next)) {
		// What stands before it may belong to it: the letter of an accent, the first space of a run.
		FOLDABLE.lastIndex = Math.max(next, odd - 1);
		const match = FOLDABLE.exec(original);
		if (!match) break;
		const { 0: source, index } = match;
		const to = index + source.length;
		next = to;
		const folded = foldPiece(source);
		if (folded === source) continue;
		const at = length + (index - done);
		if (folded.length !== source.length) edits.push({ at, length: folded.length, from: index, to });
		pieces.push(original.slice(done, index), folded);
		length = at + folded.length;
		done = to;
	}
	pieces.push(original.slice(done));
	return { text: pieces.join(''), original, edits };
}

/** Where the text is next anything but visible ASCII and single spaces, which fold to themselves; the grave accent is a mark. */
function notPlain(text: string, from: number): number {
	ODD.lastIndex = from;
	return ODD.exec(text)?.index ?? text.length;
}

const ODD = /[^ -_a-~]| {2}/g;

/**
 * More characters in one cluster than any language writes. Composing takes quadratic time, as it sorts the marks: a longer
 * run stays as it is.
 */
const LONGEST_CLUSTER = 64;

function foldPiece(source: string): string {
	if (SPACES.test(source)) return foldSpaces(source);
	const mark = MARKS.get(source);
	if (mark !== undefined) return mark;
	const cluster = source.replace(INVISIBLE, '');
	return cluster.length > LONGEST_CLUSTER ? cluster : cluster.normalize('NFC');
}

function foldSpaces(run: string): string {
	const breaks = run.match(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g)?.length ?? 0;
	if (breaks > 1 || run.includes('\u2029')) return BLANK_LINE;
	return /\p{White_Space}/u.test(run) ? ' ' : '';
}

/** Where the character at `index` of the folded text begins in the original. */
export function originalStart(folded: Folded, index: number): number {
	const edit = editAt(folded.edits, index);
	if (!edit) return index;
	const past = index - edit.at - edit.length;
	return past < 0 ? edit.from : edit.to + past;
}

/** Where the character before `index` of the folded text ends in the original. */
export function originalEnd(folded: Folded, index: number): number {
	const edit = editAt(folded.edits, index - 1);
	if (!edit) return index;
	const past = index - 1 - edit.at - edit.length;
	return past < 0 ? edit.to : edit.to + past + 1;
}

/** The last edit that begins at or before `index`. */
const editAt = (edits: readonly Edit[], index: number): Edit | undefined =>
	edits[partitionPoint(edits, ({ at }) => at <= index) - 1];
