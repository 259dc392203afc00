import { Parser } from 'htmlparser2';
import { words } from '../std/words.ts';

/** What a page of HTML says. Paragraphs are set apart by blank lines, as in the texts that the check reads. */
export interface Page {
	/** of the one element that the page marks as its article, without navigation and asides; else of the whole page */
	text: string;
	/** everything that a reader can see: for what stands outside of what the page marks */
	whole: string;
}

/**
 * Whether a text is the source of a page or of a piece of one: by its beginning, a doctype, a comment, or an element; of a
 * piece that begins with words, by three elements that end in it.
 */
export const looksLikeHtml = (source: string): boolean =>
	START.test(source.slice(0, 4096).replace(/<!--[^]*?-->|<\?xml[^]*?\?>/g, '')) ||
	(source.slice(0, 20_000).match(END)?.length ?? 0) > 2;

const ELEMENTS = 'html|head|body|title|meta|article|section|main|div|p|h[1-6]|ul|table';
const START = new RegExp(`^\\s*<(?:!doctype\\s+html|${ELEMENTS})(?=[\\s/>])`, 'i');
const END = new RegExp(`</(?:${ELEMENTS}|a|b|em|i|li|span|strong|td)\\s*>`, 'gi');

/** Not read as running text. */
const NEVER = words(`
	title script style noscript template iframe object embed svg math canvas audio video button select textarea input`);
/** What stands around an article. */
const AROUND = words('nav aside footer');
/** What begins on a line of its own: the words on both sides of its edge are no neighbours. */
const BLOCKS = words(`
	address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
	form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot
	th thead tr ul`);

/** Where Chromium stops nesting, too. A closing tag is looked for among all that is open, which takes time. */
const DEEPEST = 512;

interface Piece {
	text: string;
	isAround: boolean;
}

/**
 * Reads a page of HTML, in the terminal and in the browser alike; null where it is nested deeper than any article. One
 * pass without a tree: time and memory grow with the length of the source alone, and nothing of it runs or loads.
 */
export function readHtml(source: string): Page | null {
	const pieces: Piece[] = [];
	/** elements that may be the article, as the pieces between two of them */
	const marks: { kind: string; start: number; end: number }[] = [];
	const open: {
		name: string;
		mark: (typeof marks)[number] | null;
		isUnread: boolean;
		isAround: boolean;
	}[] = [];
	let isTooDeep = false;
	const add = (text: string) => pieces.push({ text, isAround: open.at(-1)?.isAround ?? false });

	const parser = new Parser({
		onopentag(name, attributes) {
			if (open.length === DEEPEST) {
				isTooDeep = true;
				parser.pause();
			}
			const { isUnread: isInside = false, isAround = false } = open.at(-1) ?? {};
			const isUnread = isInside || NEVER.has(name) || isHidden(attributes);
			const mark = isUnread ? null : { kind: kindOf(name, attributes), start: pieces.length, end: pieces.length };
			if (mark) marks.push(mark);
			open.push({ name, mark, isUnread, isAround: isAround || AROUND.has(name) });
			if (!isUnread && name === 'br') add('\n');
			if (!isUnread && BLOCKS.has(name)) add('\n\n');
		},
		onclosetag(name) {
			const { mark } = open.at(-1) ?? {};
			if (mark && BLOCKS.has(name)) add('\n\n');
			open.pop();
			if (mark) mark.end = pieces.length;
		},
		ontext(text) {
			const inside = open.at(-1);
			if (!inside?.isUnread) add(inside?.name === 'pre' ? text : text.replace(/[\t\n\f\r ]+/g, ' '));
		}
	});
	parser.end(source);
	if (isTooDeep) return null;

	const only = (kind: string) => {
		const [own, ...others] = marks.filter((mark) => mark.kind === kind);
		return own && others.length === 0 ? pieces.slice(own.start, own.end) : null;
	};
	const marked = only('articleBody') ?? only('article') ?? only('main') ?? pieces;
	return { text: joined(marked.filter(({ isAround }) => !isAround)), whole: joined(pieces) };
}

type Attributes = Readonly<Record<string, string>>;

/** Which of the elements that a page may mark as its article this is. */
const kindOf = (name: string, { itemprop, role }: Attributes): string =>
	itemprop?.split(/\s+/).includes('articleBody') ? 'articleBody' : role === 'main' ? 'main' : name;

const isHidden = ({ hidden, style = '' }: Attributes): boolean =>
	hidden !== undefined || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);

/** The words as a reader sees them: white space as HTML has it, `<br>` a line, a block a paragraph. */
const joined = (pieces: readonly Piece[]): string =>
	pieces
		.map(({ text }) => text)
		.join('')
		.replace(/ {2,}/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
