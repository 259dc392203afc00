import { describe, expect, test } from 'vitest';
import { candidates, findChromium, type Machine } from '../../src/bin/browser.ts';
import { ensureBrowser } from '../../src/bin/install-browser.ts';

describe('findChromium(machine)', () => {
	const machine = (working: readonly string[], env: Machine['env'] = {}, broken: readonly string[] = []): Machine => ({
		platform: 'linux',
		env: { PATH: '/usr/local/bin:/usr/bin', ...env },
		playwright: '/cache/chrome',
		exists: (path) => working.includes(path) || broken.includes(path),
		runs: (path) => working.includes(path)
	});

	test.for([
		[
			'the one that CHROMIUM names',
			machine(['/my/chrome', '/usr/bin/chromium'], { CHROMIUM: '/my/chrome' }),
			'/my/chrome'
		],
		[
			'the system’s before Playwright’s',
			machine(['/usr/bin/google-chrome', '/cache/chrome']),
			'/usr/bin/google-chrome'
		],
		['Playwright’s own', machine(['/cache/chrome']), '/cache/chrome'],
		[
			'none that exists and does not run',
			machine(['/cache/chrome'], {}, ['/usr/bin/chromium-browser']),
			'/cache/chrome'
		],
		['none', machine([]), null]
	] as const)('finds %s', ([, where, path]) => {
		expect(findChromium(where)).toBe(path);
	});

	test('takes no other one than CHROMIUM names', () => {
		expect(() => findChromium(machine(['/usr/bin/chromium'], { CHROMIUM: '/my/chrome' }))).toThrow(
			'CHROMIUM is “/my/chrome”, and no browser runs there'
		);
	});

	test.for([
		['darwin', { HOME: '/Users/ada' }, '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
		['win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'],
		['linux', {}, '/snap/bin/chromium']
	] as [NodeJS.Platform, Machine['env'], string][])('looks in the usual places of %s', ([platform, env, path]) => {
		expect(candidates({ platform, env, playwright: '' })).toContain(path);
	});
});

describe('ensureBrowser(find, attempts, say)', () => {
	/** A machine where the attempts of these names come by a browser, and what was said there. */
	function ensure(lucky: readonly string[], present = false) {
		const said: string[] = [];
		let path = present ? '/usr/bin/chromium' : null;
		const attempts = ['download', 'apt-get'].map((what) => ({
			what,
			make: () => {
				if (lucky.includes(what)) path = `/by/${what}`;
				return lucky.includes(what);
			}
		}));
		return {
			path: ensureBrowser(
				() => path,
				attempts,
				(line) => said.push(line)
			),
			said
		};
	}
	const none = 'The browser tests need a Chromium, and none was found.';

	test('installs nothing where there is one', () => {
		expect(ensure(['download'], true)).toEqual({ path: '/usr/bin/chromium', said: [] });
	});
	test('downloads one where there is none', () => {
		expect(ensure(['download', 'apt-get'])).toEqual({ path: '/by/download', said: [none, 'download'] });
	});
	test('goes on to the next way where the download is refused', () => {
		expect(ensure(['apt-get'])).toEqual({ path: '/by/apt-get', said: [none, 'download', 'apt-get'] });
	});
	test('says what to do where nothing helps', () => {
		expect(() => ensure([])).toThrow('CHROMIUM=/path/to/chromium npm test');
	});
});
