import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/lib/check/draft.ts';
import { propose } from '../../src/lib/curate/curate.ts';
import { read } from '../../src/lib/reading/reading.ts';
import { readStatements } from '../../src/lib/reading/statement.ts';

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

it('takes no party from a sentence before that gives it another place', () => {
	const [imports] = readStatements(read('In 2018 Lithuania imported goods worth $9 million.'), [
		read('In 2017 Polish imports of goods reached $5 million.')
	]);
	expect(imports).toMatchObject({ reporter: { value: 'LT' }, partner: { doubt: { id: 'unplaced', words: 'Polish' } } });
});

describe('time grows with the length alone', () => {
	const many = (count: number, one: (i: number) => string, joint: string) =>
		Array.from({ length: count }, (_, i) => one(i)).join(joint);
	const sentences = (count: number) =>
		many(count, (i) => `In 2019 Germany invested €${i + 1} million in Lithuania.`, ' ');
	/** Of the processor, so that other work on the machine counts little. */
	const cost = (work: () => unknown) => {
		const start = process.cpuUsage();
		work();
		const { user, system } = process.cpuUsage(start);
		return user + system;
	};

	it.each<[string, number, (count: number) => unknown]>([
		[
			'amounts of a sentence',
			300,
			(count) => read(`In 2019 Germany invested ${many(count, (i) => `€${i + 1} million`, ', ')}.`)
		],
		['years of a sentence', 2000, (count) => read(`Exports in ${many(count, () => '2016', ', ')} and 2017.`)],
		['economies of a sentence', 2000, (count) => read(`Exports to ${many(count, () => 'Germany', ', ')} and Poland.`)],
		[
			'amounts that are divided',
			300,
			(count) => read(`Exports were ${many(count, (i) => `€${i + 1}`, ', ')} respectively.`)
		],
		['sentences of a draft', 100, (count) => checkDraft(sentences(count), { observations: [] }, [])],
		['sentences of a paragraph that is curated', 100, (count) => propose(sentences(count), 'a')]
	])('%s', (_, count, work) => {
		work(count);
		const [small, large] = [count, 4 * count].map((length) =>
			Math.min(
				cost(() => work(length)),
				cost(() => work(length))
			)
		);
		// 4 where it is linear, 16 where it is not.
		expect((large ?? 0) / (small ?? 1)).toBeLessThan(10);
	});
});
