/** A queue for each host: a task begins when the one before it at the same host has ended, however it ended. */
export function onePerHost() {
	const last = new Map<string, Promise<unknown>>();
	return <T>(host: string, task: () => Promise<T>): Promise<T> => {
		const mine = (last.get(host) ?? Promise.resolve()).then(task, task);
		last.set(
			host,
			mine.catch(() => undefined)
		);
		return mine;
	};
}
