import { compareLive, type LivePage } from '../lib/check/live.ts';
import type { ObservationReport } from '../lib/check/report.ts';
import type { VerificationRecord } from '../lib/check/record-schema.ts';
import type { Dataset } from '../lib/table/dataset.ts';
import { CannotRun, dayOf, type Effects } from './effects.ts';
import { fetchArticle } from './fetch-article.ts';
import { type TableCheck, plural } from './report.ts';

/** `verify --live`: a check against the pages as they are today. Throws where none could be reached. */
export async function checkPages(
	dataset: Dataset,
	record: VerificationRecord | null,
	{ fetch, now }: Effects
): Promise<TableCheck> {
	const pages: LivePage[] = [];
	// One by one: no host is asked for two pages at the same time.
	for (const article of dataset.articles) pages.push({ article, ...(await fetchArticle(article.url, fetch)) });
	const missing = pages.filter((page) => page.state !== 'page');
	if (pages.length > 0 && pages.every(({ state }) => state === 'unreachable')) {
		const reasons = missing.map(({ article, reason }) => `  ${article.url}\n    ${reason}`);
		throw new CannotRun(
			`None of the pages could be reached, so nothing was compared. Is this machine online?\n${reasons.join('\n')}`
		);
	}
	const report = compareLive(dataset, pages, record, dayOf(now()));
	const compared = missing.length === 0 ? '' : `${plural(missing.length, 'page was', 'pages were')} not compared. `;
	return {
		report,
		against: 'compared with the pages as they are today',
		stateOf({ id, own }) {
			const live = pages.find((page) => page.article.id === id) as LivePage;
			if (live.state !== 'page') return `${live.state}: ${live.reason}`;
			const state = own.some(isChanged) ? 'changed' : own.length > 0 ? 'stands' : 'reachable';
			return live.finalUrl === live.article.url ? state : `${state}, moved to ${live.finalUrl}`;
		},
		next: {
			failed:
				compared +
				(report.observations.some(isChanged)
					? 'A page says something else than the text that we read. Look at both; the nearest passage is a suggestion, and the record of the registered text stays as it is.'
					: 'Mend the rows named above and run this again.'),
			passed: compared
		}
	};
}

const isChanged = ({ anchor: { state } }: ObservationReport): boolean => state === 'orphaned' || state === 'ambiguous';
