import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { includeIgnoreFile } from 'eslint/config';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The rooms of src/lib, each of which may import those before it (and itself), and no other. */
const ROOMS = ['std', 'table', 'text', 'reading', 'figures', 'check', 'curate'];
const UPPER = ['publish', 'charts', 'components', 'client', 'server'];

/** @param {string} room @param {string[]} above */
const notAbove = (room, above) => ({
	files: [`src/lib/${room}/**`],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						regex: `(^|/)(${[...above, 'routes', 'bin'].join('|')})/`,
						message: `src/lib/${room} imports only from the rooms below it: see CONTRIBUTING.md.`
					}
				]
			}
		]
	}
});

export default ts.config(
	includeIgnoreFile(fileURLToPath(new URL('.gitignore', import.meta.url))),
	js.configs.recommended,
	ts.configs.strict,
	ts.configs.stylistic,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	// TypeScript says which names there are.
	{ rules: { 'no-undef': 'off' } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig }
		},
		rules: {
			// Every link loads a document, and the tests follow those of the built pages under any base path.
			'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true }]
		}
	},
	...ROOMS.map((room, i) => notAbove(room, [...ROOMS.slice(i + 1), ...UPPER])),
	notAbove('publish', ['curate', 'charts', 'components', 'client', 'server']),
	notAbove('charts', ['curate', 'components', 'client', 'server']),
	notAbove('components', ['curate', 'server']),
	notAbove('client', ['curate', 'server']),
	notAbove('server', ['components', 'client'])
);
