import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'node-html-parser';
import { build } from 'vite';
import type { Dataset } from '../../src/lib/core/dataset.ts';
import { formatFigure } from '../../src/lib/core/format.ts';

const SOURCE = fileURLToPath(new URL('./bare/', import.meta.url));

/**
 * Builds the bare page: one HTML file written by hand, its style in it, and one Chart.js bar chart with what it needs of
 * the library. It is what somebody would make in an afternoon who wants the same figures on a page, and a fast page.
 * @param folder where the built page goes
 */
export async function buildBare(folder: string): Promise<void> {
	await build({
		configFile: false,
		root: SOURCE,
		base: './',
		logLevel: 'warn',
		build: { outDir: folder, emptyOutDir: true, modulePreload: { polyfill: false } }
	});
}

/** What the bare page does not say of the table: figures with their qualifiers, goods, quotations. Empty if all is there. */
export function missingFromBare({ observations }: Dataset): string[] {
	const text = plain(parse(readFileSync(`${SOURCE}index.html`, 'utf8')).structuredText);
	const words = observations.flatMap((row) =>
		row.part_of === null && row.commodity !== null && row.value === null
			? [row.commodity]
			: [formatFigure(row) ?? row.commodity ?? '', row.quotation]
	);
	return [...new Set(words.map(plain))].filter((word) => !text.includes(word));
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
