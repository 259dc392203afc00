import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import adapterStatic from '@sveltejs/adapter-static';
import { precompress } from './precompress.js';

/**
 * SvelteKit announces its own navigations in an element with inline styles, which the strict Content-Security-Policy
 * refuses with an error on every page. Ours are all the browser's navigations (`data-sveltekit-reload`), so there is
 * nothing to announce.
 * @type {import('svelte/compiler').PreprocessorGroup}
 */
const withoutAnnouncer = {
	name: 'without-announcer',
	markup({ content, filename }) {
		if (!filename?.endsWith('/generated/root.svelte')) return;
		const code = content.replace(/\{#if mounted\}\s*<div id="svelte-announcer"[^]*?<\/div>\s*\{\/if\}/, '');
		if (code === content) throw new Error('svelte.config.js: SvelteKit’s announcer is no longer where it was');
		return { code };
	}
};

const BUILD = process.env.BUILD_DIR ?? 'build';

const adapter = adapterStatic({ pages: BUILD, assets: BUILD });

/**
 * What is built, as a hash of what it is built from, and not when: the same sources make the same files. Before the dot
 * stands the data, so that an open page can tell newer data from newer code. Made once: a build reads this file more
 * than once, and its pages and scripts must agree even if a source changes under it.
 */
function version() {
	const data = process.env.DATA_DIR ?? 'data';
	const tables = ['trade.csv', 'articles.csv', 'verification.json'].map((name) => join(data, name));
	const sources = ['src', 'static'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
	);
	return `${hash(tables)}.${hash([...sources.sort(), 'svelte.config.js', 'package-lock.json'])}`;
}

/** @param {string[]} paths */
function hash(paths) {
	const sum = createHash('sha256');
	for (const path of paths) {
		if (statSync(path, { throwIfNoEntry: false })?.isFile())
			sum.update(path.replaceAll('\\', '/')).update(readFileSync(path));
	}
	return sum.digest('hex').slice(0, 12);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: [withoutAnnouncer],
	// Svelte’s old way, which a component without runes would bring along, and its version would each be a script more.
	compilerOptions: { runes: true, discloseVersion: false },
	kit: {
		typescript: { config: (config) => ({ ...config, include: [...config.include, '../bench/**/*.ts'] }) },
		// Another folder than build/ for a build beside it: of other data, or for a test.
		adapter: {
			...adapter,
			async adapt(builder) {
				await adapter.adapt(builder);
				// A page's data alone is for links that load no document, and ours all do.
				const made = readdirSync(BUILD, { recursive: true, encoding: 'utf8' });
				for (const path of made) if (basename(path) === '__data.json') rmSync(join(BUILD, path));
				// SvelteKit's own scripts are for pages that it hydrates: there are none.
				for (const folder of ['entry', 'nodes']) rmSync(join(BUILD, '_app/immutable', folder), { recursive: true });
				await precompress(BUILD);
			}
		},
		outDir: BUILD === 'build' ? '.svelte-kit' : `.svelte-kit/${basename(BUILD)}-kit`,
		version: { name: (process.env.SITE_VERSION ??= version()) },
		// enhance/newer.ts registers it: a page whose own policy allows no worker must not be asked to.
		serviceWorker: { register: false },
		// A page brings its styles along: on a slow line each style sheet is a journey more before anything is shown.
		inlineStyleThreshold: 1e6,
		prerender: {
			// A route for each of some things has no page where there are none of them.
			handleUnseenRoutes({ routes, message }) {
				if (routes.some((route) => !['/cards/[id].png', '/data/rows/[page]'].includes(route))) throw new Error(message);
			}
		},
		// Links are relative, so that one build runs under any path; only what must be absolute (the 404 page) asks BASE_PATH.
		paths: { base: process.env.BASE_PATH ?? '', relative: true },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				// A worker made of a blob is held to the policy of its page; one with an address of its own is held to none.
				'worker-src': ['self', 'blob:'],
				'manifest-src': ['self'],
				'base-uri': ['self'],
				'form-action': ['self']
			}
		}
	}
};
