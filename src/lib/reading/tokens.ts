import { matchesIn } from '../std/matches-in.ts';

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
const SPACE = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+/;
const WORD = /[\p{L}\p{M}]+/u;
/** A space separates groups of three alone, so that "2017 500" is two numbers. */
const GROUPED = /\d{1,3}(?<group>[ \u00a0\u2007\u2009\u202f])\d{3}(?!\d)(?:\k<group>\d{3}(?!\d))*/;
/** ".5" is a number where nothing that it could belong to stands before the dot. */
const DIGITS = /\d+|(?<![\p{L}\p{N}.)\]]|\d )\.\d+/u;
/** Every separator between two digits counts, well placed or not: "66,7,1" is one number, and a malformed one. */
const SEPARATED = /(?:[.,'’\u00ad\u200b-\u200d\u2060\ufeff]\d+)*/;
/** A sign of a currency as a page's source may have it. */
const ENTITY = /&(?:#36|#163|#8364|euro|pound|yen);/;
const [space, word, grouped, digits, separated] = [SPACE, WORD, GROUPED, DIGITS, SEPARATED].map(({ source }) => source);
/** Half of a surrogate pair counts for a character where the other half is missing. */
const TOKEN = new RegExp(
	`(?<space>${space})|(?<word>${word})|(?<number>(?:${grouped}|${digits})${separated})|${ENTITY.source}|--+|.`,
	'gsu'
);
const FOLDED = new Map(Object.entries({ '’': "'", '‐': '-', '\u2011': '-', '−': '-', '--': '—', '---': '—' }));
/** Within space: an empty line, or one of invisible characters alone. */
const BLANK_LINE = /\n[^\n]*\n|\u2029/;

/** Cuts any string into tokens, in one pass; what no token covers is space. */
export function tokenize(text: string): Token[] {
	const tokens: Token[] = [];
	let gap: Token['gap'] = '¶';
	for (const { 0: printed, index: start, groups: { space, word, number } = {} } of matchesIn(TOKEN, text)) {
		if (space) {
			if (gap !== '¶') gap = BLANK_LINE.test(space) ? '¶' : ' ';
			continue;
		}
		const kind = word ? 'word' : number ? 'number' : 'mark';
		const key = word ? printed.toLowerCase() : (FOLDED.get(printed) ?? printed);
		tokens.push({ kind, text: printed, key, start, end: start + printed.length, gap });
		gap = '';
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

/** The token after "'s" or "'" that is glued on ("Germany's", "Belarus'"); the same one where neither is. */
export function pastPossessive(tokens: readonly Token[], at: number): number {
	if (keyAt(tokens, at) !== "'" || !isGlued(tokens[at])) return at;
	return keyAt(tokens, at + 1) === 's' && isGlued(tokens[at + 1]) ? at + 2 : at + 1;
}

/** Whether the tokens from `at` on have exactly these keys, with no paragraph's end between them. */
export const matches = (tokens: readonly Token[], at: number, keys: readonly string[]): boolean =>
	keys.every((key, index) => keyAt(tokens, at + index) === key && (index === 0 || follows(tokens[at + index])));
