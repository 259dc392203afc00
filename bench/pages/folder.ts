import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TEXT = /\.(html|css|js|mjs|json|svg|xml|txt|csv|webmanifest)$/;

/**
 * Copies a built folder and puts a brotli copy beside each text that has none, so that all are served alike.
 * @param to is made anew
 */
export function prepare(from: string, to: string): void {
	rmSync(to, { recursive: true, force: true });
	cpSync(from, to, { recursive: true });
	for (const file of filesOf(to).filter((name) => TEXT.test(name))) {
		const path = join(to, file);
		if (existsSync(`${path}.br`)) continue;
		const text = readFileSync(path);
		const params = {
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
			[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
			[constants.BROTLI_PARAM_SIZE_HINT]: text.length
		};
		writeFileSync(`${path}.br`, brotliCompressSync(text, { params }));
	}
}

/** One page of each kind in a built site, the home page first: of the pages that share a folder, the first. */
export function kindsOf(folder: string): string[] {
	const paths = filesOf(folder)
		.filter((file) => /(^|\/)index\.html$/.test(file))
		.map((file) => `/${file.replace(/index\.html$/, '')}`)
		.sort();
	const parent = (path: string) => path.replace(/[^/]+\/$/, '');
	return paths.filter(
		(path) => parent(path) === '/' || !paths.some((other) => other < path && parent(other) === parent(path))
	);
}

/** All files of a folder, with slashes, from its root. */
const filesOf = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length).replaceAll('\\', '/'));
