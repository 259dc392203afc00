import { readLog } from '$lib/publish/change-log';
import { changeLog } from '$lib/server/publication';

export const load = () => ({ entries: readLog(changeLog()) });
