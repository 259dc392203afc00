import { markOf } from '$lib/check/mark';
import { claimOf, titleOf } from '$lib/figures/claim';
import { sourcesOf } from '$lib/publish/publication';
import { observationOf, publication } from '$lib/server/publication';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { id } }) => {
	const { charts, dataset } = publication();
	const found = charts.get(id);
	if (found) return { ...found, observation: null };
	const row = observationOf(id);
	const observation = { row, claim: claimOf(row), title: titleOf(row), mark: markOf(row) };
	return { chart: null, observation, articles: sourcesOf({ ...dataset, observations: [row] }) };
};
