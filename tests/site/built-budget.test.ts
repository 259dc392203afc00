import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Budget, FILE, overruns, slack, tight } from './budget.ts';
import { chunks, pageWeights } from './weights.ts';

const pages = pageWeights();
const scripts = chunks();
const read = () => JSON.parse(readFileSync(FILE, 'utf8')) as Budget;

// BUDGET=write takes what is there, with a small margin, for the budget: after a page has become lighter.
if (process.env['BUDGET'] === 'write')
	writeFileSync(FILE, `${JSON.stringify(tight(pages, scripts, read()), null, 2)}\n`);
const budget = read();

describe('pages stay light', () => {
	test('no page and no script weighs more than its budget', () => {
		expect(overruns(pages, scripts, budget)).toEqual([]);
	});

	test('no budget is so wide that it would let a page grow by a quarter', () => {
		expect(slack(pages, scripts, budget), `BUDGET=write npx vitest run --project site built-budget`).toEqual([]);
	});
});

describe('the budget', () => {
	const HOME = {
		html: [{ name: 'the page itself', bytes: 9_000 }],
		css: [],
		js: [{ name: 'enhance', bytes: 1_500 }]
	};
	const SMALL: Budget = {
		pages: { '/': { html: 9_000, css: 0, js: 1_500 } },
		chunks: { enhance: 1_500 },
		otherChunk: 1_000
	};

	test('is kept by what is as heavy as it allows', () => {
		expect(overruns(new Map([['/', HOME]]), [{ name: 'enhance', bytes: 1_500 }], SMALL)).toEqual([]);
	});

	test('names a page that grew, by how much, what it is made of, and what to do', () => {
		const grown = { ...HOME, js: [...HOME.js, { name: 'Chart', bytes: 60_000 }] };
		const [message, ...others] = overruns(new Map([['/', grown]]), [], SMALL);
		expect(others).toEqual([]);
		expect(message).toContain(
			'/: its JS: 61.50 kB, 60.00 kB more than its 1.50 kB. It is: enhance 1.50 kB, Chart 60.00 kB.'
		);
		expect(message).toContain('import it later; if so, raise its number in tests/site/budget.json');
	});

	test('names a script that grew, one that nobody gave a number, and a new kind of page', () => {
		const scripts = [
			{ name: 'enhance', bytes: 1_501 },
			{ name: 'shared', bytes: 2_000 }
		];
		const found = overruns(new Map([['/new/', HOME]]), scripts, SMALL);
		expect(found.map((message) => message.split(':')[0])).toEqual(
			expect.arrayContaining(['/new/ is a new kind of page', 'the script “enhance”', 'the script “shared”'])
		);
	});

	test('is itself found too wide, or of something that is gone', () => {
		const wide: Budget = { ...SMALL, chunks: { enhance: 9_000, gone: 100 } };
		expect(slack(new Map([['/', HOME]]), [{ name: 'enhance', bytes: 1_500 }], wide)).toEqual([
			'enhance: 9000 could be 1600.',
			'gone: there is no such page or script any more.'
		]);
	});
});
