import type { Work } from '$lib/client/turns';
import { type Entry, STEP } from './entry';

/** What occurs in a table, for its filters to offer. */
export interface Choices {
	indicators: ReadonlySet<string>;
	/** numerals of the Harmonized System; null for what is not classified */
	sections: ReadonlySet<string | null>;
	/** by id, in words */
	articles: ReadonlyMap<string, string>;
}

export const NO_CHOICES: Choices = { indicators: new Set(), sections: new Set(), articles: new Map() };

/** Finds what occurs in a table, in steps. */
export function* choicesIn(entries: readonly Entry[]): Work<Choices> {
	const [indicators, sections, articles] = [new Set<string>(), new Set<string | null>(), new Map<string, string>()];
	for (const [i, { row, section, source }] of entries.entries()) {
		if (i % STEP === STEP - 1) yield;
		indicators.add(row.indicator);
		sections.add(section);
		if (!articles.has(row.article))
			articles.set(row.article, source ? `${source.title}, ${source.publisher}` : row.article);
	}
	return { indicators, sections, articles };
}
