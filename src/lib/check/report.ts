import type { Finding } from '../table/finding.ts';
import type { Anchor } from '../text/anchor.ts';
import type { Selectors } from '../text/selectors.ts';
import type { Agreement } from './agreement.ts';

/** Whether an observation is checked: its row and its article are those of the record. */
export type Standing =
	{ state: 'checked'; on: string; start: number; end: number } | { state: 'not checked'; reason: string };

/** What was seen of one observation. */
export interface ObservationReport {
	observation: string;
	anchor: Anchor;
	/** the words of the anchor's place and around it, as the record keeps them; null unless anchored in a text at hand */
	selectors: Selectors | null;
	agreement: Agreement;
	standing: Standing;
}

export interface Report {
	observations: ObservationReport[];
	/** articles whose text was at hand */
	articles: { article: string; sha256: string; isRegistered: boolean; amounts: number }[];
	findings: Finding[];
}

/** How many observations are in each state of anchor and agreement; each of the two adds up to all observations. */
export function tally({ observations }: Report): Record<Anchor['state'] | Agreement, number> {
	const counts = { anchored: 0, orphaned: 0, ambiguous: 0, unavailable: 0, agrees: 0, disagrees: 0, unreadable: 0 };
	for (const { anchor, agreement } of observations) {
		counts[anchor.state]++;
		counts[agreement]++;
	}
	return counts;
}

/**
 * Sums up the standings of a report: the day of the oldest check, where every observation is checked, and else why some
 * are not, each reason once.
 */
export function summarizeCheck({ observations }: Report): { on: string | null; reasons: string[] } {
	const days = observations.flatMap(({ standing }) => (standing.state === 'checked' ? standing.on : []));
	const reasons = new Set(
		observations.flatMap(({ standing }) => (standing.state === 'checked' ? [] : standing.reason))
	);
	return { on: reasons.size === 0 ? (days.toSorted()[0] ?? null) : null, reasons: [...reasons] };
}
