import adapter from '@sveltejs/adapter-static';

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

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: [withoutAnnouncer],
	kit: {
		adapter: adapter({ precompress: true }),
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
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['self'],
				'form-action': ['self']
			}
		}
	}
};
