import { pause } from './pause.ts';

/** Work that can be put down: it yields wherever it may be. */
export type Work<T> = Generator<undefined, T>;

/** So long at a time a browser is kept from its reader, in milliseconds. */
const TURN = 8;

/** Does all of a work at once. */
export function atOnce<T>(work: Work<T>): T {
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
}

/**
 * Does a work in short turns, between which the browser sees to the reader.
 * @param isWanted asked after each turn
 * @returns what it comes to; undefined once it is no longer wanted
 */
export async function inTurns<T>(work: Work<T>, isWanted = () => true): Promise<T | undefined> {
	let begun = performance.now();
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
		if (performance.now() - begun < TURN) continue;
		await pause();
		if (!isWanted()) return undefined;
		begun = performance.now();
	}
}
