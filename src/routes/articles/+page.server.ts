import { readingOf } from '$lib/check/record';
import { publication } from '$lib/server/publication';
import { indicator, INDICATOR_CODES } from '$lib/table/vocabulary';
import type { PageServerLoad } from './$types';

const LIST = new Intl.ListFormat('en-GB');

export const load: PageServerLoad = () => {
	const { dataset, record } = publication();
	const articles = dataset.articles.map((article) => {
		const own = new Set(dataset.observations.flatMap((row) => (row.article === article.id ? [row.indicator] : [])));
		const names = INDICATOR_CODES.filter((code) => own.has(code)).map((code) => indicator(code).name.toLowerCase());
		/** what its observations measure */
		return { article, reading: readingOf(article, record), measured: LIST.format(names) };
	});
	return { articles, cited: articles.filter(({ measured }) => measured !== '').length };
};
