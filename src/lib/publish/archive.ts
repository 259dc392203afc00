import { strToU8, zipSync } from 'fflate';
import type { Publication } from './publication.ts';

/** Files in one folder of a zip. The same data makes the same bytes, on any machine and in any time zone. */
export function archive({ name, version }: Publication, files: Record<string, string | Uint8Array>): Uint8Array {
	const [year = 1980, month = 1, day = 1] = version.date?.split('-').map(Number) ?? [];
	// A zip knows local times alone, and none before 1980.
	const mtime = year < 1980 ? new Date(1980, 0, 1) : new Date(year, month - 1, day);
	const entries = Object.entries(files).map(([path, content]) => [
		`${name}/${path}`,
		typeof content === 'string' ? strToU8(content) : content
	]);
	return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { level: 9, mtime });
}
