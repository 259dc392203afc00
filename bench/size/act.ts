import type { Browser, CDPSession, Page } from 'playwright-core';
import { CONDITIONS } from '../pages/load.ts';
import { LONG_TASK, tasksSince, TRACE_CATEGORIES } from '../pages/trace.ts';

/** What one thing that a reader does costs the page's main thread, in milliseconds of its own time. */
export interface Cost {
	action: string;
	longest: number;
	/** how many tasks are long, see LONG_TASK */
	long: number;
	/** the longest that a key that was pressed meanwhile had to wait for the page, by the clock */
	wait: number;
	/** from the start until what was awaited is there, by the clock */
	until: number;
}

const MARK = 'bench-begin';
/** For what is put off to after the awaited thing. */
const REST = 500;
/** How often a key is pressed meanwhile. */
const KEYS = 40;

/** Counts how long a key waits, from when it was pressed until the page hears of it. */
export const watchKeys = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const pressed = { waits: [] as number[] };
		(window as unknown as { pressed: typeof pressed }).pressed = pressed;
		addEventListener(
			'keydown',
			({ key, timeStamp }) => key === 'Shift' && pressed.waits.push(performance.now() - timeStamp),
			true
		);
	});

/**
 * Does something on a page whose processor is slowed down, until `done`, while a key that does nothing is pressed again
 * and again.
 */
export async function cost(
	browser: Browser,
	page: Page,
	session: CDPSession,
	action: string,
	work: () => Promise<unknown>,
	done: () => Promise<unknown>
): Promise<Cost> {
	await browser.startTracing(page, { categories: [...TRACE_CATEGORIES] });
	await session.send('Emulation.setCPUThrottlingRate', { rate: CONDITIONS.cpu });
	await page.evaluate((mark) => {
		(window as unknown as { pressed: { waits: number[] } }).pressed.waits = [];
		performance.mark(mark);
	}, MARK);
	const begin = performance.now();
	let isOn = true;
	const keys = (async () => {
		while (isOn) {
			const shift = { key: 'Shift', code: 'ShiftLeft' };
			// Not awaited: the answer comes when the page has heard of it.
			void Promise.allSettled([
				session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...shift }),
				session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...shift })
			]);
			await new Promise((later) => setTimeout(later, KEYS));
		}
	})();
	let until: number;
	try {
		await work();
		await done();
		until = performance.now() - begin;
		await page.waitForTimeout(REST);
	} finally {
		isOn = false;
		await keys;
	}
	const waits = await page.evaluate(() => (window as unknown as { pressed: { waits: number[] } }).pressed.waits);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	const durations = tasksSince(await browser.stopTracing(), MARK).map(({ duration }) => duration);
	return {
		action,
		longest: Math.max(0, ...durations),
		long: durations.filter((duration) => duration > LONG_TASK).length,
		wait: Math.max(0, ...waits),
		until
	};
}
