import { formatCount } from '$lib/figures/format';
import { readUtf8 } from '$lib/std/utf8';
import { readHtml } from '$lib/text/html-text';

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

/** The longest text that is checked here, in characters: an article has 5,000. A page of HTML may be longer by its tags. */
export const LONGEST = 500_000;
const LONGEST_HTML = 5_000_000;

const ELEMENTS = 'a|article|body|div|em|h[1-6]|head|html|li|main|p|section|span|strong|table|td|ul';
const OPENING = new RegExp(`^\\s*<(?:!doctype\\s+html|${ELEMENTS})(?=[\\s>])`, 'i');
const CLOSING = new RegExp(`</(?:${ELEMENTS})\\s*>`, 'gi');

/** Whether a text is the source of a page or of a piece of one, and not the page's words. */
export const isHtmlSource = (source: string): boolean =>
	OPENING.test(source.slice(0, 1000)) || (source.slice(0, 20_000).match(CLOSING)?.length ?? 0) > 2;

/** The words that a reader gave, or why they cannot be checked. */
export async function wordsOf(given: Given): Promise<Words | Problem> {
	const source = given instanceof File ? await textOf(given) : given;
	if (typeof source !== 'string') return source;
	if (source.trim() === '') return { problem: 'There is nothing to check: paste a text first.' };
	const isHtml = isHtmlSource(source);
	if (source.length > (isHtml ? LONGEST_HTML : LONGEST)) return tooLong(source);
	if (!isHtml) return { text: source, isHtml };
	const page = readHtml(source);
	if (!page) return { problem: 'This HTML is nested too deeply to be read. Copy the words of the page instead.' };
	if (page.whole === '') return { problem: 'This HTML shows no words. Copy the words of the page instead.' };
	return page.whole.length > LONGEST ? tooLong(page.whole) : { text: page.whole, isHtml };
}

const tooLong = ({ length }: string): Problem => ({
	problem: `This text has ${formatCount(length)} characters, and up to ${formatCount(LONGEST)} are checked here. Paste the article alone.`
});

/** A file's text. Its byte order mark is kept: the SHA-256 of the text is that of the file. */
async function textOf(file: File): Promise<string | Problem> {
	if (file.size > LONGEST_HTML) return { problem: `${file.name} is too large for an article. Is it the right file?` };
	const text = readUtf8(new Uint8Array(await file.arrayBuffer()));
	return text === null || text.includes('\0')
		? { problem: `${file.name} is not text in UTF-8. Open it, copy its words, and paste them here instead.` }
		: text;
}
