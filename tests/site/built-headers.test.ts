import { expect, test } from 'vitest';
import { DATASET_DOWNLOADS } from '../../src/lib/publish/downloads.ts';
import { mediaTypeOf } from '../../src/lib/std/media-type.ts';
import { addresses, files, read } from './build.ts';

const rules = [
	...read('_headers')
		.toString()
		.matchAll(/^(\/.*)\n((?: {2}.*\n)+)/gm)
];
/** What a host answers with: the headers of every rule that matches. */
const headersOf = (path: string) =>
	rules
		.filter(([, rule = '']) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule))
		.flatMap(([, , headers = '']) => headers.trim().split(/\n\s*/));

test('of the pages, other sites may frame those under /embed/ alone', () => {
	const kept = addresses.filter((path) => headersOf(path).includes("Content-Security-Policy: frame-ancestors 'self'"));
	expect(kept).toEqual(addresses.filter((path) => !path.startsWith('/embed/')));
});

test('every answer is protected and may be read from other sites, and no host is told to insist on TLS', () => {
	expect(headersOf('/no/such/page')).toContain('X-Content-Type-Options: nosniff');
	expect(headersOf('/trade.csv')).toContain('Access-Control-Allow-Origin: *');
	expect(rules.join()).not.toContain('Strict-Transport-Security');
});

test('hashed names are kept for good, and nothing else', () => {
	expect(headersOf('/_app/immutable/a.js').join()).toContain('immutable');
	for (const path of ['/', '/trade.csv', '/_app/enhance.js']) expect(headersOf(path).join()).not.toContain('immutable');
});

test('a type that hosts do not know is given, and no header twice', () => {
	for (const { path } of DATASET_DOWNLOADS) {
		const type = mediaTypeOf(path);
		if (type.includes('/x-')) expect(headersOf(`/${path}`)).toContain(`Content-Type: ${type}`);
	}
	for (const path of files) {
		const names = headersOf(`/${path}`).map((header) => header.split(':')[0]);
		expect(new Set(names).size, path).toBe(names.length);
	}
});

test('.nojekyll lets GitHub Pages serve _app/', () => expect(files).toContain('.nojekyll'));
