import { isSameData, readLog } from '$lib/publish/change-log';
import { changeLog, publication } from '$lib/server/publication';

export function load() {
	const { dataset, version } = publication();
	const entries = readLog(changeLog());
	return {
		entries: entries.map((entry) => ({ ...entry, day: dayOf(entry.version) })),
		/** whether the newest entry is of the tables as they are */
		isCurrent: entries[0] !== undefined && isSameData(entries[0].version, version.label),
		/** the rows that still have a page */
		ids: [...dataset.observations, ...dataset.articles].map(({ id }) => id)
	};
}

/** "2026.3.9+1a2b…" → "2026-03-09"; null where the data was not dated */
function dayOf(version: string): string | null {
	const numbers = version.replace(/\+.*/, '').split('.');
	return numbers[0] === '0' ? null : numbers.map((number) => number.padStart(2, '0')).join('-');
}
