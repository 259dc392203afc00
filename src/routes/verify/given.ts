import { formatCount } from '$lib/figures/format';
import { readUtf8 } from '$lib/std/utf8';
import { looksLikeHtml, readHtml } from '$lib/text/html-text';

/** Why a text is not checked: a sentence for the reader. */
export interface Problem {
	problem: string;
}

/** What a reader brings: a text, a file, or why there is neither. */
export type Given = string | File | Problem;

/** A text as its words: what a browser shows, where it is the source of a page. */
export interface Words {
	text: string;
	isHtml: boolean;
}

/** The longest text that is checked here, in characters: an article has 5,000. */
export const LONGEST = 500_000;
/** The largest file that is read, in bytes: a page of HTML is longer by its tags. */
const LARGEST = 5_000_000;

/** The words that a reader gave, or why they cannot be checked. */
export async function wordsOf(given: Given): Promise<Words | Problem> {
	const source = given instanceof File ? await textOf(given) : given;
	if (typeof source !== 'string') return source;
	const isHtml = looksLikeHtml(source);
	const page = isHtml ? readHtml(source) : { whole: source };
	if (!page) return { problem: 'This HTML is nested too deeply to be read. Copy the words of the page instead.' };
	const { whole: text } = page;
	if (text.trim() === '') return { problem: 'There is nothing to check: paste a text first.' };
	const [length, most] = [text.length, LONGEST].map(formatCount);
	return text.length <= LONGEST
		? { text, isHtml }
		: { problem: `This text has ${length} characters, and up to ${most} are checked here. Paste the article alone.` };
}

/** A file's text. Its byte order mark is kept: the SHA-256 of the text is that of the file. */
async function textOf(file: File): Promise<string | Problem> {
	if (file.size > LARGEST) return { problem: `${file.name} is too large for an article. Is it the right file?` };
	// A folder that is dropped is a file that nothing can read.
	const bytes = await file.arrayBuffer().catch(() => null);
	const text = bytes && readUtf8(new Uint8Array(bytes));
	return text === null || text.includes('\0')
		? { problem: `${file.name} is not text in UTF-8. Open it, copy its words, and paste them here instead.` }
		: text;
}
