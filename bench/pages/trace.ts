/** What must be traced for {@link mainThreadTasks}, and no more: tracing takes time too. */
export const TRACE_CATEGORIES = ['-*', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

/**
 * A task of a page's main thread, in milliseconds: when it began, since the navigation; and how long the thread was at
 * work on it, the slow processor's waiting too, but not the time that other programs of the machine took from it.
 */
export interface Task {
	start: number;
	duration: number;
}

interface TraceEvent {
	name: string;
	pid: number;
	tid: number;
	/** microseconds */
	ts: number;
	dur?: number;
	/** of the thread's own time */
	tdur?: number;
	args: { data?: { documentLoaderURL?: string } };
}

/**
 * A trace of Chromium → what the main thread of a page did, from its navigation on.
 * @param url of the page, which tells its thread from all others
 */
export function mainThreadTasks(trace: Buffer, url: string): Task[] {
	const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
	const begun = traceEvents.find(
		({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === url
	);
	if (!begun) throw new Error(`The trace does not tell when ${url} was opened.`);
	return traceEvents
		.filter(({ name, pid, tid, ts }) => name === 'RunTask' && pid === begun.pid && tid === begun.tid && ts >= begun.ts)
		.map(({ ts, dur = 0, tdur = dur }) => ({ start: (ts - begun.ts) / 1000, duration: tdur / 1000 }));
}
