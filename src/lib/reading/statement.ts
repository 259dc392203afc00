import type { Span } from '../text/sentence.ts';
import { indicator as about, type IndicatorCode, type Role } from '../table/vocabulary.ts';
import type { Doubt } from './doubt.ts';
import type { Enumeration } from './list/enumeration.ts';
import { governing } from './mentions.ts';
import type { Quantity } from './quantity/quantity.ts';
import type { Reading } from './reading.ts';

/** One field of a statement: said, with where; not certain, with why; or not said. */
export type Said<T> =
	| { state: 'stated'; value: T; from: 'sentence' | 'paragraph' }
	| { state: 'uncertain'; doubt: Doubt }
	| { state: 'unsaid' };

/** What an amount is a part of: another statement ("including …"), or what is measured ("82 % of investment"). */
export type Whole = { statement: Statement } | { indicator: IndicatorCode };

/**
 * A quantity or a list, with all that its sentence, or its paragraph before it, says of it. Fields are named as the
 * columns of a row. A row can be made of it where year, reporter, partner and indicator are stated, the measure is a
 * level and it is asserted.
 */
export interface Statement extends Span {
	/** an amount of money or a per cent; null for a list */
	quantity: Quantity | null;
	/** goods or services named without an amount, each of them a row; null for a quantity */
	list: Enumeration | null;
	year: Said<number>;
	/** ISO 3166-1 alpha-2; also of economies that the table does not have */
	reporter: Said<string>;
	partner: Said<string>;
	indicator: Said<IndicatorCode>;
	/** the good or service that the quantity is of; unsaid for capital, and for a list, whose items are the commodities */
	commodity: Said<string>;
	/** a change, a rate and what no known words tie to the amount are doubts; a share is a per cent of `whole` */
	measure: Said<'level' | 'share'>;
	/** what is denied, planned, possible, forecast, conditional or asked is a doubt */
	assertion: Said<'asserted'>;
	whole: Said<Whole>;
}

const UNSAID = { state: 'unsaid' } as const;
const stated = <T>(value: T): Said<T> => ({ state: 'stated', value, from: 'sentence' });

/**
 * The statements of a sentence, in order of place.
 * @param before the sentences before it in its paragraph, the nearest first
 */
export function readStatements(reading: Reading, before: readonly Reading[]): Statement[] {
	const places: (Pick<Statement, 'quantity' | 'list'> & Span)[] = [
		...reading.quantities.map((quantity) => ({ ...spanOf(quantity), quantity, list: null })),
		...reading.enumerations.map((list) => ({ ...spanOf(list), quantity: null, list }))
	].sort((a, b) => a.start - b.start);
	return places.map((place) => {
		const year = said(
			reading,
			before,
			place,
			({ years }) => years,
			(mention) => mention.year
		);
		const indicator = said(
			reading,
			before,
			place,
			({ indicators }) => indicators,
			(mention) => mention.indicator
		);
		const party = (field: 'reporter' | 'partner') => {
			const roles: readonly Role[] = indicator.state === 'stated' ? about(indicator.value).roles[field] : [];
			return said(
				reading,
				before,
				place,
				({ economies }) => economies.filter(({ role }) => roles.includes(role)),
				({ economy }) => economy as string
			);
		};
		return {
			...place,
			year,
			indicator,
			reporter: party('reporter'),
			partner: party('partner'),
			commodity: UNSAID,
			measure: stated(place.quantity?.unit === '%' ? ('share' as const) : ('level' as const)),
			assertion: stated('asserted' as const),
			whole: UNSAID
		};
	});
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

function said<M extends Span, T>(
	reading: Reading,
	before: readonly Reading[],
	place: Span,
	mentionsOf: (reading: Reading) => readonly M[],
	valueOf: (mention: M) => T
): Said<T> {
	const own = governing(reading.text, mentionsOf(reading), place);
	if (own) return stated(valueOf(own));
	for (const sentence of before) {
		const end = { start: sentence.text.length, end: sentence.text.length };
		const mention = governing(sentence.text, mentionsOf(sentence), end);
		if (mention) return { state: 'stated', value: valueOf(mention), from: 'paragraph' };
	}
	return UNSAID;
}
