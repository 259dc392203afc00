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
	args: { data?: { documentLoaderURL?: string }; frame?: string };
}

/** Of tasks longer than this, a reader feels each: https://w3c.github.io/longtasks/#long-task */
export const LONG_TASK = 50;

/**
 * A trace of Chromium → what the main thread of a page did, from when the page was begun. The task before, in which the
 * browser puts the last page away and this one in its place, is none of the page's: the slow processor takes 70 ms for it
 * where the page is one word.
 * @param url of the page, which tells its thread from all others
 */
export function mainThreadTasks(trace: Buffer, url: string): Task[] {
	const events = eventsOf(trace);
	const opened = events.find(({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === url);
	const begun = events.find(
		({ name, ts, args }) =>
			opened && name === 'commitNavigationEnd' && args.frame === opened.args.frame && ts > opened.ts
	);
	if (!opened || !begun) throw new Error(`The trace does not tell when ${url} was opened.`);
	return tasksAfter(events, begun, opened);
}

/**
 * The same from where a page was marked on.
 * @param mark a name that the page gave to `performance.mark`
 */
export function tasksSince(trace: Buffer, mark: string): Task[] {
	const events = eventsOf(trace);
	const marked = events.find(({ name }) => name === mark);
	if (!marked) throw new Error(`The trace does not tell where ${mark} was.`);
	return tasksAfter(events, marked, marked);
}

const eventsOf = (trace: Buffer) =>
	(JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] }).traceEvents.sort((a, b) => a.ts - b.ts);

const tasksAfter = (events: readonly TraceEvent[], first: TraceEvent, zero: TraceEvent): Task[] =>
	events
		.filter(({ name, pid, tid, ts }) => name === 'RunTask' && pid === first.pid && tid === first.tid && ts >= first.ts)
		.map(({ ts, dur = 0, tdur = dur }) => ({ start: (ts - zero.ts) / 1000, duration: tdur / 1000 }));
