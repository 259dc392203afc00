import { isSameData, newestEntry } from '$lib/publish/change-log';
import { changeLog, publication } from '$lib/server/publication';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const log = changeLog();
	return {
		entries: log.slice(log.search(/^## /m)),
		/** whether the newest entry is of the tables as they are */
		isCurrent: isSameData(newestEntry(log) ?? '', publication().version.label)
	};
};
