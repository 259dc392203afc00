import { type Enumeration, readEnumerations } from './list/enumeration.ts';
import { type Quantity, readQuantities } from './quantity/quantity.ts';
import { readUnreadable, type Unreadable } from './quantity/unreadable.ts';
import { readSentence, type Sentence } from './statement.ts';
import { tokenize } from './tokens.ts';

/** All that is read out of a sentence. Offsets are those of `text`. */
export interface Reading extends Sentence {
	text: string;
	quantities: Quantity[];
	/** where money is spoken of in numbers that cannot be read */
	unreadable: Unreadable[];
	enumerations: Enumeration[];
}

/** Reads a sentence, as it stands; what it says of its amounts only where that is asked for. */
export function read(text: string): Reading {
	const tokens = tokenize(text);
	const quantities = readQuantities(text, tokens);
	const unreadable = readUnreadable(text, quantities, tokens);
	const enumerations = readEnumerations(text, tokens, quantities);
	let sentence: Sentence | undefined;
	const own = () => (sentence ??= readSentence({ text, quantities, unreadable, enumerations }, tokens));
	return {
		text,
		quantities,
		unreadable,
		enumerations,
		get statements() {
			return own().statements;
		},
		get frames() {
			return own().frames;
		},
		get named() {
			return own().named;
		}
	};
}
