import { cellsOf, type Column } from '../table/columns.ts';

/** A row that is new, gone, or says something else than before. */
export type Change =
	| { kind: 'added' | 'removed'; id: string }
	| { kind: 'changed'; id: string; cells: { column: string; before: string; after: string }[] };

/**
 * What changed between two versions of a table, in the order of the newer one, what is gone last. Rows are the same row
 * by their id, wherever they stand.
 */
export function changes<Row extends { id: string }>(
	before: readonly Row[],
	after: readonly Row[],
	columns: readonly Column[]
): Change[] {
	const old = new Map(before.map((row) => [row.id, row]));
	const kept = new Set(after.map(({ id }) => id));
	const news = after.flatMap((row): Change[] => {
		const was = old.get(row.id);
		if (!was) return [{ kind: 'added', id: row.id }];
		const [from, to] = [cellsOf(was, columns), cellsOf(row, columns)];
		const cells = columns.flatMap(({ name }, i) => {
			const [a = '', b = ''] = [from[i], to[i]];
			return a === b ? [] : [{ column: name, before: a, after: b }];
		});
		return cells.length === 0 ? [] : [{ kind: 'changed', id: row.id, cells }];
	});
	const gone = before.filter(({ id }) => !kept.has(id)).map(({ id }): Change => ({ kind: 'removed', id }));
	return [...news, ...gone];
}

/** A change in words, one line of a change log: `changed 2017-fdi: value “55.1” → “55.2”`. */
export function formatChange(change: Change): string {
	if (change.kind !== 'changed') return `${change.kind} ${change.id}`;
	const cells = change.cells.map(({ column, before, after }) => `${column} ${quoted(before)} → ${quoted(after)}`);
	return `changed ${change.id}: ${cells.join('; ')}`;
}

const quoted = (cell: string) => (cell === '' ? 'blank' : `“${cell}”`);
