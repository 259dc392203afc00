/** What a page has painted so far. Times in milliseconds since the navigation began; null where it has not. */
export interface Paints {
	fcp: number | null;
	lcp: number | null;
	bars: number | null;
	canvas: number | null;
	cls: number;
}

/**
 * Runs in a page before any of its own scripts, and puts a {@link Paints} at `window.paints`.
 *
 * - `bars`: the end of the first frame in which a bar of a chart in HTML or SVG (`figure rect`) stands in the layout,
 *   with a width and a height, neither hidden nor transparent nor skipped by `content-visibility`. It need not be in the
 *   window: it is painted like the rest of the page, and there when it is scrolled to.
 * - `canvas`: the end of the first frame after a path or a rectangle was filled on a canvas of the document; of a bar
 *   chart by Chart.js, that is its first bar (the grid is stroked, the words are texts). Other canvases are not looked at.
 *   Where a worker draws, which a page cannot see: after it was told that all is drawn (`data-drawn`).
 *
 * A frame has ended when a message that was posted in its animation callback arrives, after style, layout and paint.
 * Both are seen a few milliseconds late, on every page alike. A function that runs elsewhere: it may use nothing around it.
 */
export function watchPaints(): void {
	const paints: Paints = { fcp: null, lcp: null, bars: null, canvas: null, cls: 0 };
	Object.assign(window, { paints });

	const atEndOfFrame = (mark: 'bars' | 'canvas') => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => (paints[mark] ??= performance.now());
		port2.postMessage(null);
	};

	const isPainted = (bar: Element) => {
		const { width, height } = bar.getBoundingClientRect();
		const options = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };
		return width > 0 && height > 0 && bar.checkVisibility(options);
	};
	const look = () => {
		const bar = document.querySelector('figure rect');
		if (bar && isPainted(bar)) atEndOfFrame('bars');
		else if (performance.now() < 30_000) requestAnimationFrame(look);
	};
	requestAnimationFrame(look);

	for (const name of ['fill', 'fillRect'] as const) {
		const own = CanvasRenderingContext2D.prototype[name] as (...args: unknown[]) => void;
		CanvasRenderingContext2D.prototype[name] = function (this: CanvasRenderingContext2D, ...args: unknown[]) {
			if (paints.canvas === null && this.canvas.isConnected) requestAnimationFrame(() => atEndOfFrame('canvas'));
			own.apply(this, args);
		};
	}

	new MutationObserver(() => {
		if (paints.canvas === null && document.querySelector('[data-drawn]'))
			requestAnimationFrame(() => atEndOfFrame('canvas'));
	}).observe(document, { subtree: true, attributeFilter: ['data-drawn'] });

	const observe = (type: string, see: (entry: PerformanceEntry) => void) =>
		new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
	observe('paint', ({ name, startTime }) => {
		if (name === 'first-contentful-paint') paints.fcp = startTime;
	});
	observe('largest-contentful-paint', ({ startTime }) => (paints.lcp = startTime));

	// The worst window of at most five seconds, without a pause of one: https://web.dev/articles/cls
	let [sum, from, last] = [0, 0, 0];
	observe('layout-shift', (entry) => {
		const { startTime, value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
		if (hadRecentInput) return;
		if (startTime - last > 1_000 || startTime - from > 5_000) [sum, from] = [0, startTime];
		sum += value;
		last = startTime;
		paints.cls = Math.max(paints.cls, sum);
	});
}
