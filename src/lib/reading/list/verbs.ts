import { indexBy } from '../../std/group.ts';
import { follows, keyAt, matches, tokenAt, type Token } from '../tokens.ts';
import { isNounOfGoods, type TokenRange } from './goods.ts';
import { ANDS, FINITE, HEDGES, MAKING, PARTICIPLES, phraseAt, SAYING, STARTS, TRADING, words } from './words.ts';

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

export type Form = Omit<Introduction, 'next'> & { after?: number };

/** Words that introduce a list whatever its subject, with how many items it needs, and how many of them must be goods. */
const FORMS = `
1 any composition: represented by, made up of, make up of, makes up of, comprised of, composed of, dominated by, accounted for by, consist of,
	consists of, consisted of, consisting of
1 any: include, includes, included, including, comprise, comprises, comprised, comprising, such as, namely, featured, feature, features,
	among them, among which are, among these are, embrace, embraces, embraced, encompass, encompasses
1 all: led by, headed by, topped by, followed by, driven by
2 all: trade in, trades in, traded in, trading in, deals in
2 most: export of, exports of, imports of, import of, shipment of, shipments of, supplies of, deliveries of, sales of, purchases of,
	exporter of, exporters of, importer of, importers of, supplier of, suppliers of, seller of, sellers of, buyer of, buyers of,
	purchaser of, worth of
2 first: supply, supplies, supplied, supplying, provide, provides, provided, providing, ${[...TRADING].join(', ')}`;

const BY_FIRST = indexBy(
	FORMS.trim()
		.split(/\n(?!\t)/)
		.flatMap((line) => {
			const [, needs, goods, composition, list = ''] = /^(\d) (\w+)( composition)?: (.*)$/s.exec(line) ?? [];
			const form = { needs: Number(needs), goods: goods as Form['goods'], composition: composition !== undefined };
			return list.split(/,\s+/).map((text) => ({ ...form, words: text.split(' ') }));
		})
		.sort((a, b) => b.words.length - a.words.length),
	({ words: [first = ''] }) => first
);

/** A form by its words, whatever follows it; "largely" may stand before its last one ("made up largely of"). */
export function formAt(tokens: readonly Token[], at: number): Form | null {
	for (const { words, ...form } of BY_FIRST.get(keyAt(tokens, at)) ?? []) {
		const last = at + words.length - 1;
		const hedge = matches(tokens, at, words.slice(0, -1)) ? hedgeAt(tokens, last) : null;
		if (matches(tokens, at, words)) return { ...form, from: at, to: last + 1, hedge: null };
		if (hedge && words.length > 1 && matches(tokens, hedge.to, words.slice(-1)))
			return { ...form, from: at, to: hedge.to + 1, hedge };
	}
	return null;
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

/** A verb that we know; else a word in "-ed" or "-ing" that stands as one: after goods, or before no noun. */
export function isVerb(tokens: readonly Token[], at: number, start: number): boolean {
	const { key, kind } = tokenAt(tokens, at);
	if (kind !== 'word' || keyAt(tokens, at - 1) === '-') return false;
	if (FINITE.has(key) || SAYING.has(key)) return true;
	if (formAt(tokens, at)?.goods === 'any' || (key !== 'represented' && phraseAt(tokens, at, MAKING))) return true;
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
	return isFirst || formAt(tokens, at)?.goods === 'any' ? (hasSubject && !isFirst ? start : at) : start;
}

/** The subjects of another clause. */
const FLOWS = words('export exports import imports trade sales shipments deliveries supplies purchases turnover');
