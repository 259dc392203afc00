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

/** Tokens `from` up to `to`. */
export interface TokenRange {
	from: number;
	to: number;
}

// Zero-width characters and the soft hyphen part nothing, but an amount must not be cut short by one either.
const SPACE = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+/y;
/** Within space: an empty line, or one of invisible characters alone. */
const BLANK_LINE = /\n[^\n]*\n|\u2029/;
const WORD = /[\p{L}\p{M}]+/uy;
/** ".5" is a number where nothing that it could belong to stands before the dot. */
const NUMBER_START = /\d|(?<![\p{L}\p{N}.)\]]|\d )\.\d/uy;
const DIGITS = /\d+/y;
/** Half of a surrogate pair counts for one where the other half is missing. */
const CHARACTER = /./suy;
const GROUP_SPACES = ' \u00a0\u2007\u2009\u202f';
const SEPARATORS = ".,'’" + GROUP_SPACES;
const INVISIBLE = '\u00ad\u200b\u200c\u200d\u2060\ufeff';
const FOLDED = new Map(Object.entries({ '’': "'", '‐': '-', '\u2011': '-', '−': '-' }));

/** The end of what a sticky pattern finds at `at`; `at` itself where it finds nothing. */
function endOf(pattern: RegExp, text: string, at: number): number {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : at;
}

/**
 * The end of the number that starts at `at`: digits, and every separator between two digits, well placed or not
 * ("66,7" is one number, and a malformed one). A space separates groups of three alone, so that "2017 500" is two.
 */
function numberEnd(text: string, at: number): number {
	let group = at;
	let end = endOf(DIGITS, text, at);
	let spacing = '';
	for (;;) {
		const separator = text.charAt(end);
		const next = endOf(DIGITS, text, end + 1);
		if (next === end + 1) return end;
		if (GROUP_SPACES.includes(separator)) {
			if (end - group > 3 || next - end !== 4 || (spacing !== '' && spacing !== separator)) return end;
		} else if (!SEPARATORS.includes(separator) && !INVISIBLE.includes(separator)) return end;
		spacing = separator;
		group = end + 1;
		end = next;
	}
}

/** Cuts any string into tokens, in one pass; what no token covers is space. */
export function tokenize(text: string): Token[] {
	const tokens: Token[] = [];
	let gap: Token['gap'] = '¶';
	for (let start = 0; start < text.length;) {
		const spaced = endOf(SPACE, text, start);
		if (spaced > start) {
			if (gap !== '¶') gap = BLANK_LINE.test(text.slice(start, spaced)) ? '¶' : ' ';
			start = spaced;
			continue;
		}
		let end = endOf(WORD, text, start);
		const kind = end > start ? 'word' : endOf(NUMBER_START, text, start) > start ? 'number' : 'mark';
		if (kind === 'number') end = numberEnd(text, start);
		else if (kind === 'mark') end = endOf(CHARACTER, text, start);
		const slice = text.slice(start, end);
		const key = kind === 'word' ? slice.toLowerCase() : kind === 'mark' ? (FOLDED.get(slice) ?? slice) : slice;
		tokens.push({ kind, text: slice, key, start, end, gap });
		gap = '';
		start = end;
	}
	return tokens;
}

/** What stands before the first token and after the last: nothing, and no text goes on there. */
const NONE: Token = { kind: 'mark', text: '', key: '', start: 0, end: 0, gap: '¶' };

/** The token at an index, or one without text where there is none. */
export const tokenAt = (tokens: readonly Token[], at: number): Token => tokens[at] ?? NONE;

/** The key of a token; of none, before the first and after the last, an empty text. */
export const keyAt = (tokens: readonly Token[], at: number): string => tokenAt(tokens, at).key;

/** Whether this token follows the one before without so much as a space. */
export const isGlued = (token: Token | undefined): boolean => token?.gap === '';

/** Whether the token can continue what stands before it: it exists, and no paragraph ends between. */
export const follows = (token: Token | undefined): token is Token => token !== undefined && token.gap !== '¶';

/** The index of the token after a gap or a glued hyphen ("5 million", "5-million"); of nothing where neither joins. */
export const joined = (tokens: readonly Token[], at: number): number =>
	keyAt(tokens, at) === '-' && isGlued(tokens[at]) && isGlued(tokens[at + 1]) ? at + 1 : at;

/** Whether the tokens from `at` on have exactly these keys, with no paragraph's end between them. */
export const matches = (tokens: readonly Token[], at: number, keys: readonly string[]): boolean =>
	keys.every((key, index) => keyAt(tokens, at + index) === key && (index === 0 || follows(tokens[at + index])));
