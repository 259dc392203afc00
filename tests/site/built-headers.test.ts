import { expect, test } from 'vitest';
import { headersFile } from '../../src/lib/publish/headers.ts';
import { addresses, files, read } from './build.ts';

test('_headers has the rules for the pages that are built, and .nojekyll lets GitHub Pages serve _app/', () => {
	expect(files).toContain('.nojekyll');
	const pages = addresses.map((path) => path.slice(1)).filter((path) => !path.includes('404'));
	const rules = (text: string) => text.split(/\n(?=\/)/).sort();
	expect(rules(read('_headers').toString().trim())).toEqual(rules(headersFile(pages).trim()));
});
