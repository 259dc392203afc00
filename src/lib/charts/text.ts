/** How a text is written on a canvas, in CSS pixels. */
export interface Style {
	font: string;
	color: string;
	size: number;
	/** lines are broken at it */
	width: number;
}

/** Lines of text that know how much room they take. */
export interface Block {
	height: number;
	/** Writes them below `y`; returns where they end. */
	write: (context: OffscreenCanvasRenderingContext2D, x: number, y: number) => number;
}

const LINE_HEIGHT = 1.3;
/** room below a block, in lines */
const BELOW = 0.4;

/** Paragraphs, broken into lines. */
export function lay(paragraphs: readonly string[], { font, color, size, width: limit }: Style): Block {
	const measure = new OffscreenCanvas(0, 0).getContext('2d');
	if (!measure) throw new Error('no canvas');
	measure.font = font;
	const lines = paragraphs.flatMap((text) => wrap(text, (line) => width(measure, line) <= limit));
	const step = size * LINE_HEIGHT;
	const height = lines.length === 0 ? 0 : (lines.length + BELOW) * step;
	return {
		height,
		write(context, x, y) {
			context.font = font;
			context.fillStyle = color;
			for (const [i, line] of lines.entries()) context.fillText(line, x, y + i * step + size);
			return y + height;
		}
	};
}

export const width = (context: OffscreenCanvasRenderingContext2D, text: string) => context.measureText(text).width;

/** A text in lines that fit. A no-break space is no place to break. */
export function wrap(text: string, fits: (line: string) => boolean): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
