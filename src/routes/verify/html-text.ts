import { pause } from '$lib/client/pause';

const UNSEEN = new Set(['HEAD', 'SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE']);
const BLOCK = new Set(
	'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL'.split(
		' '
	)
);
/** White space that HTML shows as one space; a no-break space is none of it. */
const SPACES = /[ \t\n\f\r]+/g;
const PIECE = 50_000;

/**
 * The words that a page of HTML shows, its blocks apart. The page is parsed into a document that is never shown, in which
 * nothing runs and nothing loads, and piece by piece, so that a long one does not hold up the reader.
 */
export async function shownText(html: string): Promise<string> {
	const page = document.implementation.createHTMLDocument('');
	page.open();
	for (let at = 0; at < html.length; at += PIECE) {
		page.write(html.slice(at, at + PIECE));
		await pause();
	}
	page.close();
	return textOf(page.body);
}

/** Joined in one go as they come: what two pieces make of the space between them is decided where they meet. */
async function textOf(body: HTMLElement): Promise<string> {
	const pieces: string[] = [];
	let gap = '';
	let node: Node | null = body;
	for (let seen = 0; node !== null; seen++) {
		if (seen % 1000 === 999) await pause();
		if (node instanceof Text) add(node.data.replace(SPACES, ' '));
		const isShown: boolean = !(node instanceof Element) || !(UNSEEN.has(node.tagName) || node.hasAttribute('hidden'));
		if (isShown) part(node);
		if (isShown && node.firstChild) {
			node = node.firstChild;
			continue;
		}
		while (node && node !== body && !node.nextSibling) {
			node = node.parentNode;
			if (node) part(node);
		}
		node = node && node !== body ? node.nextSibling : null;
	}
	return pieces.join('').trim();

	function add(words: string) {
		if (words.startsWith(' ')) gap ||= ' ';
		const bare = words.replace(/^ | $/g, '');
		if (bare === '') return;
		pieces.push(gap, bare);
		gap = words.endsWith(' ') ? ' ' : '';
	}

	/** A block stands apart from what is before and after it. */
	function part({ nodeName }: Node) {
		if (BLOCK.has(nodeName)) gap = '\n\n';
	}
}
