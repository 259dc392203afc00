import type { Span } from '../text/sentence.ts';
import { outside, placesOutside } from '../text/span.ts';
import { namedAlone } from './list/alone.ts';
import { readLists } from './list/enumeration.ts';
import type { Enumeration } from './phrase.ts';
import { readPhrases } from './phrases.ts';
import { readFractions } from './quantity/fractions.ts';
import { type Quantity, readQuantities } from './quantity/quantity.ts';
import { readAmounts } from './quantity/ranges.ts';
import { readUnreadable, type Unreadable } from './quantity/unreadable.ts';
import { readSentence, type Sentence } from './statement.ts';
import { tokenize } from './tokens.ts';

/** All that is read out of a sentence. Offsets are those of `text`. */
export interface Reading extends Sentence {
	quantities: readonly Quantity[];
	/** where money is spoken of in numbers that cannot be read */
	unreadable: readonly Unreadable[];
	/** per cents that cannot be read: "82,6 %", "4 1/2 per cent" */
	unreadPercents: readonly Span[];
	enumerations: readonly Enumeration[];
	/** places of lists whose items are not certain */
	uncertainLists: readonly Span[];
}

/**
 * Reads a sentence, as it stands.
 * @param isDraft whether a good that a verb names alone is a list too, of one ("exported furniture to Germany"), and a
 * fraction in words a per cent
 */
export function read(text: string, isDraft = false): Reading {
	const tokens = tokenize(text);
	const amounts = readAmounts(tokens);
	const own = readQuantities(text, amounts);
	const unreadable = readUnreadable(text, own, amounts);
	const fractions = isDraft ? outside(readFractions(text, tokens), [...own, ...unreadable]) : [];
	const quantities = [...own, ...fractions];
	const phrases = readPhrases(text, tokens, quantities, unreadable);
	const { enumerations, uncertain } = readLists(text, phrases);
	const sentence = readSentence(text, phrases, enumerations, uncertain);
	const alone = isDraft ? namedAlone(text, sentence.frames) : [];
	return {
		quantities,
		unreadable,
		unreadPercents: placesOutside(quantities, PERCENT, text),
		enumerations,
		uncertainLists: uncertain,
		...(alone.length > 0 ? readSentence(text, phrases, [...enumerations, ...alone], uncertain) : sentence)
	};
}

const PERCENT = /(?:\d[\d.,/^]*\s)?\d[\d.,/^]*\s?(?:%|per ?cent(?![a-z]))/g;
