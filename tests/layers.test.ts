import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { ECONOMIES } from '../src/lib/core/vocabulary.ts';
import { dataset } from './articles.ts';
import { imports, literals, parseComponent, resolveImport, type Source, sources, templateNodes } from './imports.ts';

/** What each layer may import, besides its own files. A folder ends with a slash; anything else is a package. */
const LAYERS: readonly { layer: string; may: readonly RegExp[] }[] = [
	{ layer: 'src/lib/core/', may: [/^zod$/, /^d3-dsv$/, /^big\.js$/, /^@noble\/hashes\//] },
	{
		layer: 'src/lib/server/',
		may: [/^src\/lib\/(core|charts)\//, /^node:/, /^@sveltejs\/kit$/, /^@citation-js\//, /^fflate$/, /^(satori|sharp)$/]
	},
	{ layer: 'src/lib/charts/', may: [/^src\/lib\/core\//, /^chart\.js(\/|$)/] },
	{ layer: 'src/lib/components/', may: [/^src\/lib\/(core|charts)\//, /^svelte(\/|$)/, /^\$app\//] },
	{ layer: 'src/lib/enhance/', may: [/^src\/lib\/(core|charts|components)\//, /^svelte$/] },
	{
		layer: 'src/routes/',
		may: [/^src\/lib\//, /^svelte(\/|$)/, /^@sveltejs\/kit$/, /^\$app\//, /^@tanstack\/virtual-core$/]
	},
	{ layer: 'src/bin/', may: [/^src\/lib\/core\//, /^node:/, /^parse5$/, /^sirv$/, /^playwright-core$/] }
];

/** The imports of a file that its layer does not allow; a file of no layer may import what it likes. */
function trespasses(source: Source): string[] {
	const layer = LAYERS.find(({ layer }) => source.path.startsWith(layer));
	if (!layer) return [];
	return imports(source)
		.map((specifier) => resolveImport(source.path, specifier))
		.filter((path) => !path.startsWith(layer.layer) && !layer.may.some((allowed) => allowed.test(path)));
}

const all = sources('src');

describe('each layer imports only from the layers below it', () => {
	test.for(LAYERS)('$layer', ({ layer }) => {
		const faults = all
			.filter(({ path }) => path.startsWith(layer))
			.flatMap((source) => trespasses(source).map((path) => `${source.path} imports ${path}`));
		expect(faults).toEqual([]);
	});

	test.for([
		['src/lib/core/a.ts', `import { join } from 'node:path';`, 'node:path'],
		['src/lib/core/a.ts', `import type { Snippet } from 'svelte';`, 'svelte'],
		['src/lib/core/a.ts', `export * from '../server/data.ts';`, 'src/lib/server/data.ts'],
		['src/lib/core/a.ts', `const chart = await import('chart.js');`, 'chart.js'],
		['src/lib/charts/a.ts', `import Tile from '../components/Tile.svelte';`, 'src/lib/components/Tile.svelte'],
		[
			'src/lib/components/A.svelte',
			`<script lang="ts">\n\timport '$lib/server/data.ts';\n</script>`,
			'src/lib/server/data.ts'
		],
		['src/lib/components/A.svelte', `<script module>\n\timport 'node:fs';\n</script>\n<p>text</p>`, 'node:fs'],
		['src/bin/a.ts', `import { load } from '../routes/+page.server.ts';`, 'src/routes/+page.server.ts']
	] as const)('%s must not hold %j', ([path, text, trespass]) => {
		expect(trespasses({ path, text })).toEqual([trespass]);
	});

	test.for([
		['src/lib/core/a.ts', `import { sha256 } from '@noble/hashes/sha2.js';\nimport './b.ts';`],
		['src/lib/core/a.ts', `const text = "import 'node:fs'"; // import 'svelte'`],
		['src/lib/components/A.svelte', `<script>\n\timport Chart from '../charts/Chart.svelte';\n</script>`],
		[
			'src/routes/+page.svelte',
			`<script>\n\timport { base } from '$app/paths';\n\timport '$lib/server/data.ts';\n</script>`
		]
	] as const)('%s may hold %j', ([path, text]) => {
		expect(trespasses({ path, text })).toEqual([]);
	});
});

describe('core is the same in Node, in the browser and in the build', () => {
	/** What does not compile where there is neither a DOM nor Node. */
	function diagnose(files: readonly string[]): string[] {
		const program = ts.createProgram(files, {
			lib: ['lib.es2023.d.ts'],
			types: [],
			target: ts.ScriptTarget.ES2023,
			module: ts.ModuleKind.ESNext,
			moduleResolution: ts.ModuleResolutionKind.Bundler,
			allowImportingTsExtensions: true,
			noEmit: true,
			skipLibCheck: true,
			strict: true
		});
		return files.flatMap((file) =>
			program
				.getSemanticDiagnostics(program.getSourceFile(file))
				.map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)
		);
	}

	test('it compiles with no global but those of ECMAScript', () => {
		expect(diagnose(sources('src/lib/core').map(({ path }) => path))).toEqual([]);
	});

	test('a file that uses the DOM or Node would not', () => {
		expect(existsSync(resolve('src/bin/serve.ts'))).toBe(true);
		expect(diagnose(['src/bin/serve.ts'])).not.toEqual([]);
	});
});

describe('a file is one noun', () => {
	const LIMIT = 250;
	const isLong = ({ text }: Source) => text.trimEnd().split('\n').length > LIMIT;

	test(`no source file is over ${LIMIT} lines`, () => {
		expect(all.filter(isLong).map(({ path }) => path)).toEqual([]);
		expect(isLong({ path: 'a.ts', text: 'line\n'.repeat(LIMIT) })).toBe(false);
		expect(isLong({ path: 'a.ts', text: 'line\n'.repeat(LIMIT + 1) })).toBe(true);
	});
});

describe('the data is in data/, and not in the code', () => {
	const codes = new Set<string>(dataset.observations.flatMap(({ reporter, partner }) => [reporter, partner]));
	// Only the names of parties at hand: others stand for currencies or in examples of the rules of reading.
	const names = Object.entries(ECONOMIES)
		.filter(([code]) => codes.has(code))
		.map(([, { name }]) => name);
	const words = [
		...names,
		...new Set(dataset.articles.flatMap(({ id, publisher }) => [id, publisher.split(' (')[0] ?? '']))
	];
	const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
	const named = new RegExp(`\\b(${escaped})\\b`);
	const years = new RegExp(
		`(?<!HS[ _]|hs_|Harmonized System |\\d)(${[...new Set(dataset.observations.map(({ year }) => year))].join('|')})(?!\\d)`,
		'i'
	);

	const EXCEPTIONS = new Set([
		// "US dollars" is a currency, whoever trades.
		'src/lib/core/quantity-units.ts: “US”',
		// The edition of the Harmonized System, in whatever year the trade was.
		'src/lib/components/Goods.svelte: “2017”'
	]);

	/** Words of the data among the literal texts of a file. */
	const leaks = (source: Source) =>
		literals(source).filter((text) => codes.has(text.trim()) || named.test(text) || years.test(text));

	test('no literal outside vocabulary.ts names a party, a publisher, an article or a year of it', () => {
		const faults = all
			.filter(({ path }) => !path.endsWith('/vocabulary.ts'))
			.flatMap((source) => leaks(source).map((text) => `${source.path}: “${text.trim().slice(0, 80)}”`));
		expect(new Set(faults)).toEqual(EXCEPTIONS);
	});

	test.for([
		['a.ts', `const title = 'Trade of Belarus';`],
		['a.ts', `if (row.reporter === 'BY') show();`],
		['a.ts', 'const id = `2017-${indicator}`;'],
		['A.svelte', '<h1>Trade in 2017</h1>'],
		['A.svelte', `<a href="/articles/belta-2018-10-31">the article</a>`],
		['A.svelte', `<script lang="ts">\n\tconst by: string = 'BelTA';\n</script>`],
		['A.svelte', `{#if code === 'US'}it{/if}`]
	] as const)('%s: %s is found out', ([path, text]) => {
		expect(leaks({ path, text })).toHaveLength(1);
	});

	test.for([
		['a.ts', `const column = 'hs_2017'; // Belarus`],
		['A.svelte', '<p>Harmonized System, HS 2017</p>'],
		['a.ts', `const currency = 'USD';`]
	] as const)('%s: %s is fine', ([path, text]) => {
		expect(leaks({ path, text })).toEqual([]);
	});
});

describe('no markup comes from a string', () => {
	const hasHtmlTag = (text: string) =>
		[...templateNodes(parseComponent(text).fragment)].some(({ type }) => type === 'HtmlTag');

	test('no component uses {@html}', () => {
		const components = all.filter(({ path }) => path.endsWith('.svelte'));
		expect(components.filter(({ text }) => hasHtmlTag(text)).map(({ path }) => path)).toEqual([]);
		expect(hasHtmlTag('{#if shown}<p>{@html text}</p>{/if}')).toBe(true);
		expect(hasHtmlTag('<p>{text}</p>')).toBe(false);
	});
});
