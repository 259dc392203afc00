import satori from 'satori';
import sharp from 'sharp';
import { cardFonts, SANS } from './card-fonts.ts';

/** What Open Graph and the networks that read it expect of a large image. */
export const CARD = { width: 1200, height: 630 } as const;

/** A box of a card: its style, in CSS that the renderer knows, and what is in it. */
export interface Box {
	style: Record<string, string | number>;
	children: (Box | string)[];
}

export const box = (style: Box['style'], ...children: Box['children']): Box => ({ style, children });

/** The card as PNG. The same boxes make the same bytes. */
export async function cardImage(card: Box): Promise<Uint8Array<ArrayBuffer>> {
	const svg = await satori(element(box({ ...CARD, fontFamily: SANS }, card)), {
		...CARD,
		fonts: cardFonts(),
		// A picture with empty squares in place of letters would be worse than none: the build stops and says why.
		loadAdditionalAsset: (code, text) => {
			throw new Error(`card-fonts.ts: no face has the letters “${text}” (${code})`);
		}
	});
	// Few flat colours: with a palette the file is a fraction as large and looks the same.
	const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 64, dither: 0 }).toBuffer();
	return new Uint8Array(png);
}

/** A box as the renderer takes it, which has one child as itself and lays out boxes only where it is told how. */
function element({ style, children }: Box): Parameters<typeof satori>[0] {
	const content = children.map((child) => (typeof child === 'string' ? child : element(child)));
	const props = { style: { display: 'flex', ...style }, children: content.length === 1 ? content[0] : content };
	return { type: 'div', key: null, props } as unknown as Parameters<typeof satori>[0];
}
