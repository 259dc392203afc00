import type { Reading } from '../reading/reading.ts';
import type { Observation } from '../table/observation.ts';
import {
	ECONOMY_CODES,
	type EconomyCode,
	INDICATOR_CODES,
	type IndicatorCode,
	INFERABLE,
	type Inferable
} from '../table/vocabulary.ts';
import type { Span } from '../text/sentence.ts';
import { otherParty, statedAt, statedIn } from '../check/stated.ts';
import { governing } from '../reading/mentions.ts';

/** What a sentence and its paragraph say a figure is about; null where they do not, or not with certainty. */
export interface About {
	year: number | null;
	reporter: EconomyCode | null;
	partner: EconomyCode | null;
	indicator: IndicatorCode | null;
	/** the fields that the sentence itself does not state */
	inferred: Inferable[];
	/** why a field is null */
	reasons: Partial<Record<Inferable, string>>;
}

/**
 * Reads what an amount or a good at `place` of a sentence is about, by the rules that a row of the table must pass
 * (stated.ts): a value is proposed only where those would accept it.
 * @param before the sentences before it in its paragraph, the nearest first
 */
export function infer(reading: Reading, place: Span, before: readonly Reading[]): About {
	const indicator = mention(reading, place, before, ({ indicators }) => indicators)?.indicator ?? null;
	const year = mention(reading, place, before, ({ years }) => years)?.year ?? null;
	const about: About = { year, reporter: null, partner: null, indicator, inferred: [], reasons: {} };
	if (year === null) about.reasons.year = 'neither the sentence nor its paragraph names a year before it';
	if (indicator === null) {
		about.reasons.indicator = 'neither the sentence nor its paragraph says what is measured, in words that we know';
		about.reasons.reporter = about.reasons.partner = 'who is which depends on what is measured';
	} else inferParties(about, indicator, reading, place, before);
	const missing = (field: Inferable) =>
		about[field] !== null && statedIn(field, rowOf(about), reading, place).state === 'absent';
	about.inferred = INFERABLE.filter(missing);
	return about;
}

/** The mention that speaks of a place in a sentence, else the last one that speaks before it in the paragraph. */
function mention<M extends Span>(
	reading: Reading,
	place: Span,
	before: readonly Reading[],
	of: (reading: Reading) => readonly M[]
): M | undefined {
	const own = governing(reading.text, of(reading), place);
	if (own) return own;
	for (const sentence of before) {
		const end = { start: sentence.text.length, end: sentence.text.length };
		const found = governing(sentence.text, of(sentence), end);
		if (found) return found;
	}
	return undefined;
}

function inferParties(
	about: About,
	indicator: IndicatorCode,
	reading: Reading,
	place: Span,
	before: readonly Reading[]
): void {
	const named = [reading, ...before].flatMap(({ economies }) => economies.map(({ economy }) => economy));
	const codes = [...new Set(named)];
	const says = (field: Inferable, row: Observation) => statedAt(field, row, reading, place, before).state === 'stated';
	const pairs = codes.flatMap((reporter) =>
		codes.flatMap((partner) => {
			const row = rowOf({ reporter, partner, indicator });
			return reporter !== partner && says('reporter', row) && says('partner', row) ? [{ reporter, partner }] : [];
		})
	);
	const [pair] = pairs;
	if (pair && pairs.length === 1) {
		Object.assign(about, pair);
		return;
	}
	const fields = ['reporter', 'partner'] as const;
	for (const field of fields) {
		const own = codes.find((code) => {
			const row = rowOf({ reporter: code, partner: code, indicator });
			return statedIn(field, row, reading, place).state === 'stated';
		});
		about[field] = own ?? null;
	}
	if (about.reporter === about.partner) about.reporter = about.partner = null;
	for (const field of fields) {
		if (about[field] !== null) continue;
		const row = rowOf({ indicator, [otherParty(field)]: about[otherParty(field)] });
		const said = statedAt(field, row, reading, place, before);
		if (said.state === 'joined') about.reasons[field] = `“${said.found}” are named together, and none of them alone`;
		else if (codes.length < 2)
			about.reasons[field] = 'neither the sentence nor its paragraph names two economies that we know';
		else about.reasons[field] = `not certain among those named: ${codes.join(', ')}`;
	}
}

/** A row that says no more than what it is about, for the rules that look at nothing else. */
const rowOf = (about: Partial<Pick<About, 'year' | 'reporter' | 'partner' | 'indicator'>>): Observation => ({
	id: '',
	year: about.year ?? 0,
	reporter: about.reporter ?? ECONOMY_CODES[0],
	partner: about.partner ?? ECONOMY_CODES[0],
	indicator: about.indicator ?? INDICATOR_CODES[0],
	commodity: null,
	value: null,
	unit: null,
	unit_mult: null,
	qualifier: null,
	value_status: 'M',
	part_of: null,
	hs_2017: null,
	inferred: [],
	article: '',
	quotation: '',
	line: 0
});
