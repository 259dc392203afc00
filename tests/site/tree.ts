import type { Page } from 'playwright-core';

/** What a screen reader is told: a node of Chromium's accessibility tree that it does not pass over. */
export interface AxNode {
	role: string;
	name: string;
	/** of a heading */
	level: number | null;
	children: AxNode[];
}

interface Told {
	nodeId: string;
	ignored: boolean;
	role?: { value?: string };
	name?: { value?: string };
	properties?: { name: string; value: { value?: unknown } }[];
	childIds?: string[];
}

/** The accessibility tree of a page, by the debugging protocol. What is passed over gives its children to its parent. */
export async function treeOf(page: Page): Promise<AxNode> {
	const session = await page.context().newCDPSession(page);
	const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Told[] };
	await session.detach();
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	const read = (node: Told): AxNode[] => {
		const children = (node.childIds ?? []).flatMap((id) => {
			const child = byId.get(id);
			// The pieces of a line of text say nothing that the text does not.
			return child && child.role?.value !== 'InlineTextBox' ? read(child) : [];
		});
		if (node.ignored || ['none', 'generic'].includes(node.role?.value ?? '')) return children;
		const level = node.properties?.find(({ name }) => name === 'level')?.value.value;
		const name = (node.name?.value ?? '').replace(/\s+/g, ' ').trim();
		return [{ role: node.role?.value ?? '', name, level: typeof level === 'number' ? level : null, children }];
	};
	const [root] = nodes[0] ? read(nodes[0]) : [];
	if (!root) throw new Error('The page has no accessibility tree.');
	return root;
}

/** A node and all that is in it, in the order of reading. */
export const all = (node: AxNode): AxNode[] => [node, ...node.children.flatMap(all)];

export const ofRole = (node: AxNode, ...roles: string[]): AxNode[] =>
	all(node).filter(({ role }) => roles.includes(role));

/** What is read out of a node, from its beginning to its end; a name that no text bears out, such as a label, too. */
export const said = (node: AxNode): string =>
	node.children.length === 0
		? node.name
		: node.children
				.map(said)
				.filter((words) => words !== '')
				.join(' ');

const LANDMARKS = ['banner', 'navigation', 'main', 'contentinfo', 'complementary', 'region', 'search', 'form'];
const SHOWN = [...LANDMARKS, 'heading', 'figure', 'table', 'status'];

/** How a page is laid out to somebody who hears it: landmarks, headings, figures, tables and what speaks up by itself. */
export function outline(node: AxNode, depth = 0): string[] {
	const isShown = SHOWN.includes(node.role);
	const line = `${'  '.repeat(depth)}${node.role}${node.level === null ? '' : ` ${node.level}`}${node.name && ` “${node.name}”`}`;
	return [...(isShown ? [line] : []), ...node.children.flatMap((child) => outline(child, isShown ? depth + 1 : depth))];
}
