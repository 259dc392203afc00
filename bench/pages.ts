import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { findChromium, launchOptions } from '../tests/chromium.ts';
import { close, createServer, listen } from '../tests/server.ts';

/**
 * Prints what the home page, /data and /verify cost beside a bare page with the same figures and one chart: bytes, first
 * paint, first chart and what moves, on a slow line and a slow processor. Visits alternate, and medians are compared.
 * Run `npm run build` before it.
 */

const BARE = '.svelte-kit/bare';
const VISITS = Number(process.argv[2] ?? 9);
/** 1.6 Mbit/s, 150 ms there and back, a processor four times as slow: as of a phone on a train. */
const SLOW = { offline: false, downloadThroughput: 200_000, uploadThroughput: 94_000, latency: 150 };
const SLOWER_BY = 4;

interface Visit {
	requests: number;
	bytes: number;
	paint: number;
	chart: number;
	moved: number;
}

/** In the page: when its first words are painted, its first bar or canvas is there, and what moves. */
function observe(): void {
	const seen = { paint: 0, chart: 0, moved: 0 };
	Object.assign(window, { seen });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			if (entry.name === 'first-contentful-paint') seen.paint = entry.startTime;
		}
	}).observe({ type: 'paint', buffered: true });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) seen.moved += (entry as PerformanceEntry & { value: number }).value;
	}).observe({ type: 'layout-shift', buffered: true });
	const isDrawn = (canvas: HTMLCanvasElement) =>
		canvas.width > 0 &&
		canvas
			.getContext('2d')
			?.getImageData(0, 0, canvas.width, canvas.height)
			.data.some((part) => part > 0);
	const look = () => {
		const bar = document.querySelector('[data-plot] rect');
		if (bar ? bar.getBoundingClientRect().width > 0 : [...document.querySelectorAll('canvas')].some(isDrawn))
			seen.chart ||= performance.now();
		else requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}

async function visit(browser: Browser, address: string): Promise<Visit> {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
	try {
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await session.send('Network.enable');
		await session.send('Network.emulateNetworkConditions', SLOW);
		await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_BY });
		let requests = 0;
		let bytes = 0;
		session.on('Network.requestWillBeSent', () => requests++);
		session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
		// tsx names inner functions by a helper that the page does not have.
		await page.addInitScript('globalThis.__name = (named) => named');
		await page.addInitScript(observe);
		await page.goto(address, { waitUntil: 'networkidle' });
		const seen = await page.evaluate(() => (window as unknown as { seen: Omit<Visit, 'requests' | 'bytes'> }).seen);
		return { requests, bytes, ...seen };
	} finally {
		await context.close();
	}
}

const bytesOf = (path: string) => brotliCompressSync(readFileSync(join('build', path, 'index.html'))).length;

const path = findChromium();
if (path === null) throw new Error('There is no Chromium: set CHROMIUM to its path.');
await build({
	root: 'bench/bare',
	base: './',
	logLevel: 'error',
	build: { outDir: join('../..', BARE), emptyOutDir: true }
});
const servers = await Promise.all(
	['build', BARE].map(async (folder) => {
		const server = createServer(folder);
		return { server, address: await listen(server, 0) };
	})
);
const [site, bare] = servers.map(({ address }) => address) as [string, string];
const browser = await chromium.launch(launchOptions(path));
const pages = { 'bare page': bare, '/': site, '/data/': `${site}data/`, '/verify/': `${site}verify/` };
const visits = new Map<string, Visit[]>(Object.keys(pages).map((name) => [name, []]));
for (let round = 0; round < VISITS; round++)
	for (const [name, address] of Object.entries(pages)) visits.get(name)?.push(await visit(browser, address));
await browser.close();
await Promise.all(servers.map(({ server }) => close(server)));
rmSync(BARE, { recursive: true, force: true });

/** What a part of the visits of a page stay below: the median, or a quartile. */
const quantile = (name: string, key: keyof Visit, part = 0.5) => {
	const numbers = (visits.get(name) ?? []).map((visit) => visit[key]).sort((a, b) => a - b);
	return numbers[Math.floor(numbers.length * part)] ?? 0;
};
console.log(`Medians of ${VISITS} first visits on a slow phone; × is beside the bare page`);
for (const name of visits.keys()) {
	const of = (key: keyof Visit) => quantile(name, key);
	const time = (key: 'paint' | 'chart') =>
		of(key) ? `${Math.round(of(key))} ms (${(of(key) / quantile('bare page', key)).toFixed(2)} ×)` : 'none';
	const half = [0.25, 0.75].map((part) => Math.round(quantile(name, 'paint', part))).join(' to ');
	console.log(
		`${name.padEnd(10)} ${of('requests')} requests, ${(of('bytes') / 1000).toFixed(1)} kB in all; ` +
			`first paint ${time('paint')}, half of all ${half} ms; first chart ${time('chart')}, moved ${of('moved').toFixed(3)}`
	);
}
console.log(
	`HTML by brotli: ${['', 'data', 'verify'].map((page) => `/${page} ${(bytesOf(page) / 1000).toFixed(1)} kB`).join(', ')}`
);
