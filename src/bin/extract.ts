import { type DefaultTreeAdapterTypes as Tree, html, parse } from 'parse5';

/** What a page of HTML says. Paragraphs are set apart by blank lines, as in the texts that the check reads. */
export interface Page {
	/** its one `<h1>`, else its `<title>` */
	title: string | null;
	language: string | null;
	/** of the one element that the page marks as its article, without navigation and asides; else of the whole page */
	text: string;
	/** everything that a reader can see: for what stands outside of what the page marks */
	whole: string;
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nothing of these is read as running text. */
const NEVER = words(`
	head script style noscript template iframe object embed svg math canvas audio video button select textarea input`);
/** What stands around an article. */
const AROUND = words('nav aside footer');
/** What begins on a line of its own: the words on both sides of its edge are no neighbours. */
const BLOCKS = words(`
	address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
	form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot
	th thead tr ul`);

/** Reads a page by the HTML standard (parse5), whatever its faults. */
export function extract(source: string): Page {
	const document = parse(source);
	const elements = [...descendants(document)];
	const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
	const body = named('body')[0];
	const marked = [
		elements.filter((element) => attribute(element, 'itemprop')?.split(/\s+/).includes('articleBody')),
		named('article'),
		elements.filter((element) => element.tagName === 'main' || attribute(element, 'role') === 'main')
	].find((found) => found.length === 1)?.[0];
	const headings = named('h1');
	const heading = headings.length === 1 ? headings[0] : undefined;
	return {
		title: inline(heading) || inline(named('title')[0]) || null,
		language: attribute(named('html')[0], 'lang')?.trim() || null,
		text: textOf(marked ?? body, AROUND),
		whole: textOf(body, new Set())
	};
}

const attribute = (element: Tree.Element | undefined, name: string) =>
	element?.attrs.find((candidate) => candidate.name === name)?.value;

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;
const isText = (node: Tree.Node): node is Tree.TextNode => node.nodeName === '#text';

/** Puts the children of a node on a stack, the first on top; one by one, as there may be more than a call takes. */
function pushChildren(stack: (Tree.Node | string)[], node: Tree.Node): void {
	const children = 'childNodes' in node ? node.childNodes : [];
	for (let i = children.length - 1; i >= 0; i--) {
		const child = children[i];
		if (child) stack.push(child);
	}
}

/** All elements under a node, in order. Without recursion: a page may be nested as deep as it likes. */
function* descendants(root: Tree.Node): Generator<Tree.Element> {
	const rest: Tree.Node[] = [root];
	for (let node = rest.pop(); node; node = rest.pop()) {
		if (isElement(node)) yield node;
		pushChildren(rest, node);
	}
}

const inline = (element: Tree.Element | undefined) => textOf(element, new Set()).replace(/\s+/g, ' ');

const isHidden = (element: Tree.Element) =>
	attribute(element, 'hidden') !== undefined ||
	/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '');

/** The words of an element as a reader sees them: white space as HTML has it, `<br>` a line, a block a paragraph. */
function textOf(root: Tree.Element | undefined, without: ReadonlySet<string>): string {
	const pieces: string[] = [];
	const rest: (Tree.Node | string)[] = root ? [root] : [];
	for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
		if (typeof node === 'string') pieces.push(node);
		else if (isText(node)) {
			const isKept = node.parentNode && isElement(node.parentNode) && node.parentNode.tagName === 'pre';
			pieces.push(isKept ? node.value : node.value.replace(/[\t\n\f\r ]+/g, ' '));
		} else if (isElement(node)) {
			const name = node.tagName;
			const isRoot = node === root;
			if (!isRoot && (NEVER.has(name) || without.has(name) || isHidden(node))) continue;
			if (name === 'br') pieces.push('\n');
			const edge = BLOCKS.has(name) && node.namespaceURI === html.NS.HTML ? '\n\n' : '';
			if (edge) {
				pieces.push(edge);
				rest.push(edge);
			}
			pushChildren(rest, node);
		}
	}
	return pieces
		.join('')
		.replace(/ {2,}/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}
