import { run, type Check, type Job } from './job';

/** What the worker says: that it runs, how far it is, what it found, or why it found nothing. */
export type Message = 'ready' | { progress: number } | { check: Check } | { failure: string };

const say = (message: Message) => {
	postMessage(message);
};

/** The text comes first, in pieces, and then what to do with it. */
let pieces: string[] = [];

addEventListener('message', ({ data }: MessageEvent<string | Omit<Job, 'text'>>) => {
	if (typeof data === 'string') {
		pieces.push(data);
		return;
	}
	const text = pieces.join('');
	pieces = [];
	try {
		say({ check: run({ ...data, text }, (progress) => say({ progress })) });
	} catch (cause) {
		say({ failure: String(cause) });
	}
});
say('ready');
