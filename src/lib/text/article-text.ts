import { once } from '../std/once.ts';
import { type Folded, fold, originalStart } from './fold.ts';
import { sha256 } from '../std/hash.ts';
import { around, sentencesByParagraph, type Span } from './sentence.ts';
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
	/** the words of those around one in its paragraph */
	around: (index: number) => { before: string[]; after: string[] };
	/** words of a sentence → its first index in `sentences` */
	bySentence: ReadonlyMap<string, number>;
}

/**
 * Prepares a text.
 * @param known the words by which `fold` joins divided ones
 */
export function sourceOf(text: string, known?: () => ReadonlySet<string>): Source {
	const folded = fold(text, known);
	const paragraphs = sentencesByParagraph(folded.text);
	const places = paragraphs.flatMap((own) => {
		const words = own.map(({ start, end }) => folded.text.slice(start, end));
		return words.map((_, at) => ({ words, at }));
	});
	const words = places.map(({ words, at }) => words[at] ?? '');
	const suggest = once(() => suggestionsIn(folded));
	return {
		folded,
		sentences: paragraphs.flat(),
		around: (index) => around(places[index]?.words ?? [], places[index]?.at ?? 0),
		words,
		bySentence: new Map(words.map((sentence, i) => [sentence, i] as const).reverse()),
		sha256: once(() => sha256(text)),
		suggest: (quotation) => suggest()(quotation),
		line: (index) => text.slice(0, originalStart(folded, index)).split(/\r\n|\r|\n/).length
	};
}

/** A text without byte order mark, its lines ended by LF: as a program may save it, it is the same text. */
export const plainText = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
