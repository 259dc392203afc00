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

/** Of tasks longer than this, a reader feels each: https://w3c.github.io/longtasks/#long-task */
export const LONG_TASK = 50;

/**
 * A trace of Chromium → what the main thread of a page did, from its navigation on.
 * @param url of the page, which tells its thread from all others
 */
export function mainThreadTasks(trace: Buffer, url: string): Task[] {
	const isBegin = ({ name, args }: TraceEvent) => name === 'navigationStart' && args.data?.documentLoaderURL === url;
	return tasksAfter(trace, isBegin, `when ${url} was opened`);
}

/**
 * The same from where a page was marked on.
 * @param mark a name that the page gave to `performance.mark`
 */
export const tasksSince = (trace: Buffer, mark: string): Task[] =>
	tasksAfter(trace, ({ name }) => name === mark, `where ${mark} was`);

function tasksAfter(trace: Buffer, isBegin: (event: TraceEvent) => boolean, what: string): Task[] {
	const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
	const begun = traceEvents.find(isBegin);
	if (!begun) throw new Error(`The trace does not tell ${what}.`);
	return traceEvents
		.filter(({ name, pid, tid, ts }) => name === 'RunTask' && pid === begun.pid && tid === begun.tid && ts >= begun.ts)
		.map(({ ts, dur = 0, tdur = dur }) => ({ start: (ts - begun.ts) / 1000, duration: tdur / 1000 }));
}
