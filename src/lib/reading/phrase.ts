import type { Span } from '../text/sentence.ts';
import type { Doubt } from './doubt.ts';
import type { EconomyName } from './economies.ts';
import type { Period } from './periods.ts';
import type { Quantity } from './quantity/quantity.ts';
import type { FlowKind } from './words.ts';

/** An economy or several, as a phrase of a sentence. */
export interface Party extends Pick<EconomyName, 'isAdjective' | 'isPossessive' | 'isCapital'> {
	/** null where it is none that we know, or more than one */
	code: string | null;
	doubt: Doubt['id'] | null;
	/** all that it names; null for one that we do not know */
	codes: readonly (string | null)[];
}

/** A piece of the text given: UTF-16 offsets, and what stands between them. */
export interface Excerpt extends Span {
	text: string;
}

/** A good or service of a list. */
export interface ListedItem extends Excerpt {
	/** The amount of money or the per cent that its sentence gives for it alone, as `readQuantities` places it. */
	amount: Span | null;
}

/** A list read out of a sentence, with the verb that introduces it. */
export interface Enumeration extends Span {
	/** "included", "represented by", "made up largely of", "such as", ":"; "were" after the items. */
	verb: Excerpt;
	/** "largely", "mainly", "in particular", where it stands with the verb. */
	hedge: Excerpt | null;
	/** Whether the verb says that the items make up the subject, as its parts ("consisted of", "represented by"). */
	composition: boolean;
	/** Whether goods say each where they go or come from: "lamps to Latvia, rugs to Estonia". */
	isOfSeveral?: boolean;
	/** At least one, in order, without what joins them. `start` and `end` are from the first to the last. */
	items: ListedItem[];
}

/**
 * A word or more of a sentence that mean one thing, with its letter: those of words.ts, and Q an amount of money, % a
 * per cent, U an unreadable amount, L a list, E an economy, Y a period, n a name and c a word that we do not know,
 * "," ";" "(" ")" "“" "”" as printed, ";" also for dashes and colons, "." for the end of a sentence.
 */
export interface Phrase extends Span {
	letter: string;
	/** its words in lower case; of what is read of several phrases, empty */
	key: string;
	quantity?: Quantity;
	list?: Enumeration;
	party?: Party;
	period?: Period;
	flow?: FlowKind;
	doubt?: Doubt['id'];
	/** the economies or years that it names together, one by one */
	members?: readonly Phrase[];
}

/** A sentence, cut into phrases. */
export type Phrases = readonly Phrase[];

/** What stands in a text from the first of some spans to the last. */
export const wordsOf = (text: string, spans: readonly Span[]): string => text.slice(spans[0]?.start, spans.at(-1)?.end);

/** The letters of phrases, for patterns. */
export const lettersOf = (phrases: Phrases): string => phrases.map(({ letter }) => letter).join('');
