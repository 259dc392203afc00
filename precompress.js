import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Files that are compressed in themselves, and what a host reads and sends to nobody; all others are text. */
const LEFT = /\.(png|woff2?|zip|br|gz)$|^_headers$/;

const {
	BROTLI_PARAM_MODE,
	BROTLI_MODE_TEXT,
	BROTLI_PARAM_QUALITY,
	BROTLI_PARAM_SIZE_HINT,
	BROTLI_PARAM_LGWIN,
	BROTLI_MIN_WINDOW_BITS,
	BROTLI_MAX_WINDOW_BITS,
	Z_BEST_COMPRESSION
} = constants;

/** Where there are more texts, Brotli's quality is 9 instead of 11: a fortieth of the work, for a tenth more bytes. */
const MANY = 5_000;

/**
 * The window that a text of so many bytes needs. The default is for megabytes, and is cleared for each file: most of the
 * work at quality 9.
 * @param {number} bytes
 */
const windowBits = (bytes) =>
	Math.min(BROTLI_MAX_WINDOW_BITS, Math.max(BROTLI_MIN_WINDOW_BITS, Math.ceil(Math.log2(bytes + 16))));

/** The copies that servers give to those who accept them, by the end of their names. */
const COPIES = {
	/** @param {Buffer} bytes @param {number} quality */
	br: (bytes, quality) =>
		promisify(brotliCompress)(bytes, {
			params: {
				[BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
				[BROTLI_PARAM_QUALITY]: quality,
				[BROTLI_PARAM_SIZE_HINT]: bytes.length,
				[BROTLI_PARAM_LGWIN]: windowBits(bytes.length)
			}
		}),
	/** @param {Buffer} bytes */
	gz: (bytes) => promisify(gzip)(bytes, { level: Z_BEST_COMPRESSION })
};

/**
 * Puts a `.br` and a `.gz` beside each file of a folder that is the smaller for it. SvelteKit's own step knows neither CSV
 * nor JSON Lines, and opens all files at once, which a site of many thousands does not survive.
 * @param {string} folder
 */
export async function precompress(folder) {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const waiting = entries.filter((entry) => entry.isFile() && !LEFT.test(entry.name));
	const quality = waiting.length > MANY ? 9 : 11;
	const work = async () => {
		for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
			const path = join(entry.parentPath, entry.name);
			const bytes = await readFile(path);
			for (const [ending, compress] of Object.entries(COPIES)) {
				const copy = await compress(bytes, quality);
				if (copy.length < bytes.length) await writeFile(`${path}.${ending}`, copy);
			}
		}
	};
	await Promise.all(Array.from({ length: 2 * availableParallelism() }, work));
}
