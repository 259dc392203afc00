import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../src/lib/client/lines.ts';

/** An answer whose body comes in pieces that are cut after every `step` bytes. */
function answer(text: string, step: number): Response {
	const bytes = new TextEncoder().encode(text);
	let at = 0;
	return new Response(
		new ReadableStream({
			pull(controller) {
				if (at >= bytes.length) return controller.close();
				controller.enqueue(bytes.slice(at, (at += step)));
			}
		})
	);
}

async function all(response: Response): Promise<string[]> {
	const lines: string[] = [];
	for await (const some of linesOf(response)) lines.push(...some);
	return lines;
}

describe('linesOf(response)', () => {
	test.each([
		['', []],
		['\n', []],
		['a', ['a']],
		['a\nb\n', ['a', 'b']],
		['a\n\nb', ['a', 'b']],
		['“é”\n€ 1\n', ['“é”', '€ 1']]
	])('%j', async (text, lines) => {
		for (const step of [1, 2, 3, 100]) expect(await all(answer(text, step))).toEqual(lines);
	});

	test('an answer without a body has none', async () => {
		expect(await all(new Response(null))).toEqual([]);
	});

	test('of much that has come, some lines are given before the others are read', async () => {
		const lines = Array.from({ length: 5000 }, (_, i) => `${i} “é” 🜁`);
		const some = linesOf(answer(lines.join('\n'), 1e6));
		const { value: first } = await some.next();
		expect(first.length).toBeLessThan(lines.length / 2);
		const rest: string[] = [];
		for await (const more of some) rest.push(...more);
		expect([...first, ...rest]).toEqual(lines);
	});

	test('wherever a text is cut, its lines are those of the whole', () =>
		fc.assert(
			fc.asyncProperty(
				fc.array(fc.string({ unit: 'grapheme' }).filter((line) => !/[\n\uFEFF]/.test(line))),
				fc.integer({ min: 1, max: 9 }),
				async (lines, step) => {
					expect(await all(answer(lines.join('\n'), step))).toEqual(lines.filter((line) => line !== ''));
				}
			)
		));
});
