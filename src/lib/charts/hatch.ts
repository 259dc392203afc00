import type { Tone } from './chart.ts';
import type { Colours, Theme } from './config.ts';

/** Side of the repeating square of the hatching, and the width of its line, in CSS pixels: the same in SVG. */
export const HATCH = { side: 6, line: 1.5 };

/**
 * Colours with what is made of them, for one canvas.
 * @param density pixels of the canvas for each CSS pixel
 */
export function themeOf(colours: Colours, density: number): Theme {
	const tones = Object.entries(colours.tones).map(([tone, solid]) => [tone, { solid, hatched: hatch(solid, density) }]);
	return { ...colours, tones: Object.fromEntries(tones) as Record<Tone, Theme['tones'][Tone]> };
}

function hatch(color: string, density: number): CanvasPattern | string {
	const scale = Math.ceil(density);
	const tile = new OffscreenCanvas(HATCH.side * scale, HATCH.side * scale);
	const context = tile.getContext('2d');
	if (!context) return color;
	context.scale(scale, scale);
	context.strokeStyle = color;
	context.lineWidth = HATCH.line;
	for (const shift of [-HATCH.side, 0, HATCH.side]) {
		context.moveTo(shift, HATCH.side);
		context.lineTo(shift + HATCH.side, 0);
	}
	context.stroke();
	const pattern = context.createPattern(tile, 'repeat');
	pattern?.setTransform(new DOMMatrix().scale(1 / scale));
	return pattern ?? color;
}
