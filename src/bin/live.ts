import { compareLive, type LivePage } from '../lib/check/live.ts';
import type { VerificationRecord } from '../lib/check/record-schema.ts';
import type { Article } from '../lib/table/article.ts';
import type { Dataset } from '../lib/table/dataset.ts';
import { CannotRun, dayOf, type Effects } from './effects.ts';
import { fetchArticle } from './fetch-article.ts';
import { type TableCheck, plural } from './report.ts';

/** `verify --live`: a check against the pages as they are today. Throws where none could be reached. */
export async function checkPages(
	dataset: Dataset,
	record: VerificationRecord | null,
	effects: Effects
): Promise<TableCheck> {
	const pages: LivePage[] = [];
	// One by one: no host is asked for two pages at the same time.
	for (const article of dataset.articles) pages.push(await readLivePage(article, effects));
	const missing = pages.filter((page) => page.missing);
	if (pages.length > 0 && pages.every((page) => page.missing?.state === 'unreachable')) {
		const reasons = missing.map(({ url, missing }) => `  ${url}\n    ${missing?.reason ?? ''}`);
		throw new CannotRun(
			`None of the pages could be reached, so nothing was compared. Is this machine online?\n${reasons.join('\n')}`
		);
	}
	const { report, articles } = compareLive(dataset, pages, record, dayOf(effects.now()));
	const compared = missing.length === 0 ? '' : `${plural(missing.length, 'page was', 'pages were')} not compared. `;
	return {
		report,
		against: 'compared with the pages as they are today',
		states: new Map(
			articles.map(({ page: { article, missing, url, finalUrl }, state }) => [
				article,
				state + (missing ? `: ${missing.reason}` : finalUrl === url ? '' : `, moved to ${finalUrl}`)
			])
		),
		next: {
			failed:
				compared +
				(articles.some(({ state }) => state === 'changed')
					? 'A page says something else than the text that we read. Look at both; the nearest passage is a suggestion, and the record of the registered text stays as it is.'
					: 'Mend the rows named above and run this again.'),
			passed: compared
		},
		more: {
			live: articles.map(({ page, state }) => {
				const { article, status, url, finalUrl, fetched } = page;
				return { article, state, status, url, finalUrl, fetched };
			})
		}
	};
}

/** Characters of a page that are compared: a page with more is no article, and would hold up the others. */
const LONGEST = 500_000;

async function readLivePage({ id, url }: Article, effects: Effects): Promise<LivePage> {
	const fetched = await fetchArticle(url, effects);
	const { status, finalUrl } = fetched;
	const about = { article: id, url, finalUrl, status, fetched: effects.now().toISOString() };
	if (fetched.state !== 'page') return { ...about, texts: [], missing: fetched };
	const { text, whole } = fetched.page;
	if (whole.length > LONGEST)
		return { ...about, texts: [], missing: { state: 'unreachable', reason: 'has more text than any article' } };
	return { ...about, texts: text === whole ? [text] : [text, whole], missing: null };
}
