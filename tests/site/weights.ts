import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { addresses, BUILD, NOT_FOUND, type Page, pages, read } from './build.ts';

/** Bytes as sent, compressed by brotli. */
type Bytes = number;

export const PARTS = ['html', 'css', 'js'] as const;
export type Part = (typeof PARTS)[number];

/** What a file of the build weighs, under a name that stays when its hash changes. */
export interface Weight {
	name: string;
	bytes: Bytes;
}

/** What a page's first view is made of. */
export type PageWeights = Record<Part, Weight[]>;

interface Chunk {
	file: string;
	name?: string;
	src?: string;
	imports?: string[];
}

const CLIENT = join(BUILD === 'build' ? '.svelte-kit' : `${BUILD}-kit`, 'output/client/.vite/manifest.json');
const manifest = JSON.parse(readFileSync(CLIENT, 'utf8')) as Record<string, Chunk>;

const sent = (file: string): Bytes => read(existsSync(join(BUILD, `${file}.br`)) ? `${file}.br` : file).length;

/** A page's kind: what stands for many, such as one observation, is a star. */
export const kindOf = (path: string): string =>
	path === NOT_FOUND ? path : path.replace(/^(\/embed\/\w+|\/articles|\/observations)\/[^/]+\/$/, '$1/*/');

/** Scripts by the names of what they were made of. */
const names = new Map<string, string>(
	Object.values(manifest)
		.filter(({ file }) => file.endsWith('.js') && existsSync(join(BUILD, file)))
		.map(({ file, name }) => [file, name ?? file])
);

/** All scripts of the build. Chunks of the same name are numbered: the heaviest is the first. */
export function chunks(): Weight[] {
	const all = [...names, ['service-worker.js', 'service-worker'] as const].map(([file, name]) => ({
		name,
		bytes: sent(file)
	}));
	const seen = new Map<string, number>();
	return all
		.sort((a, b) => b.bytes - a.bytes)
		.map(({ name, bytes }) => {
			const count = (seen.get(name) ?? 0) + 1;
			seen.set(name, count);
			return { name: count === 1 ? name : `${name} ${count}`, bytes };
		});
}

/** What each page is made of, by its path. */
export function pageWeights(): Map<string, PageWeights> {
	return new Map(
		pages
			.filter(({ path }) => path === NOT_FOUND || addresses.includes(path))
			.map((page) => [
				page.path,
				{
					html: [{ name: 'the page itself', bytes: sent(htmlFile(page)) }],
					css: stylesheets(page).map((file) => ({
						name: posix.basename(file).replace(/\.[\w-]+\.css$/, '.css'),
						bytes: sent(file)
					})),
					js: scripts(page)
				}
			])
	);
}

const htmlFile = ({ path }: Page) => (path.endsWith('/') ? `${path}index.html` : path).slice(1);

/** An address in a page → a file of the build. */
const resolve = ({ path }: Page, address: string) => new URL(address, `file://${path}`).pathname.slice(1);

const stylesheets = (page: Page): string[] =>
	page.document
		.querySelectorAll('link[rel=stylesheet]')
		// One whose styles stand in the page is not asked for.
		.filter((link) => !link.hasAttribute('disabled'))
		.map((link) => resolve(page, link.getAttribute('href') ?? ''));

/** The scripts that a page names, preloads included, each with what these import before they run. */
function scripts(page: Page): Weight[] {
	const named = [
		...page.document.querySelectorAll('script[src]').map((script) => script.getAttribute('src') ?? ''),
		...page.document.querySelectorAll('link[rel=modulepreload]').map((link) => link.getAttribute('href') ?? '')
	];
	const wanted = new Set<string>();
	const want = (file: string): Weight[] => {
		if (wanted.has(file)) return [];
		wanted.add(file);
		const chunk = Object.values(manifest).find((chunk) => chunk.file === file);
		const imported = (chunk?.imports ?? []).flatMap((key) => want(manifest[key]?.file ?? ''));
		return [{ name: names.get(file) ?? file, bytes: sent(file) }, ...imported];
	};
	return named.flatMap((address) => want(resolve(page, address)));
}
