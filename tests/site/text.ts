import { type HTMLElement, type Node, NodeType, TextNode } from 'node-html-parser';
import { chartsOf } from '../../src/lib/charts/charts.ts';
import { derive } from '../../src/lib/figures/derived.ts';
import { describeSite } from '../../src/lib/figures/site.ts';
import { RULES } from '../../src/lib/check/rules/rules.ts';
import { DATASET_DOWNLOADS } from '../../src/lib/publish/downloads.ts';
import { articleColumns, setAsideColumns, tradeColumns } from '../../src/lib/table/columns.ts';
import { CSV } from '../../src/lib/table/csv.ts';
import { SCHEMA } from '../../src/lib/table/dataset.ts';
import { dataset } from '../articles.ts';

/** Elements in which a number need not be traced: dates, code, navigation, filters, and the words of others. */
const EXEMPT = new Set([
	'TIME',
	'CODE',
	'NAV',
	'BLOCKQUOTE',
	'Q',
	'CITE',
	'OPTION',
	'SCRIPT',
	'STYLE',
	'TEMPLATE',
	'HEAD'
]);
/** Elements whose text a reader never sees as text. */
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE']);
const INLINE = new Set(
	'A ABBR B BDI BDO CITE CODE DATA DFN EM I KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(' ')
);

const isElement = (node: Node): node is HTMLElement => node.nodeType === NodeType.ELEMENT_NODE;
/** Counts of rows (`data-rows`) are no figures. */
const isTraced = (element: HTMLElement) =>
	element.hasAttribute('data-rows') ||
	// The labels of an axis, which follow from the largest amount.
	element.hasAttribute('data-axis') ||
	(element.tagName === 'DATA' && (element.hasAttribute('data-observation') || element.hasAttribute('data-derived')));

/** White space as a reader sees it: one space, whatever stands in the source. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text of a page as it is read: inline elements run on, all others stand apart. */
export function shownText(node: Node): string {
	if (node instanceof TextNode) return node.text;
	if (!isElement(node)) return '';
	if (UNSEEN.has(node.tagName)) return ' ';
	const text = node.childNodes.map(shownText).join('');
	return INLINE.has(node.tagName) ? text : `\n${text}\n`;
}

/** A digit, except within a name such as W3C. */
const NUMBER = /(?<!\p{L})\p{Nd}|\p{Nd}(?![\p{L}\p{Nd}])/u;

const newest = Math.max(...dataset.observations.map(({ year }) => year));
/** What is named after a year (the nomenclature, the site, its charts), and what is said of columns, files and rules. */
const NAMES = [
	'HS 2017',
	describeSite(dataset).title,
	...chartsOf(
		dataset.observations.filter(({ year }) => year === newest),
		derive(dataset)
	).map(({ title }) => title),
	...[...tradeColumns, ...articleColumns, ...setAsideColumns].flatMap(({ title, description }) => [title, description]),
	...DATASET_DOWNLOADS.map(({ holds }) => holds),
	...[CSV, SCHEMA, ...RULES].map(({ statement }) => statement)
];

/** Numbers in a page's text that no observation or derived value stands behind, each with the words around it. */
export function untracedNumbers(document: HTMLElement): string[] {
	const found: string[] = [];
	const visit = (node: Node): void => {
		if (node instanceof TextNode) {
			if (NUMBER.test(NAMES.reduce((text, name) => text.replace(name, ''), plain(node.text))))
				found.push(`${plain(node.text).slice(0, 120)} (in ${placeOf(node)})`);
		} else if (isElement(node) && !isTraced(node) && !EXEMPT.has(node.tagName)) {
			node.childNodes.forEach(visit);
		}
	};
	visit(document);
	return found;
}

function placeOf(node: Node): string {
	const names: string[] = [];
	for (let at = node.parentNode; at?.tagName && names.length < 3; at = at.parentNode) {
		names.unshift(
			at.tagName.toLowerCase() +
				at.classNames
					.split(' ')
					.slice(0, 1)
					.map((name) => name && `.${name}`)
					.join('')
		);
	}
	return names.join(' > ');
}

/** A `<time>` that shows a number that its machine-readable date does not hold: no figure may hide in one. */
export const wrongTimes = (document: HTMLElement): string[] =>
	document.querySelectorAll('time').flatMap((time) => {
		const date = (time.getAttribute('datetime') ?? time.text).match(/\d+/g)?.map(Number) ?? [];
		const shown = time.text.match(/\d+/g)?.map(Number) ?? [];
		return shown.every((number) => date.includes(number)) ? [] : [time.outerHTML];
	});

/** Places of a text where an amount stands without its qualifier before it. */
export function unqualified(text: string, amount: string, qualifier: string): string[] {
	const [where, what] = [plain(text), plain(amount)];
	const found: string[] = [];
	for (let at = where.indexOf(what); at !== -1; at = where.indexOf(what, at + 1)) {
		const isQualified = where.slice(0, at).trimEnd().toLowerCase().endsWith(qualifier.toLowerCase());
		if (!isQualified) found.push(where.slice(Math.max(0, at - 40), at + what.length + 20));
	}
	return found;
}
