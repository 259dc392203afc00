/** Shows on a terminal how many of `total` are done, on one line that is wiped at the end; elsewhere shows nothing. */
export function showProgress(stream: NodeJS.WriteStream, total: number) {
	let count = 0;
	const show = (text: string) => {
		if (stream.isTTY) stream.write(`\r\u001B[K${text.slice(0, Math.max(0, (stream.columns || 80) - 1))}`);
	};
	show(`fetching ${total} pages …`);
	return {
		done: (name: string) => show(`${++count} of ${total} fetched; last ${name}`),
		end: () => show('')
	};
}
