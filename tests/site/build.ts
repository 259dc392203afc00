import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

/** The built site that is tested: `build/`, or the folder that BUILD_DIR names. */
export const BUILD = process.env['BUILD_DIR'] ?? 'build';

if (!existsSync(join(BUILD, 'index.html'))) {
	throw new Error(`${BUILD}/ holds no built site. Run “npm test”, which builds it first, or “npm run build”.`);
}

/** A built page. */
export interface Page {
	/** from the site's root: "/" is the home page, "/articles/" the list of articles */
	path: string;
	html: string;
	document: HTMLElement;
}

/** All built files, with slashes, from the site's root. */
export const files: readonly string[] = readdirSync(BUILD, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map(({ parentPath, name }) => join(parentPath, name).slice(join(BUILD, '/').length).replaceAll('\\', '/'))
	.sort();

export const read = (file: string): Buffer => readFileSync(join(BUILD, file));

/** HTML → document; the parser's defaults would leave `<pre>` and `<noscript>` unread. */
export const parsePage = (html: string): HTMLElement =>
	parse(html, { blockTextElements: { script: true, style: true } });

/** All built pages, 404.html too. */
export const pages: readonly Page[] = files
	.filter((file) => file.endsWith('.html'))
	.map((file) => {
		const html = read(file).toString('utf8');
		return { path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html, document: parsePage(html) };
	});

export const NOT_FOUND = '/404.html';

/** The pages with their paths, for the titles of tests. */
export const byPath: readonly (readonly [string, Page])[] = pages.map((page) => [page.path, page]);

/** The pages that a link can lead to. */
export const addresses: readonly string[] = pages.map(({ path }) => path).filter((path) => path !== NOT_FOUND);

const parent = (path: string) => path.replace(/[^/]+\/$/, '');

/** Pages of every kind, for checks too slow for all: of pages that share a folder, the first and the last. */
export const kinds: readonly string[] = addresses.filter((path) => {
	const siblings = addresses.filter((other) => parent(other) === parent(path));
	return parent(path) === '/' || path === siblings.at(0) || path === siblings.at(-1);
});
