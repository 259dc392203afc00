import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright-core';

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
