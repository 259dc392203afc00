import {
	CONJUNCTIONS,
	COPULAS,
	HEDGES,
	MAIN,
	NOT_FIRST,
	NOT_SECOND,
	OPEN_ENDS,
	SAYING,
	TRADED,
	VERBS_BY_FIRST
} from './tables.ts';
import { follows, keyAt, matches } from '../tokens.ts';
import type { Token } from '../tokens.ts';

/** Tokens `from` up to `to`. */
export interface TokenRange {
	from: number;
	to: number;
}

/** A verb that introduces a list, and the token that the list starts at. */
export interface Verb extends TokenRange {
	hedge: TokenRange | null;
	composition: boolean;
	next: number;
	/** Fewer items are no list after this verb: "exports were furniture" is not one. */
	needs: number;
}

const phraseAt = (tokens: readonly Token[], at: number, phrases: readonly (readonly string[])[]) =>
	phrases.find((words) => matches(tokens, at, words));

function hedgeAt(tokens: readonly Token[], at: number): TokenRange | null {
	const words = phraseAt(tokens, at, HEDGES);
	return words ? { from: at, to: at + words.length } : null;
}

function hedgeEnding(tokens: readonly Token[], to: number): TokenRange | null {
	const words = HEDGES.find((phrase) => matches(tokens, to - phrase.length, phrase));
	return words ? { from: to - words.length, to } : null;
}

/** The verb that starts at this token, if one does and a list can follow it. */
export function verbAt(tokens: readonly Token[], at: number): Verb | null {
	const spoken = spokenAt(tokens, at) ?? copulaAt(tokens, at);
	if (!spoken || isNegated(tokens, at)) return null;
	const after = keyAt(tokens, spoken.to) === ',' ? spoken.to + 1 : spoken.to;
	const hedge = spoken.hedge ?? hedgeAt(tokens, after) ?? hedgeEnding(tokens, at);
	const next = listStart(tokens, Math.max(spoken.to, hedge?.to ?? 0));
	const first = tokens[next];
	if (!follows(first) || NOT_FIRST.has(first.key)) return null;
	if (spoken.needs > 1 && (first.key === 'the' || NOT_SECOND.has(keyAt(tokens, next + 1)))) return null;
	return { ...spoken, hedge, next };
}

/** "did not include", "doesn't include", "no longer included" */
function isNegated(tokens: readonly Token[], at: number): boolean {
	const before = keyAt(tokens, (hedgeEnding(tokens, at)?.from ?? at) - 1);
	const earlier = keyAt(tokens, at - 2);
	return (
		before === 'not' ||
		before === 'never' ||
		(before === 't' && earlier === "'") ||
		(before === 'longer' && earlier === 'no')
	);
}

type Spoken = Omit<Verb, 'next'>;

/** A verb by its words, whatever follows it. */
export function spokenAt(tokens: readonly Token[], at: number): Spoken | null {
	for (const { words, composition } of VERBS_BY_FIRST.get(keyAt(tokens, at)) ?? []) {
		const head = words.slice(0, -1);
		const tail = words.slice(-1);
		if (matches(tokens, at, words)) return { from: at, to: at + words.length, hedge: null, composition, needs: 1 };
		// "made up largely of", "consisted mainly of"
		const hedge = matches(tokens, at, head) ? hedgeAt(tokens, at + head.length) : null;
		if (hedge && matches(tokens, hedge.to, tail)) return { from: at, to: hedge.to + 1, hedge, composition, needs: 1 };
	}
	return null;
}

const SUBJECT_WORDS = 16;

/** "were" and ":" after the goods themselves, in the same clause; three items, or two that are called the main ones. */
function copulaAt(tokens: readonly Token[], at: number): Spoken | null {
	const token = tokens[at];
	if (!token || !COPULAS.has(token.key)) return null;
	let traded = false;
	let main = false;
	for (let back = at - 1; back >= Math.max(0, at - SUBJECT_WORDS); back--) {
		const { key, gap } = tokens[back] ?? token;
		if (key === ';' || key === ':' || (key === '.' && keyAt(tokens, back - 1).length > 1)) break;
		traded ||= TRADED.has(key);
		main ||= MAIN.has(key);
		if (gap === '¶') break;
	}
	return traded ? { from: at, to: at + 1, hedge: null, composition: false, needs: main ? 2 : 3 } : null;
}

/** Whether a word that joins items starts at this token. */
export const isConjunction = (tokens: readonly Token[], at: number): boolean =>
	CONJUNCTIONS.some((words) => matches(tokens, at, words));

/** No aside that a person wrote is longer in words; the bound keeps time linear. */
const ASIDE_WORDS = 12;

/** The comma that closes the aside after the comma at `at`: ", the ministry said,", ", according to it,"; else `at`. */
export function asideEnd(tokens: readonly Token[], at: number): number {
	if (isConjunction(tokens, at + 1)) return at;
	for (let end = at + 1; end < at + ASIDE_WORDS; end++) {
		const token = tokens[end];
		if (!follows(token) || BREAKS.has(token.key)) return at;
		if (token.key === ',')
			return SAYING.has(keyAt(tokens, end - 1)) || keyAt(tokens, at + 1) === 'according' ? end : at;
	}
	return at;
}

const BREAKS = new Set([...';:!?()[]{}“”"«»—']);

/** Past what stands between a verb and its first item: "included, among others, the following: …". */
function listStart(tokens: readonly Token[], from: number): number {
	let at = from;
	for (;;) {
		const open = phraseAt(tokens, at, OPEN_ENDS);
		const following = matches(tokens, at, ['the', 'following']) ? 2 : 0;
		if (open && keyAt(tokens, at + open.length) === ',') at += open.length;
		else if (following > 0) {
			at += following;
			while (TRADED.has(keyAt(tokens, at)) || (keyAt(tokens, at) === 'and' && TRADED.has(keyAt(tokens, at + 1)))) at++;
		} else if (keyAt(tokens, at) === 'both') at++;
		else if (keyAt(tokens, at) === ':') at++;
		else if (keyAt(tokens, at) === ',') at = asideEnd(tokens, at) + 1;
		else return at;
	}
}
