import type { Browser, CDPSession, Page } from 'playwright-core';
import { type Paints, watchPaints } from './paints.ts';
import { LONG_TASK, mainThreadTasks, type Task, TRACE_CATEGORIES } from './trace.ts';

/** Lighthouse's and WebPageTest's "slow 4G", and a phone of the middle of the market. */
export const CONDITIONS = { latency: 150, download: 1_600_000 / 8, upload: 750_000 / 8, cpu: 4 } as const;
export const SCREEN = { width: 412, height: 823, deviceScaleFactor: 2 } as const;

/** What a part of a first view weighs; anything else is `other`: the manifest, a question for the newest version. */
export const PARTS = ['html', 'css', 'js', 'fonts', 'images', 'other'] as const;
export type Part = (typeof PARTS)[number];

/** One cold load. Times in milliseconds since the navigation began; null where there is no such thing. */
export interface Load {
	requests: number;
	/** bytes on the wire, headers too */
	bytes: Record<Part, number>;
	fcp: number | null;
	lcp: number | null;
	/** the first chart’s bars are painted, in HTML, SVG or on a canvas: whichever is first; see {@link watchPaints} */
	chart: number | null;
	/** Chart.js has painted on a canvas by itself; null where the chart is below the window, and waits until it is near */
	canvas: number | null;
	/** where it waited: from scrolling to it until Chart.js has painted */
	scrolled: number | null;
	/** what tasks of the main thread take beyond 50 ms each, after the first paint and until the page is at rest */
	tbt: number;
	/**
	 * the longest task of the main thread: while the page loads, while the chart that was scrolled to is drawn, and while
	 * what waits for a reader gets ready
	 */
	longest: number;
	/** Cumulative Layout Shift, as in Web Vitals */
	cls: number;
}

/** After the network is quiet, for what was put off, in milliseconds. */
const REST = 1_000;

/**
 * Opens a page in a fresh context, on a slow network and a slow processor, and measures until it is at rest. The service
 * worker is kept out: it fetches the rest of the site after the first view, in a process that nothing here slows down.
 */
export async function load(browser: Browser, url: string): Promise<Load> {
	const { width, height, deviceScaleFactor } = SCREEN;
	const context = await browser.newContext({
		viewport: { width, height },
		deviceScaleFactor,
		isMobile: true,
		hasTouch: true,
		serviceWorkers: 'block'
	});
	try {
		const page = await context.newPage();
		// tsx wraps named functions in a helper of its own, which the page does not have.
		await page.addInitScript({ content: `{ const __name = (named) => named; (${watchPaints})(); }` });
		const session = await context.newCDPSession(page);
		const traffic = await count(session);
		await slow(session);
		await browser.startTracing(page, { categories: [...TRACE_CATEGORIES] });
		await page.goto(url, { waitUntil: 'networkidle' });
		await page.evaluate(() => document.fonts.ready);
		await page.waitForTimeout(REST);
		const [paints, rest] = await page.evaluate(
			() => [(window as unknown as { paints: Paints }).paints, performance.now()] as const
		);
		const first = { requests: traffic.requests, bytes: { ...traffic.bytes } };
		const scrolled = paints.canvas === null ? await scrollToChart(page) : null;
		await comeNear(page);
		const tasks = mainThreadTasks(await browser.stopTracing(), url);
		const { fcp, lcp, cls } = paints;
		const chart = earliest(paints.bars, paints.canvas);
		return {
			...first,
			fcp,
			lcp,
			cls,
			// Nothing is seen before the first paint.
			chart: chart === null ? null : Math.max(chart, fcp ?? 0),
			canvas: paints.canvas,
			scrolled,
			tbt: blocking(tasks, fcp ?? 0, rest),
			longest: Math.max(0, ...tasks.map(({ duration }) => duration))
		};
	} finally {
		await context.close();
	}
}

const earliest = (...times: (number | null)[]) =>
	times.reduce((first, time) => (first === null || (time !== null && time < first) ? time : first), null);

const blocking = (tasks: readonly Task[], from: number, to: number) =>
	tasks
		.filter(({ start, duration }) => start + duration > from && start < to)
		.reduce((sum, { start, duration }) => sum + Math.max(0, start + duration - Math.max(start, from) - LONG_TASK), 0);

/** The slow processor and network, for a page. */
export async function slow(session: CDPSession): Promise<void> {
	const { latency, download, upload, cpu } = CONDITIONS;
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency,
		downloadThroughput: download,
		uploadThroughput: upload
	});
	await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}

/** Counts what a page asks for, from now on. */
async function count(session: CDPSession) {
	const traffic = { requests: 0, bytes: Object.fromEntries(PARTS.map((part) => [part, 0])) as Load['bytes'] };
	const parts = new Map<string, Part>();
	session.on('Network.responseReceived', ({ requestId, type, response }) => {
		if (!response.url.startsWith('http')) return;
		traffic.requests++;
		parts.set(requestId, partOf(type));
	});
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const part = parts.get(requestId);
		if (part) traffic.bytes[part] += encodedDataLength;
	});
	await session.send('Network.enable');
	return traffic;
}

function partOf(type: string): Part {
	const names: Record<string, Part> = {
		Document: 'html',
		Stylesheet: 'css',
		Script: 'js',
		Font: 'fonts',
		Image: 'images'
	};
	return names[type] ?? 'other';
}

/** Does the least that a reader does, and waits for what waited for it. */
async function comeNear(page: Page): Promise<void> {
	await page.mouse.move(1, 1);
	await page.waitForTimeout(REST);
	await page.waitForLoadState('networkidle');
	await page.waitForTimeout(REST);
}

/** Brings the first canvas of a figure into the window; until it is painted, in milliseconds. Null without a canvas. */
async function scrollToChart(page: Page): Promise<number | null> {
	const start = await page.evaluate(() => {
		const canvas = document.querySelector('figure canvas');
		// A canvas that a page only fills when it draws has no size before: its parent has.
		canvas?.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
		return canvas && performance.now();
	});
	if (start === null) return null;
	const painted = await page.waitForFunction(() => (window as unknown as { paints: Paints }).paints.canvas);
	return ((await painted.jsonValue()) ?? start) - start;
}
