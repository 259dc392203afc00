import { type ArticleCheck, checkArticle } from '$lib/check/article';
import { checkDraft, type DraftAmount } from '$lib/check/draft';
import type { Derived } from '$lib/figures/derived';
import { formatCount } from '$lib/figures/format';
import type { Dataset } from '$lib/table/dataset';
import { type English, englishOf } from '$lib/text/english';

export type Mode = 'article' | 'draft';

/** What a text is held against. */
export interface Table {
	dataset: Dataset;
	derived: Derived[];
}

/** A text that a reader gave, as its words: what a page shows where it is the source of one. */
export type Given = { text: string; isHtml: boolean } | { problem: string };

/** What came of a text: what was found in it, or why it was not checked. */
export type Outcome =
	| { problem: string }
	| { mode: 'article'; text: string; check: ArticleCheck }
	| { mode: 'draft'; text: string; amounts: DraftAmount[]; english: English };

/** The longest text that is checked here, in characters: an article has 5,000. A page of HTML may be longer by its tags. */
export const LONGEST = 500_000;
const LONGEST_HTML = 5_000_000;

const CLOSING = /<\/(?:a|article|body|div|em|h[1-6]|head|html|li|p|section|span|strong|td|ul)\s*>/gi;

/** Whether a text is the source of a page, and not the page's words. */
export const isHtmlSource = (source: string): boolean =>
	/^\s*<(?:!doctype\s+html|html|head|body)\b/i.test(source.slice(0, 1000)) ||
	(source.slice(0, 20_000).match(CLOSING)?.length ?? 0) > 2;

let reader: Promise<typeof import('$lib/text/html-text')> | undefined;
/** What reads HTML is for few, so it is no part of the first view; it is to be there before there is a text. */
export const loadHtmlReader = () => (reader ??= import('$lib/text/html-text'));

/** The words of a text that a reader gave, or why it cannot be checked. */
export async function wordsOf(source: string): Promise<Given> {
	if (source.trim() === '') return { problem: 'There is nothing to check yet: paste a text first.' };
	const isHtml = isHtmlSource(source);
	if (source.length > (isHtml ? LONGEST_HTML : LONGEST)) return tooLong(source.length);
	if (!isHtml) return { text: source, isHtml };
	const { readHtml } = await loadHtmlReader();
	const page = readHtml(source);
	if (!page) return { problem: 'This HTML is nested too deeply to be read. Copy the words of the page instead.' };
	if (page.whole === '') return { problem: 'This HTML shows no words. Copy the words of the page instead.' };
	return page.whole.length > LONGEST ? tooLong(page.whole.length) : { text: page.whole, isHtml };
}

const tooLong = (length: number) => ({
	problem: `This text has ${formatCount(length)} characters, and up to ${formatCount(LONGEST)} are checked here. Paste the article alone.`
});

/** Checks a text. */
export const examine = (mode: Mode, text: string, { dataset, derived }: Table): Outcome =>
	mode === 'article'
		? { mode, text, check: checkArticle(text, dataset) }
		: { mode, text, amounts: checkDraft(text, dataset, derived), english: englishOf(text) };

/** A file's text, or why it has none: a sentence for the reader. */
export async function readFile(file: File): Promise<{ text: string } | { problem: string }> {
	if (file.size === 0) return { problem: `${file.name} is empty.` };
	if (file.size > LONGEST_HTML) return { problem: `${file.name} is too large for an article. Is it the right file?` };
	try {
		// The byte order mark is kept: the SHA-256 of the text is that of the file.
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
		if (!text.includes('\0')) return { text };
		return { problem: `${file.name} is not a text. Copy the article’s words and paste them instead.` };
	} catch {
		return { problem: `${file.name} is not text in UTF-8. Open it, copy its words, and paste them here instead.` };
	}
}
