/** So many bytes become lines at a time: of what has come there may be much more, and that would keep a reader waiting. */
const PIECE = 1 << 15;

/** The lines of an answer, some at a time as they have come; none is empty, and a last one needs no line break. */
export async function* linesOf({ body }: Response): AsyncGenerator<string[]> {
	// Not every browser can iterate over a stream by itself.
	const reader = body?.getReader();
	const decoder = new TextDecoder();
	let begun = '';
	for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
		for (let from = 0; from < part.value.length; from += PIECE) {
			const text = decoder.decode(part.value.subarray(from, from + PIECE), { stream: true });
			const lines = (begun + text).split('\n');
			begun = lines.pop() ?? '';
			yield lines.filter((line) => line !== '');
		}
	}
	begun += decoder.decode();
	if (begun !== '') yield [begun];
}
