import { stretch } from '../../pages.server';
import type { EntryGenerator, PageServerLoad } from './$types';

/** The first page is `/data`; a table that fits there has no others. */
export const entries: EntryGenerator = () =>
	Array.from({ length: stretch(1).pages - 1 }, (_, i) => ({ page: String(i + 2) }));

export const load: PageServerLoad = ({ params }) => stretch(Number(params.page));
