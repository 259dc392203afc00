import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import adapterStatic from '@sveltejs/adapter-static';

/**
 * SvelteKit announces its own navigations in an element with inline styles, which the strict Content-Security-Policy
 * refuses: the element would then be seen, as words at the foot of the page, and the console would show an error. Ours are
 * all the browser's navigations (`data-sveltekit-reload`), so there is nothing to announce.
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

/**
 * What is built, as a hash of what it is built from, and not when: the same sources make the same files. Made once: a
 * build reads this file more than once, and its pages and scripts must agree even if a source changes under it.
 */
function version() {
	const folders = [process.env.DATA_DIR ?? 'data', 'src', 'static'];
	const paths = folders.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
	);
	const sum = createHash('sha256');
	for (const path of [...paths.sort(), 'svelte.config.js', 'package-lock.json'])
		if (statSync(path).isFile()) sum.update(path.replaceAll('\\', '/')).update(readFileSync(path));
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
		adapter: adapterStatic({ pages: BUILD, assets: BUILD, precompress: true }),
		outDir: BUILD === 'build' ? '.svelte-kit' : `.svelte-kit/${basename(BUILD)}-kit`,
		version: { name: (process.env.SITE_VERSION ??= version()) },
		// SvelteKit would register it on the pages that it hydrates alone; `src/enhance.ts` does, on all.
		serviceWorker: { register: false },
		// A page brings its styles along: on a slow line each style sheet is a journey more before anything is shown.
		inlineStyleThreshold: 1e6,
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
