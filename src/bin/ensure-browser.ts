import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findChromium } from './browser.ts';

const run = (command: string, ...args: string[]) =>
	spawnSync(command, args, {
		stdio: 'inherit',
		timeout: 600_000,
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' }
	}).status === 0;

const playwright = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
/** Never asks for a password: who waits for the tests may not be there. */
const aptGet = (...args: string[]) =>
	process.getuid?.() === 0 ? run('apt-get', ...args) : run('sudo', '-n', 'apt-get', ...args);

const WAYS = [
	['Downloading Chromium by Playwright …', () => run(process.execPath, playwright, 'install', 'chromium')],
	['Installing the system’s package “chromium” …', () => aptGet('update') && aptGet('install', '-y', 'chromium')]
] as const;

let path = findChromium();
for (const [what, install] of WAYS) {
	if (path !== null) break;
	console.log(what);
	install();
	path = findChromium();
}
if (path !== null) console.log(`The browser tests use ${path}`);
else {
	console.error(`No Chromium could be installed here. Any of these helps:
  - install Chromium, Chrome or Edge as you install programs on this system
  - where you have one already, name it: CHROMIUM=/path/to/chromium npm test
  - with a connection to the internet: npx playwright-core install --with-deps chromium
Everything but the browser tests runs without one: npx vitest run --project pure --project node`);
	process.exitCode = 1;
}
