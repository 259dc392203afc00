import { publication } from '$lib/server/publication';
import type { PageServerLoad } from './$types';

export const csr = true;

/** The whole table goes with the page, so that a check needs no request. */
export const load: PageServerLoad = () => {
	const { dataset, derived } = publication();
	return { table: { dataset, derived } };
};
