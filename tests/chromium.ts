import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	interface ProvidedContext {
		/** where the one Chromium of all test files is connected to */
		browser: string;
	}
}

/** Launches one Chromium for all test files, and installs it where there is none. */
export default async function setup({ provide }: TestProject) {
	const path = findChromium() ?? installChromium();
	if (path === null) throw new Error(NONE);
	console.log(`The browser tests use ${path}`);
	const { args = [], ...options } = launchOptions(path);
	// No name resolves and nothing but this machine answers: what asks for more fails here, and is reported.
	const rules = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
	const server = await chromium.launchServer({ ...options, args: [...args, rules] });
	provide('browser', server.wsEndpoint());
	return () => server.close();
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/**
 * Path of a Chromium that runs: the one that CHROMIUM names, else one on the PATH, else Playwright's own; null where
 * there is none. Throws where CHROMIUM names one that does not run: another one would not be what was asked for.
 * @param works whether the program starts and tells its version
 */
export function findChromium(env = process.env, works = tellsVersion): string | null {
	const named = env['CHROMIUM'];
	if (named) {
		if (works(named)) return named;
		throw new Error(`CHROMIUM is “${named}”, and no browser runs there. Correct it, or unset it to have one found.`);
	}
	const folders = (env['PATH'] ?? '').split(delimiter);
	const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...onPath, chromium.executablePath()].find(works) ?? null;
}

/** Ubuntu's chromium-browser is a script that tells to install a snap; a download may lack libraries. */
function tellsVersion(path: string): boolean {
	const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
	return status === 0 && /Chrom|Edge/.test(stdout);
}

/** How it is launched: quietly, and asking nothing of the network by itself. */
export const launchOptions = (executablePath: string): LaunchOptions => ({
	executablePath,
	args: [
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		'--no-first-run',
		// Chromium refuses to run as root with a sandbox.
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
	]
});

/** Installs Chromium by Playwright, or else the system's package; its path, or null where neither could be had. */
function installChromium(): string | null {
	const run = (command: string, ...args: string[]) =>
		spawnSync(command, args, {
			stdio: 'inherit',
			timeout: 600_000,
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' }
		}).status === 0;
	const playwright = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
	// Never asks for a password: who waits for the tests may not be there.
	const aptGet = (...args: string[]) =>
		process.getuid?.() === 0 ? run('apt-get', ...args) : run('sudo', '-n', 'apt-get', ...args);
	console.log('Installing Chromium for the browser tests …');
	run(process.execPath, playwright, 'install', 'chromium');
	return findChromium() ?? (aptGet('update') && aptGet('install', '-y', 'chromium') ? findChromium() : null);
}

const NONE = `No Chromium could be installed here. Any of these helps:
  - install Chromium, Chrome or Edge as you install programs on this system
  - where you have one already, name it: CHROMIUM=/path/to/chromium npm test
  - with a connection to the internet: npx playwright-core install --with-deps chromium
Everything but the browser tests runs without one: npx vitest run --project pure --project node`;
