import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { files, read } from './build.ts';

const TEXT = /\.(html|js|css|csv|json|jsonl|jsonld|webmanifest|txt|xml|svg|bib|ris|cff)$/;
const PACKED = /\.(png|woff2|zip)$/;
/** What a host reads and gives to nobody. */
const FOR_HOSTS = ['_headers', '.nojekyll'];

const COPIES = {
	br: { write: brotliCompressSync, read: brotliDecompressSync },
	gz: { write: gzipSync, read: gunzipSync }
};

const originals = files.filter((file) => !/\.(br|gz)$/.test(file));

test('every file is text, or packed in itself, or a host’s', () => {
	const unknown = originals.filter((file) => !TEXT.test(file) && !PACKED.test(file) && !FOR_HOSTS.includes(file));
	expect(unknown).toEqual([]);
});

describe.each(Object.entries(COPIES))('beside each text stands a copy as .%s', (ending, { write, read: unpack }) => {
	const texts = originals.filter((file) => TEXT.test(file));
	const copies = new Set(files.filter((file) => file.endsWith(`.${ending}`)));

	test('unless it is as short as it can be', () => {
		const without = texts.filter((file) => !copies.has(`${file}.${ending}`));
		expect(without.filter((file) => write(read(file)).length < read(file).length)).toEqual([]);
	});

	test('which holds the same, in fewer bytes', () => {
		expect(copies.size).toBeGreaterThan(0);
		for (const copy of copies) {
			const original = read(copy.slice(0, -ending.length - 1));
			const packed = read(copy);
			expect(unpack(packed).equals(original), copy).toBe(true);
			expect(packed.length, copy).toBeLessThan(original.length);
		}
	});
});
