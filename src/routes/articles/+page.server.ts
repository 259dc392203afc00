import { readingOf } from '$lib/check/record';
import { setAsideOf } from '$lib/check/set-aside';
import { sourcesOf } from '$lib/publish/publication';
import { publication } from '$lib/server/publication';

export function load() {
	const { dataset, record } = publication();
	const cited = sourcesOf(dataset);
	return {
		articles: dataset.articles.map((article) => {
			const hasAside = setAsideOf(dataset, article.id).length > 0;
			return { article, reading: readingOf(article, record), isCited: cited.includes(article), hasAside };
		}),
		cited: cited.length
	};
}
