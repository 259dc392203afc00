import type { Dataset } from '../table/dataset.ts';
import type { Report } from './report.ts';

/** What may be said of the whole dataset: checked or not, when, and on how many articles it rests. */
export interface Check {
	/** day of the oldest check, when every observation is checked; null otherwise */
	on: string | null;
	/** why observations are not checked, each reason once */
	reasons: string[];
	/** ids of the articles that observations cite */
	cited: string[];
}

/** Sums up the standings of a report. "Checked" is said only where every standing says so. */
export function summarizeCheck({ observations }: Dataset, report: Report): Check {
	const days = report.observations.flatMap(({ standing }) => (standing.state === 'checked' ? standing.on : []));
	const reasons = report.observations.flatMap(({ standing }) => (standing.state === 'checked' ? [] : standing.reason));
	return {
		on: reasons.length === 0 ? (days.toSorted()[0] ?? null) : null,
		reasons: [...new Set(reasons)],
		cited: [...new Set(observations.map(({ article }) => article))]
	};
}
