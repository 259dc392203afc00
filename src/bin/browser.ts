import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright-core';

/** The machine that is searched; the tests give another one. */
export interface Machine {
	platform: NodeJS.Platform;
	env: Record<string, string | undefined>;
	/** where Playwright would put its own */
	playwright: string;
	exists: (path: string) => boolean;
	/** whether the program starts and tells its version */
	runs: (path: string) => boolean;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS_APPS = [
	'Google\\Chrome\\Application\\chrome.exe',
	'Chromium\\Application\\chrome.exe',
	'Microsoft\\Edge\\Application\\msedge.exe'
];

/** Where a Chromium may be, the system's first and Playwright's own last. */
export function candidates({ platform, env, playwright }: Omit<Machine, 'exists' | 'runs'>): string[] {
	const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
	const onPath = platform === 'win32' ? [] : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...onPath, ...usualPlaces(platform, env), playwright];
}

function usualPlaces(platform: NodeJS.Platform, env: Machine['env']): string[] {
	if (platform === 'darwin') {
		const folders = ['/Applications', ...(env['HOME'] ? [`${env['HOME']}/Applications`] : [])];
		return MAC_APPS.flatMap((app) => folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`));
	}
	if (platform === 'win32') {
		const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
		return WINDOWS_APPS.flatMap((app) => folders.map((folder) => `${folder}\\${app}`));
	}
	return ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'];
}

/**
 * Path of a Chromium that runs: the one that CHROMIUM names, else the system's, else Playwright's own; null where there
 * is none. Throws where CHROMIUM names one that does not run: another one would not be what was asked for.
 */
export function findChromium(machine: Machine = here()): string | null {
	const named = machine.env['CHROMIUM'];
	if (named) {
		if (machine.exists(named) && machine.runs(named)) return named;
		throw new Error(`CHROMIUM is “${named}”, and no browser runs there. Correct it, or unset it to have one found.`);
	}
	return candidates(machine).find((path) => machine.exists(path) && machine.runs(path)) ?? null;
}

const here = (): Machine => ({
	platform: process.platform,
	env: process.env,
	playwright: chromium.executablePath(),
	exists: existsSync,
	runs
});

// Ubuntu's chromium-browser is a script that tells to install a snap; a download may lack libraries. Asking for the
// version tells these from a browser, except on Windows, where it opens a window instead.
function runs(path: string): boolean {
	if (process.platform === 'win32') return true;
	const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
	return status === 0 && /Chrom|Edge/.test(stdout);
}

/** How the tests launch it: quietly, and asking nothing of the network by itself. */
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
