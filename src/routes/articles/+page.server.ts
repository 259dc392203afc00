import { readingOf } from '$lib/check/record';
import { sourcesOf } from '$lib/publish/publication';
import { publication } from '$lib/server/publication';

export function load() {
	const { dataset, record } = publication();
	const cited = sourcesOf(dataset);
	return {
		articles: dataset.articles.map((article) => {
			return { article, reading: readingOf(article, record), isCited: cited.includes(article) };
		}),
		cited: cited.length
	};
}
