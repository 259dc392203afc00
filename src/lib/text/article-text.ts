import { once } from '../std/once.ts';
import { partitionPoint } from '../std/partition-point.ts';
import { type Folded, fold, originalStart } from './fold.ts';
import { sha256 } from '../std/hash.ts';
import { sentencesByParagraph, type Span } from './sentence.ts';
import { type Suggestion, suggestionsIn } from './suggestion.ts';

/** A text that was given as an article's, prepared once. */
export interface Source {
	folded: Folded;
	/** of the text as it was given; worked out when it is first asked for */
	sha256: () => string;
	/** what is most like a quotation that stands nowhere in it */
	suggest: (quotation: string) => Suggestion | null;
	/** the line of the text, as it was given, on which a character of the folded text stands; the first is 1 */
	line: (index: number) => number;
	/** of the folded text */
	sentences: Span[];
	/** their words, in the same order */
	words: string[];
	/** how many stand before each in its paragraph */
	before: number[];
	/** words of a sentence → its first index in `sentences` */
	bySentence: ReadonlyMap<string, number>;
}

/** Article id → its text. */
export type Texts = Pick<ReadonlyMap<string, string>, 'get'>;

/**
 * Prepares a text.
 * @param known the words by which `fold` joins divided ones
 */
export function sourceOf(text: string, known?: () => ReadonlySet<string>): Source {
	const folded = fold(text, known);
	const paragraphs = sentencesByParagraph(folded.text);
	const spans = paragraphs.flat();
	const words = spans.map(({ start, end }) => folded.text.slice(start, end));
	const suggest = once(() => suggestionsIn(folded));
	const breaks = once(() => [...text.matchAll(/\r\n|\r|\n/g)].map(({ index }) => index));
	return {
		folded,
		sentences: spans,
		before: paragraphs.flatMap((own) => [...own.keys()]),
		words,
		bySentence: new Map(words.map((sentence, i) => [sentence, i] as const).reverse()),
		sha256: once(() => sha256(text)),
		suggest: (quotation) => suggest()(quotation),
		line(index) {
			const at = originalStart(folded, index);
			return partitionPoint(breaks(), (place) => place < at) + 1;
		}
	};
}

/** A text without byte order mark, its lines ended by LF: as a program may save it, it is the same text. */
export const plainText = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** How far back in a paragraph anything is looked for, in sentences: no paragraph that a person wrote is longer. */
export const REACH = 50;

/** The sentences before one in its paragraph, the nearest first, no more than `REACH`. */
export const sentencesBefore = ({ words, before }: Source, index: number): string[] =>
	words.slice(index - Math.min(before[index] ?? 0, REACH), index).reverse();

/** The sentences after one in its paragraph, no more than `REACH`. */
export function sentencesAfter({ words, before }: Source, index: number): string[] {
	const after = words.slice(index + 1, index + 1 + REACH);
	const end = after.findIndex((_, i) => before[index + 1 + i] === 0);
	return end < 0 ? after : after.slice(0, end);
}
