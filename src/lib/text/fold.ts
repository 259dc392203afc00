/**
 * The declared folding: what two texts may differ in and still be the same words, for readers as well. Never case, never
 * compatibility (NFKC would make `10⁶` into `106`), nothing fuzzy.
 */
export const FOLDING: readonly string[] = [
	'Accented letters are compared in their composed form (Unicode NFC).',
	'Any run of spaces and line breaks counts as one space; a blank line stays a blank line.',
	'Curly and straight quotation marks and apostrophes are the same.',
	'All dashes and hyphens are the same.',
	'Zero-width characters and soft hyphens are left out.',
	'A ligature such as “ﬁ” is its letters.',
	'A word divided at a line end is joined where a quotation has the whole word, with or without its hyphen.'
];

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

const ZERO_WIDTH = '\\u00AD\\u200B\\u2060\\uFEFF';
// What joins the character before it when composed: combining marks, and the vowels and finals of Hangul.
const JOINING = '\\p{M}\\u1160-\\u11FF';
const SPACE = `[\\p{White_Space}${ZERO_WIDTH}]`;
const SPACES = new RegExp(`^${SPACE}`, 'u');
const LETTERS = new Map<string, string>([
	...[...'‘’‚‛′´`ʼ'].map((mark) => [mark, "'"] as const),
	...[...'“”„‟″«»'].map((mark) => [mark, '"'] as const),
	...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212'].map((mark) => [mark, '-'] as const),
	// What a PDF makes of some letters beside each other; no other character of NFKC is as certain.
	...Object.entries({ ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' })
]);
// A character and what joins it, over zero-width characters that will be gone.
const CLUSTER = `[^${JOINING}${ZERO_WIDTH}\\p{White_Space}](?:[${ZERO_WIDTH}]*[${JOINING}])+`;
// The hyphen and the line end of a divided word.
const DIVISION = `[-\u2010\u00AD](?<=\\p{Ll}.)[^\\S\\r\\n]*(?:\\r\\n|[\\r\\n])[^\\S\\r\\n]*(?=\\p{Ll})`;
// In this order: none of the marks composes with what follows it, so they come before the clusters that do. A single
// space between words is itself.
const FOLDABLE = new RegExp(
	`(${DIVISION})|(?! (?!${SPACE}))${SPACE}+|[${[...LETTERS.keys()].join('')}]|${CLUSTER}|\\P{ASCII}`,
	'gu'
);
const INVISIBLE = new RegExp(`[${ZERO_WIDTH}]`, 'gu');

/**
 * Folds a text; linear in its length.
 * @param known the words by which a divided word is joined, in lower case; asked for once there is such a word
 */
export function fold(original: string, known: () => ReadonlySet<string> = () => NONE): Folded {
	const edits: Edit[] = [];
	let text = '';
	let done = 0;
	for (const { 0: source, 1: division, index } of original.matchAll(FOLDABLE)) {
		const to = index + source.length;
		const folded = division ? joint(original, index, to, known()) : foldPiece(source);
		if (folded === source) continue;
		text += original.slice(done, index);
		if (folded.length !== source.length) edits.push({ at: text.length, length: folded.length, from: index, to });
		text += folded;
		done = to;
	}
	return { text: text + original.slice(done), original, edits };
}

const NONE: ReadonlySet<string> = new Set();
const WORD = /[\p{L}\p{M}]+(?:[-'][\p{L}\p{M}]+)*/gu;

/** The words of folded texts, as `fold` is given them. */
export const wordsIn = (texts: Iterable<string>): Set<string> =>
	new Set(Array.from(texts, (text) => text.toLowerCase().match(WORD) ?? []).flat());

/** What joins the halves of a divided word: nothing, its hyphen, or, where that is not certain, hyphen and space. */
function joint(text: string, from: number, to: number, known: ReadonlySet<string>): string {
	if (text[from] === '\u00AD') return '';
	const left = /[\p{L}\p{M}-]*$/u.exec(text.slice(Math.max(0, from - 40), from))?.[0].toLowerCase() ?? '';
	const right = /^[\p{L}\p{M}]*(?:-[\p{L}\p{M}]+)*/u.exec(text.slice(to, to + 40))?.[0].toLowerCase() ?? '';
	const [whole, hyphened] = [known.has(left + right), known.has(`${left}-${right}`)];
	return whole === hyphened ? '- ' : whole ? '' : '-';
}

/**
 * More characters in one cluster than any language writes. Composing takes quadratic time, as it sorts the marks: a
 * longer run stays as it is.
 */
const LONGEST_CLUSTER = 64;

function foldPiece(source: string): string {
	if (SPACES.test(source)) return foldSpaces(source);
	const letters = LETTERS.get(source);
	if (letters !== undefined) return letters;
	const cluster = source.replace(INVISIBLE, '');
	return cluster.length > LONGEST_CLUSTER ? cluster : cluster.normalize('NFC');
}

function foldSpaces(run: string): string {
	const breaks = run.match(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g)?.length ?? 0;
	if (breaks > 1 || run.includes('\u2029')) return BLANK_LINE;
	return /\p{White_Space}/u.test(run) ? ' ' : '';
}

/** Where the character at `index` of the folded text begins in the original. */
export const originalStart = (folded: Folded, index: number): number => placeOf(folded, index)[0];

/** Where the character before `index` of the folded text ends in the original. */
export const originalEnd = (folded: Folded, index: number): number => placeOf(folded, index - 1)[1];

/** Start and end in the original of a character of the folded text, by the last edit that begins at or before it. */
function placeOf({ edits }: Folded, index: number): [start: number, end: number] {
	const edit = edits.findLast(({ at }) => at <= index);
	if (!edit) return [index, index + 1];
	const past = index - edit.at - edit.length;
	return past < 0 ? [edit.from, edit.to] : [edit.to + past, edit.to + past + 1];
}
