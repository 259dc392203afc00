import { type EconomyMention, readEconomies } from './economies.ts';
import { type Enumeration, readEnumerations } from './list/enumeration.ts';
import { type IndicatorMention, readIndicators, readYears, type YearMention } from './mentions.ts';
import { type Quantity, readQuantities } from './quantity/quantity.ts';
import { readUnreadable, type Unreadable } from './quantity/unreadable.ts';
import { tokenize } from './tokens.ts';

/** All that is read out of a sentence. Offsets are those of `text`. */
export interface Reading {
	text: string;
	quantities: Quantity[];
	/** where money is spoken of in numbers that cannot be read */
	unreadable: Unreadable[];
	enumerations: Enumeration[];
	years: YearMention[];
	economies: EconomyMention[];
	indicators: IndicatorMention[];
}

/** Reads a sentence, as it stands; what speaks of years, economies and indicators only where it is asked for. */
export function read(text: string): Reading {
	const tokens = tokenize(text);
	const quantities = readQuantities(text, tokens);
	const unreadable = readUnreadable(text, quantities, tokens);
	const enumerations = readEnumerations(text, tokens, quantities);
	let years: YearMention[] | undefined;
	let economies: EconomyMention[] | undefined;
	let indicators: IndicatorMention[] | undefined;
	return {
		text,
		quantities,
		unreadable,
		enumerations,
		get years() {
			return (years ??= readYears(text));
		},
		get economies() {
			return (economies ??= readEconomies(text));
		},
		get indicators() {
			return (indicators ??= readIndicators(text));
		}
	};
}
