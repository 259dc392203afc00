import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/lib/check/draft.ts';
import { propose } from '../../src/lib/curate/curate.ts';
import { read } from '../../src/lib/reading/reading.ts';
import { readStatements } from '../../src/lib/reading/paragraph.ts';
import type { Statement } from '../../src/lib/reading/statement.ts';
import { sentences } from '../../src/lib/text/sentence.ts';

it('reads what a sentence says of its amount', () => {
	const [statement] = readStatements(read('In 2018 Germany invested $9 million in Belarus.'), []);
	expect(statement).toMatchObject({
		quantity: { value: '9' },
		year: { state: 'stated', value: 2018, from: 'sentence' },
		indicator: { state: 'stated', value: 'investment' },
		reporter: { state: 'stated', value: 'BY' },
		partner: { state: 'stated', value: 'DE' }
	});
});

/** "2018 BY DE investment 9", with whatever of it is in doubt. */
function inShort({ year, reporter, partner, indicator, commodity, quantity, ...rest }: Statement): string {
	const row = [year, reporter, partner, indicator, commodity];
	const doubts = [...row, rest.measure, rest.assertion].flatMap((said) =>
		said.state === 'uncertain' ? [said.doubt.id] : []
	);
	const words = row.map((said) => (said.state === 'stated' ? said.value : said.state === 'unsaid' ? '-' : '?'));
	return [...words, quantity?.value, ...new Set(doubts)].join(' ');
}

const table = readFileSync(new URL('statements.tsv', import.meta.url), 'utf8')
	.trim()
	.split('\n');

it.each(table.map((line) => line.split('\t') as [string, string]))('reads %s: %s', (expected, text) => {
	const readings = sentences(text).map(({ start, end }) => read(text.slice(start, end)));
	const statements = readings.flatMap((reading, i) =>
		readStatements(reading, readings.slice(0, i).reverse(), readings.slice(i + 1))
	);
	expect(statements.map(inShort).join(' | ')).toBe(expected);
});

it('takes no party from a sentence before that gives it another place', () => {
	const [imports] = readStatements(read('In 2018 Lithuania imported lamps and rugs.'), [
		read('In 2017 Polish imports of goods reached $5 million.')
	]);
	expect(imports).toMatchObject({ reporter: { value: 'LT' }, partner: { doubt: { id: 'unplaced', words: 'Polish' } } });
});

describe('time grows with the length alone', () => {
	const many = (count: number, one: (i: number) => string, joint: string) =>
		Array.from({ length: count }, (_, i) => one(i)).join(joint);
	const sentences = (count: number) =>
		many(count, (i) => `In 2019 Germany invested €${i + 1} million in Lithuania.`, ' ');
	const cost = (work: () => unknown) => {
		const start = performance.now();
		work();
		return performance.now() - start;
	};
	/** How many times as long four times as much takes: 4 where it is linear, 16 where it is not; other work on the machine disturbs one try or another. */
	const growth = (work: (count: number) => unknown, count: number) => {
		let least = Infinity;
		for (let tries = 0; tries < 8 && least > 8; tries++) {
			const [small, large] = [cost(() => work(count)), cost(() => work(4 * count))];
			least = Math.min(least, large / small);
		}
		return least;
	};

	it.each<[string, number, (count: number) => unknown]>([
		[
			'amounts of a sentence',
			1500,
			(count) => read(`In 2019 Germany invested ${many(count, (i) => `€${i + 1} million`, ', ')}.`)
		],
		['years of a sentence', 2000, (count) => read(`Exports in ${many(count, () => '2016', ', ')} and 2017.`)],
		['economies of a sentence', 2000, (count) => read(`Exports to ${many(count, () => 'Germany', ', ')} and Poland.`)],
		[
			'amounts that are divided',
			1500,
			(count) => read(`Exports were ${many(count, (i) => `€${i + 1}`, ', ')} respectively.`)
		],
		[
			'shares in words',
			1500,
			(count) =>
				read(
					many(count, () => '€4 million, two thirds of it', ', '),
					true
				)
		],
		['small words of a draft', 5000, (count) => checkDraft('A '.repeat(count), { observations: [] }, [])],
		['lines of a draft', 40_000, (count) => checkDraft('A\n'.repeat(count), { observations: [] }, [])],
		['sentences of a draft', 100, (count) => checkDraft(sentences(count), { observations: [] }, [])],
		['sentences of a paragraph that is curated', 100, (count) => propose(sentences(count), 'a')],
		[
			'rows of a sentence that is curated',
			100,
			(count) => propose(`In 2018 Poland sold lamps to ${many(count, (i) => `Germany (€${i + 1})`, ', ')}.`, 'a')
		]
	])('%s', (_, count, work) => {
		work(count);
		expect(growth(work, count)).toBeLessThan(10);
	});
});
