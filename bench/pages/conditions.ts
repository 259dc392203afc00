import type { Browser } from 'playwright-core';
import { CONDITIONS, slow } from './load.ts';

/**
 * What the slow processor and network are in truth: how many times slower a loop runs, and how long an answer of hardly
 * any size takes, in milliseconds. Throws where the network answers faster than it should.
 */
export async function measureConditions(browser: Browser, url: string): Promise<{ slowdown: number; latency: number }> {
	const page = await browser.newPage();
	try {
		await page.goto(url);
		const session = await page.context().newCDPSession(page);
		await page.evaluate(spin);
		const [quick, slowed]: [number[], number[]] = [[], []];
		// In turns, as other programs may be at work too.
		for (let turn = 0; turn < 9; turn++) {
			await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
			quick.push(await page.evaluate(spin));
			await session.send('Emulation.setCPUThrottlingRate', { rate: CONDITIONS.cpu });
			slowed.push(await page.evaluate(spin));
		}
		await slow(session);
		const latency = await page.evaluate(async (address) => {
			const start = performance.now();
			await fetch(address, { method: 'HEAD', cache: 'no-store' });
			return performance.now() - start;
		}, url);
		if (latency < CONDITIONS.latency) throw new Error(`The slow network answers in ${latency.toFixed(0)} ms.`);
		return { slowdown: median(slowed) / median(quick), latency };
	} finally {
		await page.close();
	}
}

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

/** How long a loop takes in a page, in milliseconds. */
function spin(): number {
	const start = performance.now();
	let sum = 0;
	for (let i = 0; i < 3e7; i++) sum += i % 7;
	return sum > 0 ? performance.now() - start : NaN;
}
