import { publication } from '$lib/server/publication';

export const csr = true;

/** The whole table goes with the page, so that a check needs no request. */
export function load() {
	const { dataset, derived } = publication();
	return { table: { dataset, derived } };
}
