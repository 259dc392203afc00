import { run, type Check, type Job } from './job';

/** What the worker says: that it runs, how far it is, what it found, or why it found nothing. */
export type Message = 'ready' | { progress: number } | { check: Check } | { failure: string };

const say = (message: Message) => {
	postMessage(message);
};

addEventListener('message', ({ data }: MessageEvent<Job>) => {
	try {
		say({ check: run(data, (progress) => say({ progress })) });
	} catch (cause) {
		say({ failure: String(cause) });
	}
});
say('ready');
