/** Node and every browser have it; the pure rooms are compiled without the types of either. */
declare const TextDecoder: new (
	label: 'utf-8',
	options?: { fatal: boolean; ignoreBOM: boolean }
) => { decode: (bytes: Uint8Array) => string };

/** The text of UTF-8 bytes, or null where they are not that. A byte order mark is kept, so that it can be reported. */
export function readUtf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** Where bytes are not UTF-8: the line, from 1, and the word, with U+FFFD for what is not. */
export function notUtf8(bytes: Uint8Array): { line: number; found: string } {
	const text = new TextDecoder('utf-8').decode(bytes);
	const [found = ''] = /[^\s,]{0,40}\uFFFD[^\s,]{0,40}/.exec(text) ?? [];
	return { line: text.slice(0, text.indexOf(found)).split('\n').length, found };
}
