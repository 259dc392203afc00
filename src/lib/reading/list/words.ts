import { words } from '../../std/words.ts';
import { lettersOf, type Phrase, type Phrases } from '../phrase.ts';

export { words };

/** Phrases `from` up to `to`. */
export interface Range {
	from: number;
	to: number;
}

/** A piece of a list between two separators, without the conjunction in front of it. */
export interface Piece extends Range {
	led: boolean;
	/** "as well as", "followed by": a list of its own goes on from here. */
	isStrong: boolean;
	/** Places of the "and"s that could part two items. */
	ands: number[];
	/** A number or a weight before it is no part of its name: "20 tons of cherries". */
	isCounted: boolean;
	/** An "and" joins modifiers of one head in it: "wood and paper products". */
	coordinated: boolean;
	/** Where its own amount stands: "lamps (40 %)", "lamps worth $4 million". */
	amount: number | null;
	/** Its amount or a note ends it: "lamps and their shades ($4 million)". */
	isPriced: boolean;
	isDoubtful?: boolean;
	/** It says where it goes or comes from: "lamps to Latvia, rugs to Estonia". */
	isPlaced?: boolean;
}

/** Past the last phrase a sentence has ended. */
const END: Phrase = { letter: '.', key: '', start: 0, end: 0 };
export const phraseAt = (phrases: Phrases, at: number): Phrase => phrases[at] ?? END;
export const keyAt = (phrases: Phrases, at: number): string => phraseAt(phrases, at).key;
export const letterAt = (phrases: Phrases, at: number): string => phraseAt(phrases, at).letter;
/** The letters of the phrases from one on, as many as patterns ask for. */
export const lettersFrom = (phrases: Phrases, at: number): string => lettersOf(phrases.slice(at, at + 16));

/** What is made and not yet traded: "the main products are". */
export const MADE = words('item items product products services article articles category categories thing things');
/** What is traded, as the subject of a list: "exports were", "the main goods are". */
export const TRADED = new Set([
	...words('export exports re-exports reexports import imports goods good commodity commodities supplies shipments'),
	...words('deliveries purchases sales trade merchandise cargoes exporter exporters'),
	...MADE
]);
/** A sentence with none of these is not about trade. */
export const TRADE = words(
	'trades traded trading ship supply supplying delivered delivers market turnover importer importers'
);
export const MAIN = words(
	'main major key top highest principal chief leading biggest largest primary important following staple traditional dominant most top-selling best-selling'
);

/** "named lamps and rugs as the main exports" */
export const NAMING = words('named listed cited ranked described identified');

/** What is measured of a flow: "import bill", "export volumes". */
export const FIGURES = words(
	'volume volumes value values level levels price prices bill basket performance revenue destination destinations'
);

/** "as well as", "besides", "followed by": a list of its own goes on from here, where "and", "or" and "plus" part items. */
export const addsList = (conjunction: string): boolean => !/^(?:and|or|plus|&)$/.test(conjunction);

/** Where a hedge of a list stands: "largely", "in particular". */
export const hedgeAt = (phrases: Phrases, at: number): Range | null =>
	letterAt(phrases, at) === 'h' || /^(?:also|again|only)$/.test(keyAt(phrases, at)) ? { from: at, to: at + 1 } : null;

/** What names some of what stands before it: "fruits such as plums". */
export const DETAILS = new Set(['including', 'such as', 'namely', 'among them', 'among which']);

/** What goods do to the exports that they are the most of. */
export const TOPPING = words('dominate dominated top tops topped');
/** What goods do to the exports that they are a part of: "copper and gold made up most of the exports". */
export const MAKING = new Set([
	...TOPPING,
	...words(
		'constituted constitute represented formed provide provides generate generates generated contributes bring brings brought earn earned ranked rank ranks stand stands'
	),
	...['made up', 'make up', 'making up', 'accounted for', 'account for', 'accounting for']
]);

/** Goods by names that are verbs as well. */
export const NOUNS = words('ships supplies');
