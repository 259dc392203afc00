import { words } from '../std/words.ts';
import { BLANK_LINE } from './fold.ts';

/** A stretch of a text, UTF-16 offsets. */
export interface Span {
	start: number;
	end: number;
}

/** After these a full stop ends nothing. */
export const ABBREVIATIONS = words(
	`mr mrs ms dr prof st sr jr gen col capt lt sen rep gov pres no nos vol vs etc inc ltd co corp dept est approx incl ca cf eg ie al fig art jan feb mar apr jun jul aug sep sept oct nov dec bn mln dep fin min assn assoc mos acc`
);
// After "U.S." these words begin a new sentence, others go on.
const STARTERS = words(
	`The A An In On At It Its This That These Those He She They We I You But And Meanwhile However For From By As After Before Last Exports Imports Trade Investment`
);

/** Sentences of a folded text by its paragraphs, which blank lines set apart; without outer white space. Linear. */
export function sentencesByParagraph(text: string): Span[][] {
	let next = 0;
	return text.split(BLANK_LINE).map((paragraph) => {
		const start = next;
		next += paragraph.length + BLANK_LINE.length;
		return sentencesOf(paragraph, start);
	});
}

/** How far anything is looked for in a paragraph, in sentences, and in a sentence, in clauses: no person writes more. */
export const REACH = 50;

/** What stands around one of a paragraph's sentences, no farther than `REACH`: before it, the nearest first, and after. */
export const around = <T>(paragraph: readonly T[], at: number): { before: T[]; after: T[] } => ({
	before: paragraph.slice(Math.max(0, at - REACH), at).reverse(),
	after: paragraph.slice(at + 1, at + 1 + REACH)
});

/** Sentences of a folded text; none reaches over a paragraph's end. */
export const sentences = (text: string): Span[] => sentencesByParagraph(text).flat();

const TERMINATOR = /[.!?…]+["')\]]*(?:\[\d+\])*(?= |$)/g;

/** @param offset of the paragraph in its text */
function sentencesOf(paragraph: string, offset: number): Span[] {
	const spans: Span[] = [];
	let begins = 0;
	const push = (ends: number) => {
		const sentence = paragraph.slice(begins, ends);
		const trimmed = sentence.trim();
		const start = offset + begins + sentence.indexOf(trimmed);
		if (trimmed) spans.push({ start, end: start + trimmed.length });
		begins = ends;
	};
	for (const match of paragraph.matchAll(TERMINATOR)) {
		const ends = match.index + match[0].length;
		if (isBoundary(paragraph, match.index, match[0], ends)) push(ends);
	}
	push(paragraph.length);
	return spans;
}

function isBoundary(paragraph: string, at: number, mark: string, after: number): boolean {
	START.lastIndex = after;
	const next = START.exec(paragraph);
	if (!next) return true;
	const word = next[1] ?? '';
	if (!/^[\p{Lu}\p{N}$€£]/u.test(word)) return false;
	if (!mark.startsWith('.') || mark.startsWith('..')) return true;
	const before = /[\p{L}\p{N}.]+$/u.exec(paragraph.slice(Math.max(0, at - 30), at))?.[0] ?? '';
	// "41. 5 million", a number that is broken in two; "in 2017. 5 million" is not.
	if (/^\d/.test(word) && /^\d+$/.test(before) && !/^(?:19|20)\d\d$/.test(before)) return false;
	// "Rs. 41", "Tk. 5 million": a unit before its number; "in May. 41 firms" is none
	if (/^\d/.test(word) && /^(?!May$)\p{Lu}\p{Ll}{1,2}$/u.test(before)) return false;
	if (ABBREVIATIONS.has(before.toLowerCase())) return false;
	const initials = /^(?:\p{L}\.)*\p{L}$/u.test(before) && (before.includes('.') || /^\p{Lu}$/u.test(before));
	return !initials || STARTERS.has(word.replace(/[^\p{L}].*$/u, ''));
}

/** The word after the white space and the marks that open a sentence, as much of it as tells. */
const START = / +["'([]*([^\s]{1,48})/y;
