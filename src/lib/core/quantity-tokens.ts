/** A word, a number as printed (separators and all), or a single other character. */
export interface Token {
	kind: 'word' | 'number' | 'mark';
	text: string;
	/** The text in lower case, hyphens and apostrophes folded: what tables are asked for. */
	key: string;
	start: number;
	end: number;
	/** What stands before: nothing, space, or the end of a paragraph. */
	gap: '' | ' ' | '¶';
}

// Zero-width characters and the soft hyphen part nothing, but an amount must not be cut short by one either.
const SPACE = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+/y;
const BLANK_LINE = /\n[^\S\n]*\n|\u2029/;
const WORD = /[\p{L}\p{M}]+/uy;
const GROUP_SPACES = ' \u00a0\u2007\u2009\u202f';
const SEPARATORS = ".,'’" + GROUP_SPACES;
const INVISIBLE = '\u00ad\u200b\u200c\u200d\u2060\ufeff';
const FOLDED: Record<string, string> = { '’': "'", '‐': '-', '\u2011': '-', '−': '-' };

const isDigit = (text: string, at: number) => {
	const code = text.charCodeAt(at);
	return code >= 48 && code <= 57;
};

function digitsEnd(text: string, at: number): number {
	while (isDigit(text, at)) at++;
	return at;
}

function runEnd(pattern: RegExp, text: string, at: number): number {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : at;
}

const isAsciiLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** The end of the word at `at`; letters of ASCII, which almost all are, need no pattern. */
function wordEnd(text: string, at: number): number {
	let end = at;
	while (isAsciiLetter(text.charCodeAt(end))) end++;
	return text.charCodeAt(end) < 128 || end === text.length ? end : runEnd(WORD, text, end);
}

/** The end of the white space at `at`, and of what parts nothing. */
function spaceEnd(text: string, at: number): number {
	const code = text.charCodeAt(at);
	return code > 32 && code < 128 ? at : runEnd(SPACE, text, at);
}

/**
 * The end of the number that starts at `at`: digits, and every separator between two digits, well placed or not
 * ("66,7" is one number, and a malformed one). A space separates groups of three alone, so that "2017 500" is two.
 */
function numberEnd(text: string, at: number): number {
	let group = text[at] === '.' ? at + 1 : at;
	let end = digitsEnd(text, group);
	let spacing = text[at] === '.' ? '.' : '';
	for (;;) {
		const separator = text.charAt(end);
		const next = digitsEnd(text, end + 1);
		if (separator === '' || next === end + 1) return end;
		if (GROUP_SPACES.includes(separator)) {
			if (end - group > 3 || next - end !== 4 || (spacing !== '' && spacing !== separator)) return end;
		} else if (!SEPARATORS.includes(separator) && !INVISIBLE.includes(separator)) return end;
		spacing = separator;
		group = end + 1;
		end = next;
	}
}

/** ".5" is a number where nothing that it could belong to stands before the dot. */
function startsNumber(text: string, at: number): boolean {
	if (isDigit(text, at)) return true;
	return text[at] === '.' && isDigit(text, at + 1) && (at === 0 || !/[\p{L}\p{N}.)\]]/u.test(text.charAt(at - 1)));
}

/** Cuts any string into tokens, in one pass; what no token covers is space. */
export function tokenize(text: string): Token[] {
	const tokens: Token[] = [];
	let gap: Token['gap'] = '¶';
	let at = 0;
	const push = (kind: Token['kind'], end: number) => {
		const slice = text.slice(at, end);
		const key = kind === 'word' ? slice.toLowerCase() : (FOLDED[slice] ?? slice);
		tokens.push({ kind, text: slice, key, start: at, end, gap });
		gap = '';
		at = end;
	};
	while (at < text.length) {
		const spaced = spaceEnd(text, at);
		if (spaced > at) {
			const isOne = spaced === at + 1 && text[at] === ' ';
			if (gap !== '¶') gap = !isOne && BLANK_LINE.test(text.slice(at, spaced)) ? '¶' : ' ';
			at = spaced;
		} else if (startsNumber(text, at)) push('number', numberEnd(text, at));
		else {
			const word = wordEnd(text, at);
			if (word > at) push('word', word);
			else push('mark', at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1));
		}
	}
	return tokens;
}

/** The key of a token; of none, before the first and after the last, an empty text. */
export const keyAt = (tokens: readonly Token[], at: number): string => tokens[at]?.key ?? '';

/** Whether this token follows the one before without so much as a space. */
export const isGlued = (token: Token | undefined): boolean => token?.gap === '';

/** Whether the token can continue what stands before it: it exists, and no paragraph ends between. */
export const follows = (token: Token | undefined): token is Token => token !== undefined && token.gap !== '¶';

/** The index of the token after a gap or a glued hyphen ("5 million", "5-million"); of nothing where neither joins. */
export function joined(tokens: readonly Token[], at: number): number {
	const hyphen = tokens[at];
	return hyphen?.key === '-' && hyphen.text !== '−' && isGlued(hyphen) && isGlued(tokens[at + 1]) ? at + 1 : at;
}

/** Whether the tokens from `at` on have exactly these keys, with no paragraph's end between them. */
export function matches(tokens: readonly Token[], at: number, keys: readonly string[]): boolean {
	return keys.every((key, index) => {
		const token = tokens[at + index];
		return token?.key === key && (index === 0 || token.gap !== '¶');
	});
}
