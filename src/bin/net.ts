import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Net } from './fetch-article.ts';

/** The network, the clock and chance as they are. */
export const NET: Net = {
	fetch: globalThis.fetch,
	sleep: (milliseconds) => sleep(milliseconds),
	now: () => Date.now(),
	random: () => Math.random()
};

/** Tells a server who asks and what for (RFC 9110). No address of a person: the one who runs this is not known here. */
export function userAgent(command: string): string {
	const { name, version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
		name: string;
		version: string;
	};
	return `${name}/${version} (${command}; reads an article to compare it with what is quoted from it)`;
}
