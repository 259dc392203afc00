import { describe, expect, test } from 'vitest';
import { findChromium } from './chromium.ts';

describe('findChromium(env, works)', () => {
	const find = (working: readonly string[], env: Record<string, string> = {}) =>
		findChromium({ PATH: '/usr/local/bin:/usr/bin', ...env }, (path) => working.some((end) => path.endsWith(end)));

	test.for([
		['the one that CHROMIUM names', ['/my/chrome', '/usr/bin/chromium'], { CHROMIUM: '/my/chrome' }, /^\/my\/chrome$/],
		['the system’s before Playwright’s', ['/usr/bin/google-chrome', '/chrome'], {}, /^\/usr\/bin\/google-chrome$/],
		['Playwright’s own', ['/chrome'], {}, /ms-playwright.*chrome$/]
	] as [string, string[], Record<string, string>, RegExp][])('finds %s', ([, working, env, path]) => {
		expect(find(working, env)).toMatch(path);
	});

	test('finds none where none runs', () => expect(find([])).toBeNull());

	test('takes no other one than CHROMIUM names', () => {
		expect(() => find(['/usr/bin/chromium'], { CHROMIUM: '/my/chrome' })).toThrow(
			'CHROMIUM is “/my/chrome”, and no browser runs there'
		);
	});
});
