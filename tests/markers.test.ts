import { describe, expect, test } from 'vitest';
import { withoutMarkers } from '../src/lib/server/markers.ts';

const island = (html: string) =>
	`<div data-island="a" data-root="../"><!--[-->${html}<!--]--></div><script type="application/json" data-props="a">{}</script>`;

describe('withoutMarkers(html)', () => {
	test.for([
		['an if and its end', '<p><!--[0-->a<!--]--></p>', '<p>a</p>'],
		['an if that shows nothing', '<p><!--[-1--><!--]--></p>', '<p></p>'],
		['an each, an else, an anchor', '<ul><!--[--><!--[!--><!----><!--]--><!--]--></ul>', '<ul></ul>'],
		['an id', '<p><!--$s1-->a</p>', '<p>a</p>'],
		['the head’s', '<head><!--lswsin--><title>a</title><!----></head>', '<head><title>a</title></head>'],
		['a comment in words stays', '<!-- a word --><p></p>', '<!-- a word --><p></p>'],
		['a text that names one stays', '<code>&lt;!--[--&gt;</code>', '<code>&lt;!--[--&gt;</code>'],
		['nothing', '', '']
	] as const)('%s', ([, html, bare]) => {
		expect(withoutMarkers(html)).toBe(bare);
	});

	test('an island keeps its own, and what stands around and between islands does not', () => {
		const live = island('<b><!--[0-->a<!----><!--]--></b>');
		expect(withoutMarkers(`<!--[-->1${live}<!--]-->2<!---->${live}<!---->3`)).toBe(`1${live}2${live}3`);
	});
});
