import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changes, isSameData, newestEntry, readLog, withEntry } from '../../src/lib/publish/change-log.ts';
import { tradeColumns } from '../../src/lib/table/columns.ts';
import type { Observation } from '../../src/lib/table/observation.ts';
import { published, real } from '../publication.ts';

const rows = real.dataset.observations;
const edit = (id: string, cells: Partial<Observation>) =>
	rows.map((row) => (row.id === id ? { ...row, ...cells } : row));
const say = (before: readonly Observation[], after: readonly Observation[]) => changes(before, after, tradeColumns);

describe('changes', () => {
	test('of a table to itself are none, in whatever order and on whatever line its rows stand', () => {
		expect(say(rows, rows.map((row, i) => ({ ...row, line: 100 - i })).reverse())).toEqual([]);
	});

	test('name the rows that are new and those that are gone', () => {
		expect(say(rows.slice(1), rows.slice(0, -1))).toEqual([
			'added 2017-services-exports',
			'removed 2017-goods-imports-generating-sets'
		]);
	});

	test('name each cell that says something else, a blank one too', () => {
		expect(say(rows, edit('2017-fdi', { value: '55.2', qualifier: 'about' }))).toEqual([
			'changed 2017-fdi: value “55.1” → “55.2”; qualifier blank → “about”'
		]);
		expect(say(rows, edit('2017-goods-imports-frozen-fish', { inferred: ['partner'] }))).toEqual([
			'changed 2017-goods-imports-frozen-fish: inferred “year partner” → “partner”'
		]);
	});
});

test('withEntry puts the newest first, and leaves out a table in which nothing changed', () => {
	const first = withEntry('', '2020.1.2+aa', { 'a.csv': ['added x'], 'b.csv': [] });
	const second = withEntry(first, '2020.1.3+bb', { 'a.csv': ['changed x: value blank → “5”'] });
	expect(second.slice(second.indexOf('## '))).toBe(
		'## 2020.1.3+bb\n\n### a.csv\n\n- changed x: value blank → “5”\n\n## 2020.1.2+aa\n\n### a.csv\n\n- added x\n'
	);
	expect(newestEntry(second)).toBe('2020.1.3+bb');
	expect(newestEntry('')).toBeNull();
});

test('withEntry begins a log with what it is, and has nothing below its first entry', () => {
	expect(
		withEntry('', '2020.1.2+aa', {
			'a.csv': ['removed x', 'added y']
		})
	).toBe(`# Changes of the data

Written by \`npm run changelog\`, the newest first. A version is a day and the beginning of a hash of the tables.

## 2020.1.2+aa

### a.csv

- removed x
- added y
`);
});

test('withEntry keeps nothing of a log without an entry', () => {
	const tables = { 'a.csv': ['added x'] };
	const first = withEntry('', '2020.1.2+aa', tables);
	expect(withEntry(first.slice(0, first.indexOf('## ')), '2020.1.2+aa', tables)).toBe(first);
});

test('newestEntry takes nothing but a version for one', () => {
	expect(newestEntry('# Changes of the data\n\n### a.csv\n')).toBeNull();
	expect(newestEntry('## Not released\n\n## 2020.1.2+aa\n')).toBe('2020.1.2+aa');
});

test('isSameData looks at the tables alone, not at the day', () => {
	expect(isSameData('2020.1.2+aa', '2021.3.4+aa')).toBe(true);
	expect(isSameData('2020.1.2+aa', '2020.1.2+bb')).toBe(false);
});

test('readLog(log) gives back what withEntry wrote, the newest first', () => {
	const first = withEntry('', '2020.1.2+aa', { 'a.csv': ['added x'], 'b.csv': [] });
	const both = withEntry(first, '2020.1.3+bb', {
		'a.csv': ['changed x: value blank → “5”'],
		'b.csv': ['removed y']
	});
	expect(readLog(both)).toEqual([
		{
			version: '2020.1.3+bb',
			tables: [
				['a.csv', 'changed x: value blank → “5”'],
				['b.csv', 'removed y']
			]
		},
		{ version: '2020.1.2+aa', tables: [['a.csv', 'added x']] }
	]);
	expect(readLog('')).toEqual([]);
});

test('the log of the curated data is read whole', () => {
	const text = readFileSync('data/CHANGELOG.md', 'utf8');
	const changes = readLog(text).flatMap(({ tables }) => tables.flatMap(([, ...changes]) => changes));
	expect(changes).toHaveLength(text.match(/^- /gm)?.length ?? 0);
	expect(changes.length).toBeGreaterThanOrEqual(published.dataset.observations.length);
});
