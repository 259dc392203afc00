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

/** The first line of bytes that is not UTF-8, from 1: no part of another character is the byte of a line feed. */
export function lineNotUtf8(bytes: Uint8Array): number {
	for (let line = 1, from = 0; ; line++) {
		const end = bytes.indexOf(0x0a, from);
		if (end === -1 || readUtf8(bytes.subarray(from, end)) === null) return line;
		from = end + 1;
	}
}
