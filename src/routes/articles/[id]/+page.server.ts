import { error } from '@sveltejs/kit';
import { sentencesOf } from '$lib/charts/sentences';
import { archivedCopy, citeArticle } from '$lib/publish/citation';
import { byId } from '$lib/std/lookup';
import { setAsideOf } from '$lib/check/set-aside';
import { readingOf } from '$lib/check/record';
import { textFragment } from '$lib/text/text-fragment';
import { publication } from '$lib/server/publication';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const { dataset, record } = publication();
	const article = byId(dataset.articles, params.id);
	if (!article) error(404, 'No such article');
	const observations = dataset.observations.filter((row) => row.article === article.id);
	return {
		article,
		reading: readingOf(article, record),
		setAside: setAsideOf(dataset, article.id),
		archived: archivedCopy(article.url, article.accessed ?? article.published),
		citation: citeArticle(article),
		quotations: sentencesOf(observations).map(({ text, marks }) => ({
			quotation: text,
			marks: marks.map((mark) => ({ ...mark, href: `../../observations/${mark.observation}/` })),
			opensAt: textFragment(article.url, text)
		}))
	};
};
