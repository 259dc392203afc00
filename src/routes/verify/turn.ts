import { pause } from '$lib/client/pause';

let last: Promise<void> = Promise.resolve();
let waiting = 0;

/** Waits for a frame that no other turn has: what is drawn in turns never comes all at once, and never holds up a frame. */
export async function turn(): Promise<void> {
	waiting++;
	await (last = last.then(() => new Promise((done) => requestAnimationFrame(() => void pause().then(done)))));
	waiting--;
}

/** Waits until all is drawn that is drawn in turns. */
export async function rest(): Promise<void> {
	do await turn();
	while (waiting > 0);
}
