import { decodePage } from './charset.ts';
import { extract, type Page } from './extract.ts';

/** What a page says, from the bytes that a server or a file gave: of HTML the running text, of plain text all of it. */
export function readPage(bytes: Uint8Array, contentType: string | null): Page {
	const source = decodePage(bytes, contentType);
	const isHtml = contentType === null ? looksLikeHtml(source) : !/^\s*text\/plain\b/i.test(contentType);
	return isHtml ? extract(source) : { title: null, language: null, text: source, whole: source };
}

/** By its beginning: a doctype, a comment before it, or one of the elements that a page begins with. */
const looksLikeHtml = (source: string) =>
	/^\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|title|meta|article|main|div|p|h1)\b/is.test(
		source.slice(0, 4096)
	);
