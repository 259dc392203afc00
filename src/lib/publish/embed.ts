import type { Article } from '../table/article.ts';
import { formatDate } from '../figures/format.ts';
import type { Observation } from '../table/observation.ts';

/** What stands for the address of the site where the build was not told it. */
export const UNKNOWN_SITE = 'https://address-of-this-site/';

/** In a text that is to be copied: the mark that stands for an address which only the browser knows. */
export const ADDRESS = '\uFFFC';

/** The words that a frame shows, by how large they are written. */
export interface FrameWords {
	/** the heading */
	title: string;
	/** a sentence, as large as running text */
	sentence?: string;
	/** sentences in small type, each with lines of its own */
	small: readonly string[];
}

/** The narrowest frame in which nothing scrolls, in CSS pixels: a phone's screen. */
export const NARROWEST = 320;

/**
 * How tall a frame must be, in CSS pixels: a frame cannot take the height of what is in it without a script on both
 * sides, so that the height is reckoned for the narrowest one. In a wider one what it shows grows, or has air around it.
 * @param drawn height of what is no running text
 */
export function frameHeight({ title, sentence = '', small }: FrameWords, drawn: number): number {
	const words = lines(title, 26) * 26 + lines(sentence, 34) * 26 + sum(small.map((text) => lines(text, 46) * 19));
	return Math.ceil((AROUND + words + drawn) / 10) * 10;
}

/** The frame's edges, the gaps between its parts, and the line that names the site. */
const AROUND = 140;

/** Of an observation: its figure stands between what is claimed and the sentence. */
export const observationFrameHeight = (claim: string, { quotation }: Observation, article: Article): number =>
	frameHeight({ title: claim, sentence: quotation, small: [sourceText(article)] }, FIGURE);
const FIGURE = 50;

/** The source as it is written in a frame. */
export const sourceText = ({ publisher, title, published }: Article): string =>
	`Source: ${publisher}, ${title}, ${formatDate(published)}`;

/** Lines of a text where so many characters surely fit on one. */
const lines = (text: string, fitting: number) => Math.ceil(text.length / fitting);
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/**
 * The code that shows a page of ours within another one. The page has no script, so the frame allows none; it may open
 * its links, in the window's place, when a reader presses one.
 */
export function embedCode(address: string, title: string, height: number): string {
	const attributes = {
		src: address,
		title,
		width: '100%',
		height: String(height),
		loading: 'lazy',
		sandbox: 'allow-top-navigation-by-user-activation',
		frameborder: '0'
	};
	return `<iframe ${Object.entries(attributes)
		.map(([name, value]) => `${name}="${escapeAttribute(value)}"`)
		.join(' ')}></iframe>`;
}

const escapeAttribute = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('\u00A0', ' ');
