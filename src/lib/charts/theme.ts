import type { Theme } from './config.ts';
import type { Tone } from './chart.ts';

const TONES: readonly Tone[] = ['services', 'capital', 'goods'];

/** Colours and type as the style sheet gives them to an element now: theme, contrast and forced colours included. */
export function readTheme(element: HTMLElement): Theme {
	const probe = document.createElement('span');
	element.append(probe);
	const color = (token: string) => {
		probe.style.color = `var(--${token})`;
		return getComputedStyle(probe).color;
	};
	const tones = Object.fromEntries(
		TONES.map((tone) => {
			const solid = color(tone);
			return [tone, { solid, hatched: hatch(solid) }];
		})
	) as Theme['tones'];
	const inks = { ink: color('ink'), text: color('ink-muted'), rule: color('rule'), paper: color('paper') };
	const theme = { tones, ...inks, font: fontOf(element), serif: family(probe, 'serif') };
	probe.remove();
	return theme;
}

/** The stack of fonts behind a token. */
function family(probe: HTMLElement, token: string): string {
	probe.style.fontFamily = `var(--${token})`;
	return getComputedStyle(probe).fontFamily;
}

function fontOf(element: HTMLElement) {
	const { fontFamily, fontSize } = getComputedStyle(element);
	return { family: fontFamily, size: Number.parseFloat(fontSize) * TICK_SIZE };
}

/** Size of the axis' words against the words around the chart. */
const TICK_SIZE = 0.8;

/** Side of the repeating square of the hatching, and the width of its line, in CSS pixels: the same in SVG. */
export const HATCH = { side: 6, line: 1.5 };

function hatch(color: string): CanvasPattern | string {
	const tile = document.createElement('canvas');
	const scale = Math.ceil(devicePixelRatio);
	tile.width = tile.height = HATCH.side * scale;
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

/** Calls back whenever what `readTheme` reads may have changed. Returns how to stop. */
export function onThemeChange(callback: () => void): () => void {
	const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map((query) =>
		matchMedia(query)
	);
	for (const query of queries) query.addEventListener('change', callback);
	return () => {
		for (const query of queries) query.removeEventListener('change', callback);
	};
}
