import { error } from '@sveltejs/kit';
import { apart } from '$lib/charts/sentences';
import { archivedCopy, citeArticle } from '$lib/publish/citation';
import { groupBy } from '$lib/std/group';
import { sha256 } from '$lib/std/hash';
import { byId } from '$lib/std/lookup';
import { markOf } from '$lib/check/mark';
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
		quotations: groupBy(observations, ({ quotation }) => quotation).map((rows) => {
			const [{ quotation }] = rows;
			// By the words and not by their number: it leads to the same sentence when others are added.
			const id = `sentence-${sha256(quotation).slice(0, 8)}`;
			const marks = apart(rows.map((row) => ({ ...markOf(row), href: `../../observations/${row.id}/` })));
			return { id, quotation, marks, opensAt: textFragment(article.url, quotation) };
		})
	};
};
