import { capitalize } from '$lib/figures/format';
import { sectionOf } from '$lib/table/harmonized-system';
import type { ArticleJson, ObservationJson } from '$lib/publish/json';
import { shiftDecimal } from '$lib/std/decimal';
import { economy, indicator } from '$lib/table/vocabulary';
import { atOnce, type Work } from '$lib/client/turns';

/** An observation and an article as the page, `trade.jsonl` and `articles.json` have them. */
export type Row = Omit<ObservationJson, 'anchor'>;
export type Source = Pick<ArticleJson, 'id' | 'title' | 'publisher' | 'published' | 'url'>;

/** So many rows are a step of a work: it can be put down after each. */
export const STEP = 20;

export const COLUMN_IDS = ['name', 'figure', 'indicator', 'parties', 'year', 'hs', 'article', 'check'] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** A row made ready: what its cells show, what it is found by, and what it is sorted by. */
export interface Entry {
	row: Row;
	source: Source | null;
	/** all digits of the value: "66700000"; null where the article gives none */
	digits: string | null;
	parties: string;
	/** numeral of the section of the Harmonized System; null where the row is not classified */
	section: string | null;
	/** what a search looks through, folded */
	text: string;
	/** texts to sort by; an amount is compared as a number */
	keys: Record<ColumnId, string | null>;
}

/** How words are compared in a search: case, accents and the kind of space do not count. */
export const fold = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.replace(/\s+/g, ' ')
		.toLowerCase();

/** Rows with their articles, made ready once for all views of them. */
export const entriesOf = (rows: readonly Row[], sources: readonly Source[]): Entry[] =>
	atOnce(entriesIn(rows, sources));

/** Makes rows ready, as `entriesOf` does, in steps. */
export function* entriesIn(rows: readonly Row[], sources: readonly Source[]): Work<Entry[]> {
	const byId = new Map(sources.map((source) => [source.id, source]));
	const entries: Entry[] = [];
	for (const row of rows) {
		entries.push(entryOf(row, byId.get(row.article) ?? null));
		if (entries.length % STEP === 0) yield;
	}
	return entries;
}

function entryOf(row: Row, source: Source | null): Entry {
	const { name: measured, preposition } = indicator(row.indicator);
	// The reporter "to" or "from" the partner: the way that the flow goes.
	const parties = `${capitalize(economy(row.reporter).inText)} ${preposition} ${economy(row.partner).inText}`;
	const publisher = source?.publisher ?? row.article;
	const section = row.hs_2017 === null ? null : (sectionOf(row.hs_2017) ?? null);
	const words = [row.name, row.figure, row.commodity, measured, parties, row.year, row.hs_2017, section?.title];
	const digits = row.value === null ? null : shiftDecimal(row.value, row.unit_mult ?? 0);
	return {
		row,
		source,
		digits,
		parties,
		section: section?.numeral ?? null,
		// Not the quotation: one that lists goods names them all, and each would be found by the others' names.
		text: fold([...words, publisher, source?.title, row.id].join('\n')),
		keys: {
			name: row.name,
			figure: digits && `${row.unit} ${digits}`,
			indicator: measured,
			parties,
			year: String(row.year),
			hs: row.hs_2017,
			article: publisher,
			check: row.standing.state
		}
	};
}
