import { words } from '../../std/words.ts';
import { countsAt } from './counts.ts';
import { BY_NAME, CAUTIOUS, letteredOf } from './currencies.ts';
import {
	ABBREVIATED,
	CARDINALS,
	FUNCTION_WORDS,
	isKnownWord,
	isScaleLike,
	type UnreadableReason,
	SCALES
} from './tables.ts';
import type { Term } from './terms.ts';
import { isGlued, keyAt, type Token, tokenAt } from '../tokens.ts';
import { isSymbol } from './units.ts';

/**
 * What right beside a number makes it a part of something else, or another part of it, with the reason that is told. The
 * caret is where the number begins or ends, the other signs are the letters of tokens.
 */
type Rules = readonly (readonly [UnreadableReason, RegExp])[];
const BEFORE: Rules = [
	// "F-35", against "5 million-$6 million"
	['sign', /(?:[WCU$a-z/]-| –)‸(?! )/],
	['power', /\d ?[\^×*·x]‸/],
	// "X$5", "U.N.$5", "CAD €5", "Rs/Nu 5": nobody's that we know; "worth$5" only lacks a space
	['currency', /(?:[CSx]‸|\.[C$]\.‸|\$‸ )\$|\$\/‸/]
];
const BEFORE_BARE: Rules = [
	['currency', /[A-Za-z9]‸(?! )/],
	['sign', /S-‸/],
	// "half of a million", "half of one per cent", the other half of "two and a half million"
	['fraction', /[FH%] o‸ (?:a|\d ?(?:%| f c))|H‸ a|(?: n|\d)‸ F/],
	// "11:29", "3·5", "66|7"
	['form', /\d[^\w $([–—-]{1,2}‸(?! )/],
	// "3, 575.6 million", "408, 1 million", against "5, 6 and 7 million", "5, 6 million"; "5 0 million", "three point two million"
	['number', /(?:2,‸ ?3|3,‸ ?[23]) ?S|[23]‸ |9 p‸ /],
	// "l.55 million euros"
	['number', /[WC]\.‸(?! )/],
	// "41. 5 million euros", against "in 2017. 5 million euros" and "at 11:29. 5 million euros"
	['number', /(?<!:)[239]\.‸ /],
	['range', /\d[-–]‸/],
	['compound', /S‸(?! \d ?(?:%| f c))/]
];
const AFTER: Rules = [
	['power', /‸(?: ?[\^×*·x] ?\d|P)/],
	['fraction', /‸(?: ?R|:\d| ?\/ ?\d| ?\d\/| n (?:a |9 )?F)/],
	// "5m3", "3_400", "66|7", "5 percentage points"
	['form', /‸(?:_|[^\w $([–—-]){0,2}[D\d]|(?:%|f c)‸[ -]p/],
	// "66 .7"
	['number', /‸ [.,]\d/],
	// "EUR 41 (38) million", "$41 (€38) million", "$41 [sic] million"
	['bracket', /‸ ?(?:[([][^)\]]*)?[)\]] ?S/],
	// "5 euro cents"
	['currency', /[U$]‸[ -]c/],
	// "20 euros and 45 cents", "$3 million 500 thousand"
	['compound', /‸ (?:n )?\d c|S‸ \d\.? ?S/]
];
/** Where no scale is printed: "$5 k", "$5* million", "5. Billion dollars", "5 euro million", "$5 '000", "2 dozen million". */
const AFTER_OPEN: Rules = [['scale', /‸[^A-Za-z$\d/]*S(?! o|\d)|‸ ?'3|[239]‸[ -][WCH]\.? ?S(?! o|-)/]];
/** Where neither scale nor unit is printed behind it. */
const AFTER_BARE: Rules = [
	['scale', /‸&?[WCUFa-z]/],
	// "5. 5 million", "3, 575.6 million", "$408, 1 million", "$5 0 million", "HK$ 2016 3.5"
	['number', /[239]‸\. ?\d|[23]‸, ?[23] ?S|(?:[239]|\$ ?4)‸ \d/],
	// "$45. lmillion": a full stop that ends no sentence
	['scale', /[239]‸\. W/],
	// "$3-to-4 million"
	['range', /‸-f-\d/]
];

/**
 * A letter for a token: digits for numbers (4 a year, 3 of three digits, 2 of fewer, 9 any other and one in words), R a
 * fraction in a character, P a raised digit, D a digit of another script, $ a sign or a code of a currency, C a word with a
 * capital, W another, and those of the words below; other signs are their own.
 */
function letterOf(token: Token): string {
	const { kind, text, key } = token;
	if (kind === 'word') {
		if (isSymbol(token) && (!CAUTIOUS.has(text) || letteredOf(text, '$'))) return '$';
		return LETTERS.get(key) ?? (text === key ? 'W' : 'C');
	}
	if (kind === 'number')
		return /^(19|20)\d\d$/.test(key) ? '4' : /^\d{3}(\.\d+)?$/.test(key) ? '3' : /^\d\d?$/.test(key) ? '2' : '9';
	if (isSymbol(token)) return '$';
	return /[²³¹⁰-⁹]/u.test(key) ? 'P' : /\p{No}/u.test(key) ? 'R' : /\p{N}/u.test(key) ? 'D' : key;
}

const LETTERS = new Map(
	Object.entries({
		f: FUNCTION_WORDS,
		U: BY_NAME.keys(),
		H: words('fraction part tens hundreds thousands dozens couple many'),
		F: words('half halves quarter quarters third thirds fifth fifths tenth tenths'),
		'%': words('percent pct'),
		p: words('point points'),
		c: words('cent cents'),
		S: [...SCALES.keys(), 'hundred'],
		'9': CARDINALS.keys(),
		n: ['and'],
		a: ['a'],
		o: ['of'],
		x: ['x']
	}).flatMap(([letter, list]) => [...list].map((word) => [word, letter] as const))
);

/** The letters of the tokens from one to another, each after a space where one is printed. */
export function lettersIn(tokens: readonly Token[], from: number, to: number): string {
	let letters = '';
	for (const token of tokens.slice(Math.max(0, from), to)) letters += (isGlued(token) ? '' : ' ') + letterOf(token);
	return letters;
}

/** The letters of three tokens before a place and of seven after it. */
const around = (tokens: readonly Token[], place: number): string =>
	`${lettersIn(tokens, place - 3, place)}‸${lettersIn(tokens, place, place + 7)}`;

const reasonIn = (rules: Rules, letters: string): UnreadableReason | undefined =>
	rules.find(([, rule]) => rule.test(letters))?.[0];

const MINUS = /(?: |[([“‘"'«])-\S$|(?:[([“‘"'«:] ?|[fon] )–\S$/;

/** Whether this is a minus: glued to what follows and not to what comes before. " –5%" after a word may be a dash. */
export const isMinus = (tokens: readonly Token[], at: number): boolean => MINUS.test(lettersIn(tokens, at - 1, at + 2));

/** Why the number only ends something else: "G20", "F-35", "11:29", "500 thousand" of "1 million 500 thousand". */
export function partOf(tokens: readonly Token[], at: number, number: number): UnreadableReason | undefined {
	const letters = around(tokens, at);
	const reason = reasonIn(BEFORE, letters);
	if (reason || number !== at) return reason;
	// "3 billion and 200 million euros", against "£3 billion and 200 million euros"
	const isLower = /S n‸/.test(letters) && !isSymbol(tokenAt(tokens, at - 4)) && isLess(tokens, at, at - 2);
	return isLower ? 'compound' : reasonIn(BEFORE_BARE, letters);
}

/** Whether what starts here goes on with a number in words, or with figures of a lower scale: "3 billion and 200 million". */
function isLess(tokens: readonly Token[], at: number, scale: number): boolean {
	if (tokenAt(tokens, at).kind !== 'number') return true;
	return (SCALES.get(keyAt(tokens, at + 1)) ?? Infinity) < (SCALES.get(keyAt(tokens, scale)) ?? 2);
}

/** Why the number may not end where its reading does: "5th", "1/2", "2 and a half", "3 million 500 thousand". */
export function beyond(tokens: readonly Token[], counted: number, term: Term): UnreadableReason | undefined {
	const { to, scale, unit, prefixed } = term;
	const isOpen = scale === null && unit !== '%';
	const isBare = to === counted;
	const letters = around(tokens, to);
	const isLower = /S‸ n \d\.? ?S/.test(letters) && isLess(tokens, to + 1, to - 1) && !countsAt(tokens, to + 3);
	const reason = isLower ? 'compound' : (reasonIn(AFTER, letters) ?? (isOpen && reasonIn(AFTER_OPEN, letters)));
	if (reason) return reason;
	// "41 milyon", "$41 mil lion"; "$41 bi"
	const next = keyAt(tokens, to) === '-' ? to + 1 : to;
	const isScaledAgain = (isBare || ABBREVIATED.has(keyAt(tokens, to - 1))) && isScaleLike(keyAt(tokens, next));
	const isUnknown = isBare && prefixed && countsAt(tokens, to) && !isKnownWord(keyAt(tokens, to));
	if (isUnknown || isScaledAgain) return 'scale';
	return isBare ? reasonIn(AFTER_BARE, letters) : undefined;
}
