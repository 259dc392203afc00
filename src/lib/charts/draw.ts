import type { ChartFile } from './file.ts';
import type { Geometry } from './config.ts';
import type { Commission, Easel, Order } from './painter.ts';
import { onThemeChange, readColours } from './theme.ts';

/** How far below the screen a chart is when its drawing begins. */
const AHEAD = '300px';

type Load = () => Promise<ChartFile>;

/** Draws a chart once its box comes near the screen. */
export function drawNear(plot: HTMLElement, load: Load): void {
	const near = new IntersectionObserver(
		([entry]) => {
			if (!entry?.isIntersecting) return;
			near.disconnect();
			void draw(plot, load);
		},
		{ rootMargin: AHEAD }
	);
	near.observe(plot);
}

/**
 * Draws a chart with Chart.js on the canvas of its box, over the bars that stand there, and again whenever the box or the
 * theme changes; once it is drawn the box has `data-drawn`. A worker draws, so that nothing waits for it. If anything
 * cannot be loaded, or the browser has no canvas for workers, the box stays as it is.
 * @param plot the box, with its rows
 * @returns how to take the drawing down
 */
export async function draw(plot: HTMLElement, load: Load): Promise<() => void> {
	const canvas = plot.querySelector('canvas');
	if (!canvas || !('transferControlToOffscreen' in canvas)) return () => undefined;
	const loaded = await Promise.all([painting(), load()]).catch(() => null);
	if (!loaded || !plot.isConnected) return () => undefined;
	const [painter, file] = loaded;
	if (!('chart' in file)) return () => undefined;

	const { port1: port, port2 } = new MessageChannel();
	const easel: Easel = { canvas: canvas.transferControlToOffscreen(), port: port2 };
	painter.postMessage(easel, [easel.canvas, port2]);
	const order = (order: Order) => {
		port.postMessage(order);
	};
	/** While one is drawn, others are not asked for, but for a last one: a window that is drawn larger asks often. */
	let [isBusy, isStale] = [false, false];
	const redraw = () => {
		isStale = isBusy;
		if (isBusy) return;
		isBusy = true;
		order({
			chart: file.chart,
			colours: readColours(plot),
			geometry: measure(plot),
			width: plot.clientWidth,
			height: plot.clientHeight,
			density: devicePixelRatio
		});
	};
	port.onmessage = ({ data: isDrawn }: MessageEvent<boolean>) => {
		isBusy = false;
		// Of a drawing that failed nothing is on the canvas, and the bars are there again.
		plot.toggleAttribute('data-drawn', isDrawn);
		if (isStale) redraw();
	};
	// Tells of the size that it has now, too: this draws it first.
	const resized = new ResizeObserver(redraw);
	resized.observe(plot);
	const forgetTheme = onThemeChange(redraw);
	return () => {
		resized.disconnect();
		forgetTheme();
		order(null);
		port.close();
		plot.removeAttribute('data-drawn');
	};
}

/**
 * A chart as a picture that stands alone. Rejects where the browser cannot make one.
 * @param element whose colours and type are taken
 */
export async function picture(file: ChartFile, element: HTMLElement): Promise<Blob> {
	const painter = await painting();
	const { port1, port2: port } = new MessageChannel();
	const painted = new Promise<Blob | null>((resolve) => {
		port1.onmessage = ({ data }: MessageEvent<Blob | null>) => {
			resolve(data);
		};
	});
	const commission: Commission = { file, colours: readColours(element), port };
	painter.postMessage(commission, [port]);
	const blob = await painted;
	if (!blob) throw new Error('no picture');
	return blob;
}

/** One for all charts of the page; asked for again after a failure. */
let painter: Promise<Worker> | undefined;

function painting(): Promise<Worker> {
	return (painter ??= start().catch((cause: unknown) => {
		painter = undefined;
		throw cause;
	}));
}

/** A worker that has said that it runs. */
async function start(): Promise<Worker> {
	const { default: Painter } = await import('./painter.ts?worker&inline');
	const worker = new Painter();
	await new Promise((ready, fail) => {
		worker.onmessage = ready;
		worker.onerror = fail;
	});
	return worker;
}

/** Where the page has put the rows and bars that the canvas is to cover. */
function measure(plot: HTMLElement): Geometry {
	const height = (selector: string) => plot.querySelector(selector)?.getBoundingClientRect().height ?? 0;
	return { pitch: height('li'), bar: height('li svg'), axis: plot.clientHeight - height('ul') };
}
