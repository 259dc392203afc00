import type { Chart } from './chart.ts';
import { type Colours, configure, type Geometry } from './config.ts';
import type { ChartFile } from './file.ts';
import { themeOf } from './hatch.ts';
import { type Drawing, drawOn } from './library.ts';
import { paint } from './picture.ts';

/*
 * A worker that draws, so that a page never waits for Chart.js. Its first message is a canvas of the page, with a port
 * for what is to stand on it, or a picture that is asked for.
 */

/** Where each drawing for a canvas of the page is asked for; what comes back says whether it is drawn. */
export interface Easel {
	canvas: OffscreenCanvas;
	port: MessagePort;
}

/** What is to stand on a canvas, in CSS pixels. Null to be done with it. */
export type Order = {
	chart: Chart;
	colours: Colours;
	geometry: Geometry;
	width: number;
	height: number;
	/** pixels of the canvas for each CSS pixel */
	density: number;
} | null;

/** A picture that is asked for: a PNG comes back, or null where it cannot be made. */
export interface Commission {
	file: ChartFile;
	colours: Colours;
	port: MessagePort;
}

addEventListener('message', ({ data }: MessageEvent<Easel | Commission>) => {
	if ('canvas' in data) stand(data);
	else void deliver(data);
});

function stand({ canvas, port }: Easel): void {
	let drawing: Drawing | undefined;
	port.onmessage = ({ data: order }: MessageEvent<Order>) => {
		drawing?.destroy();
		drawing = undefined;
		if (!order) {
			port.close();
			return;
		}
		const { chart, colours, geometry, width, height, density } = order;
		try {
			Object.assign(canvas, { width, height });
			drawing = drawOn(canvas, configure(chart, themeOf(colours, density), geometry), density);
		} catch (cause) {
			console.error(cause);
		}
		port.postMessage(drawing !== undefined);
	};
}

async function deliver({ file, colours, port }: Commission): Promise<void> {
	port.postMessage(await paint(file, colours).catch(() => null));
	port.close();
}

postMessage('ready');
