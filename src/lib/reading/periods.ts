import { matchesIn } from '../std/matches-in.ts';
import { MONTHS } from '../std/months.ts';
import type { Span } from '../text/sentence.ts';
import type { Doubt } from './doubt.ts';

/** A time that a sentence names: a whole calendar year, or what is none, with the reason. */
export interface Period extends Span {
	year: number | null;
	doubt: Doubt['id'] | null;
	/** a year that another figure is compared with: "up 4 % on 2014" */
	isComparison: boolean;
}

const YEAR = '(?:19|20)\\d\\d(?![a-z\\d%]|[.,]\\d)';
const MONTH = `(?:${MONTHS.map((name) => `${name}|${name.slice(0, 3)}\\.?`)
	.join('|')
	.toLowerCase()}|sept\\.?)(?![a-z])`;
const NUMBER = '(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const ORDINAL = '(?:first|second|third|fourth|last|final|opening|closing|[1-4](?:st|nd|rd|th))';
const OF_YEAR = `(?:,? (?:of |in )?(?:the year )?(?:${YEAR}|this year|last year|the year))?`;
const IN = '(?:(?:in|for|during|over|throughout|within) (?:the )?)?';

/**
 * In this order, the first that fits at a place. Every part is bounded, so that time is linear, and captures nothing. They
 * are held against plain small letters, as Unicode's classes and both cases take an engine a tenth of a second to compile.
 */
