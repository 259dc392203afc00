/** Node and every browser have it; the pure rooms are compiled without the types of either. */
declare const TextDecoder: new (
	label: 'utf-8',
	options: { fatal: boolean; ignoreBOM: boolean }
) => { decode: (bytes: Uint8Array) => string };

/** The text of UTF-8 bytes, or null where they are not that. A byte order mark is kept, so that it can be reported. */
export function readUtf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}
