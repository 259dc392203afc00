import satori from 'satori';
import sharp from 'sharp';
import { type Box, box } from './box.ts';
import { fonts, SANS } from './fonts.ts';

/** Of a picture, in pixels. */
export interface Size {
	width: number;
	height: number;
}

/** Sizes of type that can be read in a picture shown half as large, in pixels; below them those that can be read at all. */
const READABLE = [36, 32, 29, 26, 23.5, 21.5, 20, 18.5, 17.5, 16.5, 15.5];
const SMALL = [14, 12, 10];

/**
 * A picture as SVG, its words as `<text>`, or its letters as outlines, in the largest type in which all of it fits.
 * @param versions of the picture, each with less in it than the one before: the first that fits in readable type is drawn
 * @returns null where none fits
 */
export async function layOut(versions: readonly Box[], size: Size, areOutlines = false): Promise<string | null> {
	for (const [i, version] of versions.entries()) {
		const sheet = (fontSize: number) => box({ width: size.width, fontSize, fontFamily: SANS }, version);
		// Laid out without outlines it takes half the time.
		const fits = async (fontSize: number) =>
			sizeOf(await render(sheet(fontSize), { width: size.width }, false)).height <= size.height;
		const fontSize = await firstOf(i === versions.length - 1 ? [...READABLE, ...SMALL] : READABLE, fits);
		if (fontSize === null) continue;
		const { style, children } = sheet(fontSize);
		return render({ style: { ...style, height: size.height }, children }, size, areOutlines);
	}
	return null;
}

/** The first item that passes, where all after it pass too; null where none does. Binary search. */
async function firstOf<T>(items: readonly T[], passes: (item: T) => Promise<boolean>): Promise<T | null> {
	let [low, high] = [0, items.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (await passes(items[middle] as T)) high = middle;
		else low = middle + 1;
	}
	return items[low] ?? null;
}

/** The same with its letters as outlines. The same boxes make the same bytes. */
export async function svgOf(versions: readonly Box[], size: Size, title: string): Promise<string> {
	const svg = await layOut(versions, size, true);
	if (svg === null) throw new Error(`no room in ${size.width} × ${size.height} pixels for “${title}”`);
	return svg.replace('>', `><title>${escape(title)}</title>`);
}

export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
	// Few flat colours: with a palette the file is a fraction as large and looks the same.
	return new Uint8Array(await sharp(Buffer.from(svg)).png({ palette: true, colours: 64, dither: 0 }).toBuffer());
}

const render = (sheet: Box, size: { width: number; height?: number }, embedFont: boolean): Promise<string> =>
	satori(element(sheet), {
		...(size as Size),
		fonts: fonts(),
		embedFont,
		// A picture with empty squares in place of letters would be worse than none: the build stops and says why.
		loadAdditionalAsset: (code, text) => {
			throw new Error(`fonts.ts: no face has the letters “${text}” (${code})`);
		}
	});

function sizeOf(svg: string): Size {
	const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
	return { width: Number(width), height: Number(height) };
}

/** A box as the renderer takes it, which has one child as itself and lays out boxes only where it is told how. */
function element({ style, children }: Box): Parameters<typeof satori>[0] {
	const content = children.map((child) => (typeof child === 'string' ? child : element(child)));
	const props = {
		style: { display: 'flex', boxSizing: 'border-box', ...style },
		children: content.length === 1 ? content[0] : content
	};
	return { type: 'div', key: null, props } as unknown as Parameters<typeof satori>[0];
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
