import { readingOf } from '$lib/check/record';
import { publication } from '$lib/server/publication';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { dataset, record } = publication();
	const cited = new Set(dataset.observations.map(({ article }) => article));
	return {
		articles: dataset.articles.map((article) => {
			return { article, reading: readingOf(article, record), isCited: cited.has(article.id) };
		}),
		cited: cited.size
	};
};
