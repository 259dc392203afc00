import { markOf } from '$lib/check/mark';
import { claimOf, titleOf } from '$lib/figures/claim';
import { charted } from '$lib/server/charts';
import { observationOf, publication } from '$lib/server/publication';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { id } }) => {
	const { articles } = publication().dataset;
	const found = charted().get(id);
	if (found) return { ...found, observation: null };
	const row = observationOf(id);
	const observation = { row, claim: claimOf(row), title: titleOf(row), mark: markOf(row) };
	return { chart: null, observation, articles: articles.filter((article) => article.id === row.article) };
};
