import { describe, expect, it } from 'vitest';
import { atOnce, inTurns, type Work } from '../../src/lib/client/turns.ts';

/** Counts up to a number, and takes so many milliseconds for each step. */
function* count(to: number, milliseconds = 0): Work<number> {
	for (let step = 1; step <= to; step++) {
		for (const end = performance.now() + milliseconds; performance.now() < end;);
		yield;
	}
	return to;
}

/** How often something else got its turn until a promise was kept. */
async function turnsWithin(promise: Promise<unknown>): Promise<number> {
	let turns = 0;
	let isKept = false;
	void promise.then(() => (isKept = true));
	while (!isKept) {
		await new Promise((done) => setImmediate(done));
		turns++;
	}
	return turns;
}

describe('a work', () => {
	it('is done at once', () => {
		expect(atOnce(count(5))).toBe(5);
	});

	it('comes to the same in turns', async () => {
		expect(await inTurns(count(5))).toBe(5);
	});

	it('lets others have their turn where it takes long, and not where it is short', async () => {
		expect(await turnsWithin(inTurns(count(12, 5)))).toBeGreaterThan(4);
		expect(await turnsWithin(inTurns(count(12)))).toBeLessThan(4);
	});

	it('is given up between two turns', async () => {
		let steps = 0;
		function* counted(): Work<number> {
			for (const step of count(100, 3)) {
				steps++;
				yield step;
			}
			return steps;
		}
		expect(await inTurns(counted(), () => false)).toBeUndefined();
		expect(steps).toBeLessThan(20);
	});
});
