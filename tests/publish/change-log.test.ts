import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLog, withEntry } from '../../src/lib/publish/change-log.ts';
import { published } from '../publication.ts';

test('readLog(log) gives back what withEntry wrote, the newest first', () => {
	const first = withEntry('', { label: '2020.1.2+aa' }, { 'a.csv': [{ kind: 'added', id: 'x' }], 'b.csv': [] });
	const cells = [{ column: 'value', before: '', after: '5' }];
	const both = withEntry(
		first,
		{ label: '2020.1.3+bb' },
		{
			'a.csv': [{ kind: 'changed', id: 'x', cells }],
			'b.csv': [{ kind: 'removed', id: 'y' }]
		}
	);
	expect(readLog(both)).toEqual([
		{
			version: '2020.1.3+bb',
			tables: [
				{ file: 'a.csv', changes: [{ kind: 'changed', id: 'x', cells: 'value blank → “5”' }] },
				{ file: 'b.csv', changes: [{ kind: 'removed', id: 'y', cells: '' }] }
			]
		},
		{ version: '2020.1.2+aa', tables: [{ file: 'a.csv', changes: [{ kind: 'added', id: 'x', cells: '' }] }] }
	]);
	expect(readLog('')).toEqual([]);
});

test('the log of the curated data is read whole', () => {
	const text = readFileSync('data/CHANGELOG.md', 'utf8');
	const changes = readLog(text).flatMap(({ tables }) => tables.flatMap(({ changes }) => changes));
	expect(changes).toHaveLength(text.match(/^- /gm)?.length ?? 0);
	expect(changes.length).toBeGreaterThanOrEqual(published.dataset.observations.length);
});
