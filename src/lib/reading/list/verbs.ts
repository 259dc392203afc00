import { follows, keyAt, matches, tokenAt, type Token } from '../tokens.ts';
import { isNounOfGoods, NO_GOODS, type TokenRange } from './goods.ts';
import {
	ANDS,
	FINITE,
	HEDGES,
	MAKING,
	PARTICIPLES,
	phraseAt,
	phrases,
	SAYING,
	STARTS,
	TRADED,
	TRADING,
	words
} from './words.ts';

/** What introduces a list, and the token that the list starts at. */
export interface Introduction extends TokenRange {
	hedge: TokenRange | null;
	/** The items make up the subject, as its parts. */
	composition: boolean;
	next: number;
	/** Fewer items are no list after this: "exports were furniture" is not one. */
	needs: number;
	/** How many of the items must be goods by their names, where the words before them do not tell. */
	goods: 'some' | 'first' | 'most' | 'all' | 'any';
}

export function hedgeAt(tokens: readonly Token[], at: number): TokenRange | null {
	const phrase = phraseAt(tokens, at, HEDGES);
	return phrase ? { from: at, to: at + phrase.length } : null;
}

export function hedgeEnding(tokens: readonly Token[], to: number): TokenRange | null {
	for (const from of [to - 1, to - 2, to - 4]) {
		const phrase = phraseAt(tokens, from, HEDGES);
		if (phrase && from + phrase.length === to) return { from, to };
	}
	return null;
}

/** Those in "of" and "by" say that the items make up the subject. */
const LISTING = phrases(`represented by, made up of, make up of, makes up of, comprised of, composed of, dominated by,
	accounted for by, consist of, consists of, consisted of, consisting of, include, includes, included, including, comprise,
	comprises, comprised, comprising, such as, namely, featured, feature, features, among them, among which are, among these are,
	embrace, embraces, embraced, encompass, encompasses`);

export type Found = Omit<Introduction, 'next'>;
export const found = (from: number, to: number, rest: Partial<Found>): Found => ({
	from,
	to,
	hedge: null,
	composition: false,
	needs: 1,
	goods: 'any',
	...rest
});

/** A verb by its words, whatever follows it; "largely" may stand before its last one ("made up largely of"). */
export function spokenAt(tokens: readonly Token[], at: number): Found | null {
	for (const phrase of LISTING.get(keyAt(tokens, at)) ?? []) {
		const head = phrase.slice(0, -1);
		const last = phrase.slice(-1);
		const isWhole = matches(tokens, at, phrase);
		const hedge = !isWhole && matches(tokens, at, head) ? hedgeAt(tokens, at + head.length) : null;
		if (!isWhole && !(hedge && matches(tokens, hedge.to, last))) continue;
		if (OF_OTHERS.has(phrase[0] ?? '') && isOfOthers(tokens, at)) return null;
		const composition = last[0] === 'of' || last[0] === 'by';
		return found(at, hedge ? hedge.to + 1 : at + phrase.length, { hedge, composition });
	}
	return null;
}

const OF_OTHERS = words('such including namely');

/** "countries such as", "officials, including": no goods. */
function isOfOthers(tokens: readonly Token[], at: number): boolean {
	const before = keyAt(tokens, at - 1) === ',' ? at - 2 : at - 1;
	const word = keyAt(tokens, before);
	return NO_GOODS.has(word) && !TRADED.has(word);
}

/** A verb that we know; else a word in "-ed" or "-ing" that stands as one: after goods, or before no noun. */
export function isVerb(tokens: readonly Token[], at: number, start: number): boolean {
	const { key, kind } = tokenAt(tokens, at);
	if (kind !== 'word' || keyAt(tokens, at - 1) === '-') return false;
	if (FINITE.has(key) || SAYING.has(key)) return true;
	if (spokenAt(tokens, at) || (key !== 'represented' && phraseAt(tokens, at, MAKING))) return true;
	if (TRADING.has(key) && (at === start || ANDS.has(keyAt(tokens, at - 1))) && actsOn(tokens, at + 1)) return true;
	const isPast = key.endsWith('ed') && key.length > 4;
	if ((!isPast && !(key.endsWith('ing') && at === start)) || isNounOfGoods(key)) return false;
	const before = at > start ? keyAt(tokens, at - 1) : '';
	const after = tokenAt(tokens, at + 1);
	const isBeforeNoun =
		after.kind === 'word' && follows(after) && !PARTICLES.has(after.key) && !after.key.endsWith('ly');
	if (before !== '' && !ANDS.has(before) && /s$/.test(before)) return !PARTICIPLES.has(key);
	if (PARTICIPLES.has(key) && before !== '') return false;
	if (!isPast && !follows(after)) return false;
	return !isBeforeNoun && !ANDS.has(after.key) && !',.-)'.includes(after.key);
}

/** "and imports cars", not "and ships to Riga": a verb with an object. */
const actsOn = (tokens: readonly Token[], at: number): boolean =>
	tokenAt(tokens, at).kind === 'word' &&
	!ANDS.has(keyAt(tokens, at)) &&
	!FINITE.has(keyAt(tokens, at)) &&
	!['to', 'of', 'for'].includes(keyAt(tokens, at));

const PARTICLES = words(
	'up down out off by to from in into at on for with over the a an its their his her this that these as than more less all both most much'
);

/**
 * Where the clause of the verb at `at` begins. It is the list's own clause, and keeps the item before the verb, where an
 * "and" joins that to the list ("furniture, lasers and wire were exported"), unless a subject of its own goes there ("…,
 * and imports comprised …", "…, the ministry said").
 */
export function clauseStart(
	tokens: readonly Token[],
	start: number,
	at: number,
	{ led, isFirst, ands }: { led: boolean; isFirst: boolean; ands: readonly number[] }
): number {
	const and = ands.at(-1) ?? (led ? start - 1 : undefined);
	const hasSubject = tokens.slice(and ?? start, at).some(({ key }) => FLOWS.has(key));
	if (SAYING.has(keyAt(tokens, at))) return isFirst ? at : start;
	if (and !== undefined) return hasSubject || STARTS.has(keyAt(tokens, and + 1)) ? Math.max(and, start) : at;
	return isFirst || spokenAt(tokens, at) ? (hasSubject && !isFirst ? start : at) : start;
}

/** The subjects of another clause. */
const FLOWS = words('export exports import imports trade sales shipments deliveries supplies purchases turnover');
