import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findChromium } from './browser.ts';
import { type Attempt, ensureBrowser } from './install-browser.ts';

const run = (command: string, args: string[]) =>
	spawnSync(command, args, {
		stdio: 'inherit',
		timeout: 600_000,
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' }
	}).status === 0;

const succeeds = (command: string, args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const playwright = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');

/** Words before a command that needs root: none for root, `sudo -n` where it asks no password, null where it cannot be. */
function asRoot(): string[] | null {
	if (process.getuid?.() === 0) return [];
	return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive'] : null;
}

const root = asRoot();
const aptGet = (...args: string[]) => {
	const [command = '', ...rest] = [...(root ?? []), 'apt-get', ...args];
	return run(command, rest);
};

const attempts: Attempt[] = [
	{
		what: 'Downloading Chromium by Playwright, into its own cache …',
		make: () => run(process.execPath, [playwright, 'install', 'chromium'])
	}
];
if (root && succeeds('apt-get', ['--version'])) {
	attempts.push({
		what: 'That did not work. Installing the system’s package “chromium” by apt-get …',
		make: () => aptGet('update') && aptGet('install', '-y', 'chromium')
	});
}

try {
	console.log(`The browser tests use ${ensureBrowser(findChromium, attempts, console.log)}`);
} catch (cause) {
	console.error(cause instanceof Error ? cause.message : cause);
	process.exitCode = 1;
}
