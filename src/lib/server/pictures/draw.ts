import satori from 'satori';
import sharp from 'sharp';
import { type Box, box } from './box.ts';
import { FONTS, SANS } from './fonts.ts';

type Size = Record<'width' | 'height', number>;

/** Sizes of type that can be read in a picture shown half as large, in pixels; below them those that can be read at all. */
const READABLE = [36, 32, 29, 26, 23.5, 21.5, 20, 18.5, 17.5, 16.5, 15.5];
const SMALL = [14, 12, 10];

/**
 * A picture as SVG, its words as `<text>`, or its letters as outlines, in the largest type in which all of it fits.
 * @param versions of the picture, each with less in it than the one before: the first that fits in readable type is drawn
 * @returns null where none fits
 */
export async function layOut(versions: readonly Box[], size: Size, areOutlines = false): Promise<string | null> {
	for (const version of versions) {
		for (const fontSize of version === versions.at(-1) ? [...READABLE, ...SMALL] : READABLE) {
			const style = { width: size.width, fontSize, fontFamily: SANS };
			// Laid out without outlines it takes half the time.
			const trial = await render(box(style, version), { width: size.width }, false);
			if (Number(/height="([\d.]+)"/.exec(trial)?.[1]) > size.height) continue;
			return render(box({ ...style, height: size.height }, version), size, areOutlines);
		}
	}
	return null;
}

/** The same with its letters as outlines. The same boxes make the same bytes. */
export async function svgOf(versions: readonly Box[], size: Size, title: string): Promise<string> {
	const svg = await layOut(versions, size, true);
	if (svg === null) throw new Error(`no room in ${size.width} × ${size.height} pixels for “${title}”`);
	return svg.replace('>', `><title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>`);
}

export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
	// Few flat colours: with a palette the file is a fraction as large and looks the same.
	return new Uint8Array(await sharp(Buffer.from(svg)).png({ palette: true, colours: 64, dither: 0 }).toBuffer());
}

const render = (sheet: Box, size: { width: number; height?: number }, embedFont: boolean): Promise<string> =>
	satori(element(sheet), {
		...(size as Size),
		fonts: FONTS,
		embedFont,
		// A picture with empty squares in place of letters would be worse than none: the build stops and says why.
		loadAdditionalAsset: (code, text) => {
			throw new Error(`fonts.ts: no face has the letters “${text}” (${code})`);
		}
	});

/** A box as the renderer takes it, which has one child as itself and lays out boxes only where it is told how. */
function element({ style, children }: Box): Parameters<typeof satori>[0] {
	const content = children.map((child) => (typeof child === 'string' ? child : element(child)));
	const props = {
		style: { display: 'flex', boxSizing: 'border-box', ...style },
		children: content.length === 1 ? content[0] : content
	};
	return { type: 'div', key: null, props } as unknown as Parameters<typeof satori>[0];
}
