import type { Span } from '../text/sentence.ts';

const DATES =
	'January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
// Capitals of a sentence's first word.
const OPENING = 'In|To|From|Into|With|By|For|Of|Between|Both|After|Before|As|And|But|While|The|Its';
const WORD = `(?!(?:${DATES}|${OPENING})(?!\\p{L}))\\p{Lu}[\\p{L}\\p{M}.'’/–-]*`;
// No name that a person wrote is longer in words; the bound keeps time linear.
const NAME = `${WORD}(?: (?:of (?:the )?)?${WORD}){0,5}`;
const OTHERS = '(?:(?:several|some|many|most) )?(?:other(?: \\p{Ll}+)?|others|elsewhere|rest|neighbou?rs|partners)';
const AND = ',? (?:and|or|as well as|along with|together with|plus|&)(?: also)? ';
const BEFORE = '(?:(?:to|from|in|into|with|by|the|its|both|all) )*';
const PART = `${BEFORE}(?:${NAME}|${OTHERS}(?!\\p{L}))`;
const CHAIN = new RegExp(`(?<!\\p{L})${NAME}(?:(?:${AND}|, )${PART})*`, 'gu');
const BETWEEN = new RegExp(`${AND}|, `, 'gu');
const JOINED = new RegExp(AND, 'u');

/**
 * Runs of names in a sentence that "and" or its like joins, in order, each name with the words that are between "and" and
 * it: "Russia", "Germany", "to the United States"; a name alone is a run of one. Names are words with a
 * capital, known or not: "Germany and France" are not Germany. Commas alone join only what opens the sentence, as in a
 * headline ("Belarus, Poland sign"): elsewhere they set apart ("To Germany, Belarus exported"). Linear.
 */
export function readCoordinations(sentence: string): Span[][] {
	return [...sentence.matchAll(CHAIN)].flatMap(({ 0: chain, index }) => {
		const parts: Span[] = [];
		let start = index;
		for (const { 0: between, index: at } of chain.matchAll(BETWEEN)) {
			parts.push({ start, end: index + at });
			start = index + at + between.length;
		}
		parts.push({ start, end: index + chain.length });
		const isHeadline = index === 0 && !/['’]s?$/.test(chain);
		return JOINED.test(chain) || isHeadline ? [parts] : parts.map((part) => [part]);
	});
}
