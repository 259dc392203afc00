import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEnumerations } from '../../../src/lib/reading/list/enumeration.ts';
import type { Enumeration } from '../../../src/lib/reading/phrase.ts';
import { readQuantities } from '../../../src/lib/reading/quantity/quantity.ts';
import { read } from '../../../src/lib/reading/reading.ts';

/** Rows of a table beside this file: a sentence, and what is right of it. */
const rows = (file: string) =>
	readFileSync(new URL(file, import.meta.url), 'utf8')
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => line.split('\t') as [sentence: string, right: string]);
const goods = (lists: readonly Enumeration[]) =>
	lists.flatMap(({ items }) => items.map(({ text }) => text)).join(' | ') || 'none';

/** "verb: item [amount] | item", lists parted by "//", what may be one by "uncertain". */
function inWords(text: string): string {
	const { enumerations, uncertainLists: uncertain } = read(text);
	const lists = enumerations.map(({ verb, items }) => {
		const named = items.map((item) => item.text + (item.amount ? ` [${text.slice(item.amount.start, item.amount.end)}]` : '')); // prettier-ignore
		return `${verb.text}: ${named.join(' | ')}`;
	});
	return [...lists, ...uncertain.map(() => 'uncertain')].join(' // ') || 'none';
}

function expectSlices(text: string, { verb, hedge, items, start, end }: Enumeration) {
	for (const item of [verb, hedge, ...items]) if (item) expect(text.slice(item.start, item.end)).toBe(item.text);
	expect([start, end]).toEqual([items[0]?.start, items.at(-1)?.end]);
}

describe('readEnumerations(sentence)', () => {
	it.each(rows('cases.tsv'))('reads the goods of %j: %s', (sentence, right) => {
		const allowed = right.replace(', each with its amount', '').replace(': never the words around them', '');
		expect(allowed.split(', or ')).toContain(goods(readEnumerations(sentence)));
	});

	it.each(rows('lists.tsv'))('reads %j: %s', (sentence, right) => {
		expect(inWords(sentence)).toBe(right);
		for (const list of readEnumerations(sentence)) expectSlices(sentence, list);
	});

	it('ends a list at the end of its paragraph', () =>
		expect(inWords('Exports included furniture\n\nLasers were sold.')).toBe('included: furniture'));

	it('gives each item the place of its own amount', () => {
		const sentence = "Riga's main exports were lamps (40%), rugs ($3 million) and tiles.";
		const amounts = readEnumerations(sentence).flatMap(({ items }) => items.map(({ amount }) => amount));
		const [share, money] = readQuantities(sentence);
		expect(amounts).toEqual([share, money, null].map((amount) => amount && { start: amount.start, end: amount.end }));
	});

	it.each<[string, string | null, boolean]>([
		['The export was largely represented by computer services.', 'largely', true],
		['Exports consisted mainly of furniture and lasers.', 'mainly', true],
		['Exports mostly include furniture and lasers.', 'mostly', false],
		['Exports included primarily furniture and lasers.', 'primarily', false],
		['Exports included, in particular, furniture and lasers.', 'in particular', false],
		['Riga exports mainly lamps and rugs.', 'mainly', false],
		['Exports were dominated by potash.', null, true],
		['Exports comprised potash.', null, false]
	])('%s has the hedge %s; that it tells the composition is %s', (sentence, hedge, composition) => {
		const [list] = readEnumerations(sentence);
		expect([list?.hedge?.text ?? null, list?.composition]).toEqual([hedge, composition]);
		if (list) expectSlices(sentence, list);
	});

	const names = ['potash fertilizers', 'furniture', 'lasers', 'wire from unalloyed steel', 'X-ray equipment', 'hot-rolled rods']; // prettier-ignore
	const styles: ((items: string[], last: string) => string)[] = [
		(items, last) => `${items.join(', ')}, and ${last}`,
		(items, last) => `${items.join(', ')} and ${last}`,
		(items, last) => [...items, last].join(', ')
	];
	it('reads back any list of goods, however long, in the three styles of listing', () => {
		const good = fc.constantFrom(...names);
		const items = fc.array(good, { minLength: 2, maxLength: 12 });
		fc.assert(
			fc.property(items, good, fc.constantFrom(...styles), (items, last, style) => {
				expect(goods(readEnumerations(`Exports included ${style(items, last)}.`))).toBe([...items, last].join(' | '));
			})
		);
	});

	it('never throws, and gives ordered slices of any string', () => {
		const words = fc.constantFrom(
			...'included|comprised|made up|of|by|were|exports|main|:|,|, and|and|as well as|(|)|“|”|"|.|;|lasers|wire|the|that|said|in 2017|$5 million|largely|represented|such as|not|\n\n'.split(
				'|'
			)
		);
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(words, { maxLength: 40 }).map((list) => list.join(' '))
		);
		fc.assert(
			fc.property(text, (text) => {
				let last = 0;
				for (const list of readEnumerations(text)) {
					expectSlices(text, list);
					for (const { start, end } of list.items) {
						expect(start).toBeGreaterThanOrEqual(last);
						expect(end).toBeGreaterThan(start);
						last = end;
					}
				}
			}),
			{ numRuns: 300 }
		);
	});

	/** Takes a blink where time is linear, and many seconds where it is quadratic. */
	it.each<[string, string]>([
		['a list of 200,000 characters', `Exports included ${'pipes and profiles, '.repeat(10_000)}wire.`],
		['100,000 opening brackets', `included ${'('.repeat(100_000)}`],
		['verbs in brackets', 'Exports including ('.repeat(5_000)],
		['copulas without a list', 'exports were a, '.repeat(5_000)],
		['copulas after lists', 'lamps, rugs were among '.repeat(5_000)],
		['verbs without a list', 'sold German '.repeat(5_000)],
		['lists that go on', 'exports lamps rose 5 %, followed by rugs, '.repeat(2_000)],
		['items with amounts', `exports were ${'lamps (5 %), which made 4 % of cars, '.repeat(10_000)}`],
		['nothing but semicolons', 'lamps; '.repeat(60_000)],
		['a million letters', `included ${'a'.repeat(1_000_000)}`]
	])('takes time by the length of the text alone: %s', (_, text) =>
		expect(readEnumerations(text).every(({ items }) => items.length > 0)).toBe(true)
	);
});
