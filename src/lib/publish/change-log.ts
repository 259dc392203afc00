import { type Change, formatChange } from './changes.ts';
import type { Version } from './version.ts';

/** What changed in each table, under the name of its file. */
export type TableChanges = Readonly<Record<string, readonly Change[]>>;

const TITLE = '# Changes of the data\n';
const INTRODUCTION =
	'\nWritten by `npm run changelog`, the newest first. A version is a day and the beginning of a hash of the tables.\n';

/**
 * The change log with one more entry at its top.
 * @param before the log so far; empty where there is none
 */
export function withEntry(before: string, { label }: Pick<Version, 'label'>, tables: TableChanges): string {
	const sections = Object.entries(tables)
		.filter(([, changes]) => changes.length > 0)
		.map(([file, changes]) => `\n### ${file}\n\n${changes.map((change) => `- ${formatChange(change)}\n`).join('')}`);
	const older = before.indexOf('\n## ');
	return `${TITLE}${INTRODUCTION}\n## ${label}\n${sections.join('')}${older === -1 ? '' : before.slice(older)}`;
}

/** The version of the newest entry: `2026.11.22+1a2b3c4d5e6f`; null where there is none. */
export const newestEntry = (log: string): string | null => /^## (\S+)$/m.exec(log)?.[1] ?? null;

/** Whether two versions are of the same tables, on whatever day they were checked. */
export const isSameData = (a: string, b: string): boolean => a.split('+')[1] === b.split('+')[1];

/** One version of the data, with what changed in each table since the one before. */
export interface LogEntry {
	/** `2026.11.22+1a2b3c4d5e6f` */
	version: string;
	tables: { file: string; changes: LoggedChange[] }[];
}

/** A line of the log: what became of a row, and of which cells, in words. */
interface LoggedChange {
	kind: string;
	id: string;
	cells: string;
}

/** The change log as data, the newest entry first, as `withEntry` wrote it. */
export function readLog(log: string): LogEntry[] {
	return log
		.split(/^## /m)
		.slice(1)
		.map((entry) => {
			const [version = '', ...tables] = entry.split(/^### /m);
			return { version: version.trim(), tables: tables.map(readSection) };
		});
}

function readSection(section: string): LogEntry['tables'][number] {
	const [file = ''] = section.split('\n');
	const lines = section.matchAll(/^- (added|removed|changed) ([^\s:]+)(?:: (.*))?$/gm);
	return {
		file: file.trim(),
		changes: [...lines].map(([, kind = '', id = '', cells = '']) => ({ kind, id, cells }))
	};
}
