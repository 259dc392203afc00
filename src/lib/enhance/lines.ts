/** The lines of an answer, as many at a time as have come; none is empty, and a last one needs no line break. */
export async function* linesOf({ body }: Response): AsyncGenerator<string[]> {
	// Not every browser can iterate over a stream by itself.
	const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
	let begun = '';
	for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
		const lines = (begun + piece.value).split('\n');
		begun = lines.pop() ?? '';
		yield lines.filter((line) => line !== '');
	}
	if (begun !== '') yield [begun];
}
