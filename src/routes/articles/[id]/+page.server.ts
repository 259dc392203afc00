import { error } from '@sveltejs/kit';
import { archivedCopy } from '$lib/publish/archived-copy';
import { citeArticle } from '$lib/publish/citation';
import { groupBy } from '$lib/std/group';
import { readingOf } from '$lib/check/record';
import { textFragment } from '$lib/text/text-fragment';
import { SET_ASIDE_REASONS } from '$lib/table/set-aside-schema';
import { siteData } from '$lib/server/data';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => siteData().dataset.articles.map(({ id }) => ({ id }));

export const load: PageServerLoad = ({ params }) => {
	const { dataset, record } = siteData();
	const article = dataset.articles.find(({ id }) => id === params.id);
	if (!article) error(404, 'No such article');
	const observations = dataset.observations.filter((row) => row.article === article.id);
	return {
		article,
		reading: readingOf(article, record),
		setAside: (dataset.setAside ?? [])
			.filter((entry) => entry.article === article.id)
			.map(({ quotation, amount, reason }) => ({ quotation, amount, because: SET_ASIDE_REASONS[reason] })),
		archived: archivedCopy(article.url, article.accessed ?? article.published),
		citation: citeArticle(article),
		quotations: groupBy(observations, ({ quotation }) => quotation).map((rows) => {
			const quotation = rows[0]?.quotation ?? '';
			return { quotation, rows, opensAt: textFragment(article.url, quotation) };
		})
	};
};