const PATTERNS: readonly [Doubt['id'] | 'year' | 'same' | 'comparison', string][] = [
	['several-years', `(?:between|from) (?:${MONTH} )?${YEAR} (?:and|to|until|till|through) (?:${MONTH} )?${YEAR}`],
	['several-years', `${IN}(?:${YEAR} ?[-–—] ?${YEAR}|(?:19|20)\\d\\d[-–/]\\d\\d(?!\\d)(?![-–]\\d))`],
	['several-years', `${IN}(?:both )?${YEAR}(?:, ${YEAR}){0,9},? (?:and|or) ${YEAR}`],
	['several-years', `${IN}(?:(?:past|last|next|recent) (?:few |several |${NUMBER} )?(?:years|decades?)|(?:${NUMBER}|several) years|(?:19|20)\\d0s)`],
	['fiscal-year', `${IN}(?:fiscal|financial|marketing|crop|tax|budget|academic|accounting) (?:year(?: ${YEAR})?|${YEAR})`],
	['fiscal-year', `${IN}(?:fy ?(?:19|20)?\\d\\d|(?:12 months|twelve months|year) (?:to|ended|ending|through)(?: ${MONTH})?(?: ${YEAR})?)`],
	['part-of-year', `${IN}${ORDINAL} (?:half|quarter|semester|trimester|(?:${NUMBER} )?(?:months?|weeks?|days?))${OF_YEAR}`],
	['part-of-year', `${IN}(?:${NUMBER} (?:months|weeks|days)|quarter|half-year|half year|[hq][1-4]|[1-4][hq])${OF_YEAR}`],
	['part-of-year', `${IN}(?:(?:${MONTH} )?\\d{1,2} )?${MONTH} ?(?:to|through|-|–|—|and) ?(?:\\d{1,2} )?${MONTH}${OF_YEAR}`],
	['open-period', `(?:since|after|before|until|till|as of|as at|prior to|starting|beginning|from|by) (?:the )?(?:(?:beginning|start|middle|end|close) of )?(?:\\d{1,2} )?${MONTH}(?: \\d{1,2}(?!\\d))?(?:,? ${YEAR})?`],
	['part-of-year', `(?:in |during |for |on |at )?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:of )?${MONTH}(?: \\d{1,2}(?!\\d))?,? ${YEAR}`],
	['part-of-year', `(?:in|during|for|on|at|of) (?:early |late |mid-?)?(?:\\d{1,2} )?${MONTH}(?: \\d{1,2}(?!\\d))?`],
	['part-of-year', `${IN}(?:(?:at |by )?the )?(?:early|late|mid|beginning|start|middle|end|close|spring|summer|autumn|winter|part)(?: of |[- ])(?:in )?(?:${YEAR}|the year|this year|last year)`],
	['part-of-year', `${IN}(?:(?:same|corresponding|equivalent|comparable|that|one) )?(?:months?|weeks?|days?|period|part|quarters?|half|season) of ${YEAR}`],
	['open-period', `(?:since|after|before|until|till|as of|as at|prior to|up to|by) (?:(?:the )?(?:year )?(?:end of )?${YEAR}|(?:the )?(?:year-end|(?:end|close) of the year))|from ${YEAR} (?:on|onwards?)|since independence|(?:year )?to date|so far|over the years|since then|(?:stocks? of|cumulative|accumulated)`],
	['comparison', `(?:(?:as )?(?:compared|comparison) (?:with|to)|as against|against|versus|vs\\.?|than(?: in| for)?|as in|like in|unlike(?: in)?|on|over|from|above|below)(?: the| those)?(?: figures?| levels?| results?| year)?(?: for| of)? ${YEAR}`],
	['comparison', `(?:compared (?:with|to)|from|than in|than|over|on) (?:a year|one year|the year|the previous year|the prior year|the same period)(?: (?:earlier|ago|before|previously))|(?:year-)?on-year|year on year|(?:compared (?:with|to)|from|than in|than|over|on) (?:the (?:previous|prior|preceding) (?:year|(?:12|twelve) months)|last year)|(?<![a-z])y/?o/?y(?![a-z])`],
	['relative-year', `(?:a|one|the|the previous|the prior) year (?:earlier|ago|before|previously|later)`],
	['relative-year', `${IN}(?:last|this|next|the previous|the past|the following|the preceding|previous|the current|current|past|following) year|${IN}(?:the|this|that) (?:same |given |reporting |above-mentioned |indicated )?period(?: under review)?`],
	['same', `${IN}(?:the same|that(?: same| very)?) year`],
	['year', `(?:data|figures|statistics) (?:on|from) ${YEAR}|(?:(?:in|for|during|throughout|within|of|over)(?: the)?(?: course of)?(?: the)?(?: whole| entire| full)?(?: of)?(?: calendar)?(?: year)?(?: of)? )${YEAR}`],
	['year', `(?<=^|[(]|• |[’']s? |year |year (?:is|was) |calendar )${YEAR}(?= |[),:;.\\n]|$)|(?<=, )${YEAR}(?=[:.\\n]| [-–•] | ,|$)|(?<= a (?:good|strong|record|weak|bad|difficult) )${YEAR}(?= |[:.,]|$)|(?<=the (?:latest )?)${YEAR}(?= (?:annual )?(?:figures?|totals?|value|level|volume|results?)\\b)|(?<=^[a-z]+ )${YEAR}(?= (?:goods|services?|exports?|imports?|investments?|fdi))`],
	['open-period', `(?<![a-z\\d$€£.,-])${YEAR}`]
]; // prettier-ignore

const PERIOD = new RegExp(
	`(?<![a-z\\d])(?:${PATTERNS.map(([, pattern]) => `(${pattern})`).join('|')})(?![a-z\\d])`,
	'g'
);

/** A text of the same length in small letters, each letter or digit that is not English an "x". */
const plain = (text: string): string =>
	text.replace(/[A-Z]+|[^\0-~]/gu, (part) => {
		if (part < 'a') return part.toLowerCase();
		return /[\p{L}\p{N}]/u.test(part) ? 'x'.repeat(part.length) : part;
	});

/** The times that a sentence names, in order. */
export function readPeriods(sentence: string): Period[] {
	return matchesIn(PERIOD, plain(sentence)).map((match) => {
		const { 0: words, index } = match;
		const [id] = PATTERNS[match.findIndex((group, i) => i > 0 && group !== undefined) - 1] ?? ['open-period'];
		const isYear = id === 'year';
		return {
			start: index,
			end: index + words.length,
			year: isYear ? Number(/\d{4}/.exec(words)?.[0]) : null,
			doubt: isYear || id === 'same' || id === 'comparison' ? null : id,
			isComparison: id === 'comparison'
		};
	});
}
