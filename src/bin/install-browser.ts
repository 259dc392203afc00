/** A way to come by a browser. */
export interface Attempt {
	/** said before it is made */
	what: string;
	/** false where it cannot be made or failed; a browser must be found afterwards all the same */
	make: () => boolean;
}

/**
 * Path of a Chromium; where none is found, the attempts are made in order until one is.
 * @param say tells the one who waits what is being done
 */
export function ensureBrowser(
	find: () => string | null,
	attempts: readonly Attempt[],
	say: (line: string) => void
): string {
	let path = find();
	if (path === null) say('The browser tests need a Chromium, and none was found.');
	for (const { what, make } of attempts) {
		if (path !== null) break;
		say(what);
		if (make()) path = find();
	}
	if (path !== null) return path;
	throw new Error(
		[
			'No Chromium could be installed here. Any of these helps:',
			'  - install Chromium, Chrome or Edge as you install programs on this system',
			'  - where you have one already, name it: CHROMIUM=/path/to/chromium npm test',
			'  - with a connection to the internet: npx playwright-core install --with-deps chromium',
			'Everything but the browser tests runs without one: npx vitest run --project core'
		].join('\n')
	);
}
