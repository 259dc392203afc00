import type { Tone } from './chart.ts';
import type { Colours } from './config.ts';

const TONES: readonly Tone[] = ['services', 'capital', 'goods'];

/** Colours and type as the style sheet gives them to an element now: theme, contrast and forced colours included. */
export function readColours(element: HTMLElement): Colours {
	const probe = document.createElement('span');
	element.append(probe);
	const color = (token: string) => {
		probe.style.color = `var(--${token})`;
		return getComputedStyle(probe).color;
	};
	const tones = Object.fromEntries(TONES.map((tone) => [tone, color(tone)])) as Colours['tones'];
	const inks = { ink: color('ink'), text: color('ink-muted'), rule: color('rule'), paper: color('paper') };
	const colours = { tones, ...inks, font: fontOf(element), serif: family(probe, 'serif') };
	probe.remove();
	return colours;
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

/** Calls back whenever what `readColours` reads may have changed. Returns how to stop. */
export function onThemeChange(callback: () => void): () => void {
	const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map((query) =>
		matchMedia(query)
	);
	for (const query of queries) query.addEventListener('change', callback);
	return () => {
		for (const query of queries) query.removeEventListener('change', callback);
	};
}
