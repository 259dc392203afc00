/**
 * The text of a page, by the charset that it declares (WHATWG Encoding and HTML, "determining the character encoding"):
 * byte order mark, then header, then `<meta>` in its first 1024 bytes; where none is declared, UTF-8 if it is that, else
 * windows-1252. Never throws: a label that nobody knows is passed over, a malformed byte becomes U+FFFD.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
	const declared = [bomLabel(bytes), headerLabel(contentType), metaLabel(bytes)];
	for (const label of declared) {
		const decoder = label === null ? null : decoderOf(label);
		if (decoder) return decode(decoder, bytes);
	}
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return decode(new TextDecoder('windows-1252'), bytes);
	}
}

function bomLabel([a, b, c]: Uint8Array): string | null {
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	return a === 0xff && b === 0xfe ? 'utf-16le' : null;
}

const headerLabel = (contentType: string | null) =>
	/;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType ?? '')?.[1] ?? null;

function metaLabel(bytes: Uint8Array): string | null {
	const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
	const label = /<meta\b[^>]*?\bcharset\s*=\s*["']?([^"'\s/>;]+)/i.exec(head.replace(/<!--.*?-->/gs, ''))?.[1];
	// A page whose ASCII can be read is not UTF-16, whatever it says of itself.
	return label === undefined ? null : /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function decoderOf(label: string): TextDecoder | null {
	try {
		return new TextDecoder(label);
	} catch {
		return null;
	}
}

// What bytes 80 to 9F are in windows-1252. Some versions of Node decode them as control characters, and Latin-1 pages
// have their curly quotation marks there.
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decode(decoder: TextDecoder, bytes: Uint8Array): string {
	const text = decoder.decode(bytes);
	if (decoder.encoding !== 'windows-1252') return text;
	return text.replace(/[\x80-\x9f]/g, (control) => HIGH.charAt(control.charCodeAt(0) - 0x80));
}
