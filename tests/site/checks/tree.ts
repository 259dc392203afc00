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

const FIELDS = ['textbox', 'searchbox', 'combobox', 'checkbox', 'radio', 'spinbutton'];
const NAMED = ['heading', 'link', 'button', 'table', 'region', 'navigation', 'image', 'dialog', ...FIELDS];

/** What a tree lacks that a reader who hears it needs. */
export function gaps(tree: AxNode, isFrame: boolean): string[] {
	const count = (role: string) => ofRole(tree, role).length;
	const once = isFrame ? ['main'] : ['banner', 'main', 'contentinfo'];
	const headings = ofRole(tree, 'heading');
	const firsts = headings.filter(({ level }) => level === 1);
	const jumps = headings.filter(({ level }, i) => (level ?? 0) > (headings[i - 1]?.level ?? 0) + 1);
	const nameless = ofRole(tree, ...NAMED).filter(({ name }) => name === '');
	const navigations = ofRole(tree, 'navigation').map(({ name }) => name);
	const headless = ofRole(tree, 'table').filter(
		(table) => ofRole(table, 'columnheader').length === 0 || ofRole(table, 'rowheader').length === 0
	);
	return [
		...once.filter((role) => count(role) !== 1).map((role) => `${count(role)} × ${role}`),
		...(firsts.length === 1 ? [] : [`${firsts.length} headings of the first level`]),
		...jumps.map(({ level, name }) => `heading “${name}” jumps to level ${level}`),
		...nameless.map((node) => `${node.role} without a name: ${said(node).slice(0, 60)}`),
		...(new Set(navigations).size < navigations.length ? [`navigations of one name: ${navigations.join(', ')}`] : []),
		...headless.map(({ name }) => `table “${name}” without headers of columns or rows`)
	];
}
