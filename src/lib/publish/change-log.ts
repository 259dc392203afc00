import { cellsOf, type Column } from '../table/columns.ts';

/**
 * What changed between two versions of a table, a line a row (`changed 2017-fdi: value “55.1” → “55.2”`), in the order of
 * the newer one, what is gone last. Rows are the same row by their id, wherever they stand.
 */
export function changes<Row extends { id: string }>(
	before: readonly Row[],
	after: readonly Row[],
	columns: readonly Column[]
): string[] {
	const old = new Map(before.map((row) => [row.id, row]));
	const kept = new Set(after.map(({ id }) => id));
	const news = after.flatMap((row) => {
		const was = old.get(row.id);
		if (!was) return [`added ${row.id}`];
		const [from, to] = [cellsOf(was, columns), cellsOf(row, columns)];
		const cells = columns.flatMap(({ name }, i) =>
			from[i] === to[i] ? [] : [`${name} ${quoted(from[i])} → ${quoted(to[i])}`]
		);
		return cells.length === 0 ? [] : [`changed ${row.id}: ${cells.join('; ')}`];
	});
	return [...news, ...before.filter(({ id }) => !kept.has(id)).map(({ id }) => `removed ${id}`)];
}

const quoted = (cell: string | undefined) => (cell ? `“${cell}”` : 'blank');

const HEAD = `# Changes of the data

Written by \`npm run changelog\`, the newest first. A version is a day and the beginning of a hash of the tables.
`;

/**
 * The change log with one more entry at its top.
 * @param before the log so far; empty where there is none
 * @param tables the changes of each table, under the name of its file
 */
export function withEntry(
	before: string,
	version: string,
	tables: Readonly<Record<string, readonly string[]>>
): string {
	const sections = Object.entries(tables)
		.filter(([, lines]) => lines.length > 0)
		.map(([file, lines]) => `\n### ${file}\n\n${lines.map((line) => `- ${line}\n`).join('')}`);
	const older = before.indexOf('\n## ');
	return `${HEAD}\n## ${version}\n${sections.join('')}${older === -1 ? '' : before.slice(older)}`;
}

/** The version of the newest entry: `2026.11.22+1a2b3c4d5e6f`; null where there is none. */
export const newestEntry = (log: string): string | null => /^## (\S+)$/m.exec(log)?.[1] ?? null;

/** Whether two versions are of the same tables, on whatever day they were checked. */
export const isSameData = (a: string, b: string): boolean => a.split('+')[1] === b.split('+')[1];

/** The change log as data, the newest entry first: of each table its file, then what changed in it, a line a row. */
export const readLog = (log: string): { version: string; tables: string[][] }[] =>
	log
		.split(/^## /m)
		.slice(1)
		.map((entry) => {
			const [version = '', ...tables] = entry.split(/^### /m);
			return { version: version.trim(), tables: tables.map((table) => table.trim().split(/\n+(?:- )?/)) };
		});
