import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * A script for every page, also for those that SvelteKit does not hydrate: SvelteKit has no entry of that kind. The
 * module becomes a chunk of the client's build, at an address without a hash, which the layout can name.
 * @param id path of the module, from the project's folder
 * @param fileName where it stands in the build
 */
function clientEntry(id: string, fileName: string): Plugin {
	return {
		name: 'client-entry',
		buildStart() {
			const { mode, config } = this.environment;
			if (mode === 'build' && config.consumer === 'client') this.emitFile({ type: 'chunk', id, fileName });
		},
		configureServer({ middlewares }) {
			middlewares.use((request, _, next) => {
				if (request.url?.split('?')[0] === `/${fileName}`) request.url = `/${id}`;
				next();
			});
		}
	};
}

const LICENCES = '_app/licences.md';

/** The notice of data that is shipped and that no package brings: src/lib/reading/economy-names.json. */
const dataLicence: Plugin = {
	name: 'data-licence',
	generateBundle: {
		order: 'post',
		handler(_, bundle) {
			const file = bundle[LICENCES];
			if (file?.type === 'asset')
				file.source += `
## world-countries (ODbL-1.0)

The names of economies are from https://github.com/mledoze/countries, which is made available under the
Open Database License 1.0: https://opendatacommons.org/licenses/odbl/1-0/
`;
		}
	}
};

/** Tests of `npm run test:full` alone. */
const SLOW = ['tests/**/*.slow.test.ts'];
const CHROMIUM = 'tests/chromium.ts';
/** Only a test that fails waits so long, however slow the machine is. */
const PATIENT = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 30_000 } } };

export default defineConfig({
	plugins: [sveltekit(), clientEntry('src/enhance.ts', '_app/enhance.js'), dataLicence],
	// The licence notices of what is shipped stand beside it.
	build: { license: { fileName: LICENCES } },
	preview: { host: '127.0.0.1', port: Number(process.env.PORT) || 4173 },
	test: {
		// Browser tests wait more than they work: on two cores, two files at a time take three quarters of the time.
		maxWorkers: 2,
		projects: [
			{
				// Pure functions: no plugin to load, and nothing that one file could leave behind for the next.
				test: {
					name: 'pure',
					include: ['tests/{std,table,text,reading,figures,check,curate,publish,bin}/**/*.test.ts'],
					exclude: SLOW,
					isolate: false,
					setupFiles: 'tests/seed.ts',
					...PATIENT
				}
			},
			{
				extends: true,
				test: {
					name: 'node',
					include: ['tests/*.test.ts', 'tests/{charts,client,routes}/**/*.test.ts'],
					exclude: SLOW,
					isolate: false,
					...PATIENT
				}
			},
			// These read build/, which `npm test` makes first.
			{
				test: {
					name: 'site',
					include: ['tests/site/**/*.test.ts'],
					exclude: SLOW,
					globalSetup: CHROMIUM,
					isolate: false,
					...PATIENT
				}
			},
			// `npm run test:full`: what is slow and rarely breaks, and all of what `npm test` takes a sample of.
			{
				test: {
					name: 'slow',
					include: [...SLOW, 'tests/faults.test.ts'],
					exclude: ['tests/site-second/**'],
					globalSetup: CHROMIUM,
					env: { FULL: '1' },
					...PATIENT
				}
			},
			{
				// The tests of built pages, and some more, on a site of other data.
				test: {
					name: 'second',
					include: ['tests/site/built-*.test.ts', 'tests/site-second/**/*.test.ts'],
					globalSetup: 'tests/site-second/build.ts',
					env: { DATA_DIR: 'tests/second-dataset', BUILD_DIR: '.svelte-kit/second-dataset' },
					...PATIENT
				}
			}
		]
	}
});
