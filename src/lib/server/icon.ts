import { readFileSync } from 'node:fs';
import sharp from 'sharp';

const PAPER = '#ffffff';
/** Systems cut icons to a circle or another shape, and promise to leave the middle: four fifths across. */
const MARK = 0.6;

/** The site's sign as a square PNG, on paper, with room around it to cut. */
export async function icon(side: number): Promise<Uint8Array<ArrayBuffer>> {
	const mark = Math.round(side * MARK);
	const svg = readFileSync('static/favicon.svg');
	const sign = await sharp(svg, { density: (72 * mark) / 32 })
		.resize(mark, mark)
		.png()
		.toBuffer();
	const square = sharp({ create: { width: side, height: side, channels: 3, background: PAPER } });
	const png = await square
		.composite([{ input: sign }])
		.png({ palette: true })
		.toBuffer();
	return new Uint8Array(png);
}
