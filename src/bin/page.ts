import { decodeBuffer } from 'encoding-sniffer';
import { readUtf8 } from '../lib/std/utf8.ts';
import { looksLikeHtml, type Page, readHtml } from '../lib/text/html-text.ts';

/** Characters that are read: a page with more would hold up the others. */
const LONGEST = 500_000;

/**
 * What a page says, from the bytes that a server or a file gave: of HTML the running text, of plain text all of it.
 * Throws where it cannot be read, in words. Its charset is the one that it declares (byte order mark, header,
 * `<meta>`); where it declares none, UTF-8 if it is that, else windows-1252.
 */
export function readPage(bytes: Uint8Array, contentType: string | null): Page {
	const label = /;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType ?? '')?.[1];
	const source = decodeBuffer(Buffer.from(bytes), {
		...(label && { transportLayerEncodingLabel: label }),
		defaultEncoding: readUtf8(bytes) === null ? 'windows-1252' : 'utf-8'
	});
	// A PDF, a document of a word processor, a picture.
	if (source.includes('\0')) throw new Error('it is no text; save the article as text or HTML');
	const isHtml = contentType === null ? looksLikeHtml(source) : !/^\s*text\/plain\b/i.test(contentType);
	const page = isHtml ? readHtml(source) : { text: source, whole: source };
	if (!page) throw new Error('its HTML is nested deeper than that of any article');
	if (page.whole.length > LONGEST) throw new Error('it has more text than any article');
	if (page.whole.trim() === '') throw new Error('it has no words to read');
	return page;
}
