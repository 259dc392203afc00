import { groupBy } from '$lib/std/group';
import { readingOf } from '$lib/check/record';
import { siteData } from '$lib/server/data';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { dataset, record } = siteData();
	const articles = dataset.articles.map((article) => {
		const observations = dataset.observations.filter((row) => row.article === article.id);
		return {
			article,
			reading: readingOf(article, record),
			flows: groupBy(observations, ({ indicator }) => indicator)
		};
	});
	return { articles, cited: articles.filter(({ flows }) => flows.length > 0).length };
};
