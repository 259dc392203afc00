import { pause } from '$lib/client/pause';
import type { Check, Job } from './job';
import type { Message } from './worker';
import CheckWorker from './worker?worker&inline';

/** So many characters are handed to the worker at a time: a browser copies them, and megabytes would hold up the reader. */
const PIECE = 500_000;

/** Checks texts, one at a time. */
export interface Checker {
	/** Resolves to null where another check was asked for meanwhile; rejects where the check itself could not run. */
	check: (job: Job, progress: (done: number) => void) => Promise<Check | null>;
	/** Gives up the running check. */
	cancel: () => void;
	stop: () => void;
}

/**
 * Checks in a worker, so that the page stays free. The worker's code is a part of this file: it is there before there is
 * a text, and a worker made of it is held to the policy of the page, which one with an address of its own is not. Where no
 * worker can start, the page checks by itself.
 */
export async function createChecker(): Promise<Checker> {
	let worker = await start();
	const alone = worker ? null : await import('./job');
	let settle: (check: Check | null) => void = () => undefined;

	function cancel() {
		settle(null);
		if (worker?.isBusy) {
			worker.terminate();
			worker = create();
		}
	}

	async function check(job: Job, progress: (done: number) => void): Promise<Check | null> {
		cancel();
		const running = worker;
		if (!running) return alone ? alone.run(job, () => undefined) : null;
		running.isBusy = true;
		return new Promise((resolve, reject) => {
			settle = resolve;
			running.onmessage = ({ data }: MessageEvent<Message>) => {
				if (data === 'ready') return;
				if ('progress' in data) return progress(data.progress);
				running.isBusy = false;
				if ('failure' in data) reject(new Error(data.failure));
				// Reading what the worker says has taken its time already.
				else void pause().then(() => resolve(data.check));
			};
			running.onerror = ({ message }) => {
				running.isBusy = false;
				reject(new Error(message));
			};
			void hand(job, running);
		});
	}

	/** Gives up where another worker has taken its place meanwhile. */
	async function hand({ text, ...job }: Job, running: Worker) {
		for (let at = 0; at < text.length && running === worker; at += PIECE) {
			running.postMessage(text.slice(at, at + PIECE));
			await pause();
		}
		running.postMessage(job);
	}

	return { check, cancel, stop: () => worker?.terminate() };
}

type Checking = Worker & { isBusy: boolean };

const create = (): Checking => Object.assign(new CheckWorker(), { isBusy: false });

/** A worker that has said that it runs, or null where there can be none. */
async function start(): Promise<Checking | null> {
	try {
		const worker = create();
		await new Promise((ready, fail) => {
			worker.onmessage = ready;
			worker.onerror = fail;
		});
		return worker;
	} catch {
		return null;
	}
}
