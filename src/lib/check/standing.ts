import type { Dataset } from '../table/dataset.ts';
import { readingOf } from './record.ts';
import type { VerificationRecord } from './record-schema.ts';
import type { Report } from './verify.ts';

/** What may be said of the whole dataset: checked or not, when, and on how many articles it rests. */
export interface Check {
	/** day of the oldest check, when every observation is checked; null otherwise */
	on: string | null;
	/** observations that are not checked, with the reason */
	unchecked: { observation: string; reason: string }[];
	/** ids of the articles that observations cite */
	cited: string[];
	/** articles that no observation cites, and the day on which each was read and found to give no amount; null where that is not on record */
	uncited: { article: string; empty: string | null }[];
}

/** Sums up the standings of a report. "Checked" is said only where every standing says so. */
export function summarizeCheck(dataset: Dataset, report: Report, record: VerificationRecord | null): Check {
	const days = report.observations.flatMap(({ standing }) => (standing.state === 'checked' ? [standing.on] : []));
	const unchecked = report.observations.flatMap(({ observation, standing }) =>
		standing.state === 'not checked' ? [{ observation, reason: standing.reason }] : []
	);
	const cited = new Set(dataset.observations.map(({ article }) => article));
	return {
		on: unchecked.length === 0 ? (days.toSorted()[0] ?? null) : null,
		unchecked,
		cited: [...cited],
		uncited: dataset.articles.flatMap((article) => {
			if (cited.has(article.id)) return [];
			const reading = readingOf(article, record);
			return [{ article: article.id, empty: reading?.amounts === 0 ? reading.on : null }];
		})
	};
}
