import { describe, expect, test } from 'vitest';
import { changes, formatChange } from '../src/lib/publish/changes.ts';
import type { Observation } from '../src/lib/table/observation.ts';
import { tradeColumns } from '../src/lib/table/columns.ts';
import { real } from './publication.ts';

const rows = real.dataset.observations;
const edit = (id: string, cells: Partial<Observation>) =>
	rows.map((row) => (row.id === id ? { ...row, ...cells } : row));
const say = (before: readonly Observation[], after: readonly Observation[]) =>
	changes(before, after, tradeColumns).map(formatChange);

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
