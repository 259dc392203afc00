import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addresses, files } from './build.ts';

/** The rules of `_headers`: a path, at its end perhaps a star, and the headers of what it matches. */
const rules = readFileSync('static/_headers', 'utf8')
	.split('\n')
	.filter((line) => line.trim() !== '' && !line.startsWith('#'))
	.reduce<{ path: string; headers: string[] }[]>((all, line) => {
		if (line.startsWith('/')) all.push({ path: line.trim(), headers: [] });
		else all.at(-1)?.headers.push(line.trim());
		return all;
	}, []);

/** What a host answers with, where it reads that file: the headers of every rule that matches. */
const headersOf = (path: string) =>
	rules
		.filter((rule) => (rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path))
		.flatMap(({ headers }) => headers);

test('_headers is part of the site, and so is the file by which GitHub Pages leaves _app/ as it is', () => {
	expect(files).toEqual(expect.arrayContaining(['_headers', '.nojekyll']));
});

test.for(addresses)('%s may be framed by other sites if it is made for that, and only then', (path) => {
	const isFor = path.startsWith('/embed/');
	expect(headersOf(path).includes("Content-Security-Policy: frame-ancestors 'self'")).toBe(!isFor);
});

test('every answer is protected, hashed files are kept, and data may be read from other sites', () => {
	const immutable = files.find((file) => file.startsWith('_app/immutable/')) ?? '';
	expect(headersOf('/no/such/page')).toEqual(
		expect.arrayContaining(['X-Content-Type-Options: nosniff', expect.stringMatching(/^Strict-Transport-Security: /)])
	);
	expect(headersOf(`/${immutable}`).join()).toContain('immutable');
	expect(headersOf('/trade.csv').join()).not.toContain('immutable');
	const data = files.filter((file) => /^[^_]*\.(csv|jsonl?|jsonld|zip)$/.test(file));
	expect(data.filter((file) => !headersOf(`/${file}`).includes('Access-Control-Allow-Origin: *'))).toEqual([]);
});

test('no header is given twice', () => {
	for (const path of [...addresses, ...files.map((file) => `/${file}`)]) {
		const names = headersOf(path).map((header) => header.split(':')[0]);
		expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
	}
});
