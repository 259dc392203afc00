import { error } from '@sveltejs/kit';
import { markOf } from '$lib/check/mark';
import { claimOf, titleOf } from '$lib/figures/claim';
import { byId } from '$lib/std/lookup';
import { charted, chartIds } from '$lib/server/charts';
import { observationIds, publication } from '$lib/server/publication';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [
	...chartIds().map(({ id }) => ({ kind: 'charts', id })),
	...observationIds().map(({ id }) => ({ kind: 'observations', id }))
];

export const load: PageServerLoad = ({ params: { kind, id } }) => {
	const { observations, articles } = publication().dataset;
	const found = kind === 'charts' ? charted().get(id) : undefined;
	if (found) return { ...found, observation: null };
	const row = kind === 'observations' ? byId(observations, id) : undefined;
	if (!row) error(404, 'Nothing to embed');
	const observation = { row, claim: claimOf(row), title: titleOf(row), mark: markOf(row) };
	return { chart: null, observation, articles: articles.filter((article) => article.id === row.article) };
};
