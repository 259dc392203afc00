import { economyAt } from '../economies.ts';
import { follows, keyAt, tokenAt, type Token } from '../tokens.ts';
import { asideEnd } from './ends.ts';
import { isGood, isNounOfGoods, NO_GOODS } from './goods.ts';
import { itemRanges } from './items.ts';
import { type Amounts, type Listing, readPieces } from './pieces.ts';
import { type Form, formAt, hedgeAt, hedgeEnding, type Introduction } from './verbs.ts';
import {
	CLAUSE_STARTS,
	COPULAS,
	FINITE,
	MAIN,
	MAKING,
	OPEN_ENDS,
	ORDINALS,
	phraseAt,
	phrases,
	SAYING,
	TRADED,
	words
} from './words.ts';

/** What starts at this token and introduces a list, if a list can follow it. */
export function introductionAt(tokens: readonly Token[], at: number): Introduction | null {
	const verb = verbAt(tokens, at) ?? copulaAt(tokens, at) ?? detailAt(tokens, at);
	if (!verb || isNegated(tokens, at)) return null;
	const { after = verb.to } = verb;
	const isSetOff = keyAt(tokens, after) === ',';
	if (isSetOff && verb.goods === 'first') return null;
	const hedge = verb.hedge ?? hedgeAt(tokens, isSetOff ? after + 1 : after) ?? hedgeEnding(tokens, at);
	const next = listStart(tokens, Math.max(after, hedge?.to ?? 0));
	const first = tokens[next];
	if (!follows(first) || NOT_FIRST.has(first.key)) return null;
	if (COPULAS.has(keyAt(tokens, at)) && (first.key === 'the' || NOT_SECOND.has(keyAt(tokens, next + 1)))) return null;
	// "exports mainly oil": a hedge tells that the goods are what follows.
	return verb.goods === 'first' && hedge ? { ...verb, hedge, next, needs: 1, goods: 'some' } : { ...verb, hedge, next };
}

/** "were shipped to Poland", "were up", "exports fell": what follows is not an item. */
const NOT_FIRST = words(`
	up down worth higher lower larger smaller more less not no none valued estimated still almost nearly about over in
	into on onto at by for from to with within under through via during because when where if that than then as so it he
	she they we you there his her our unchanged flat stable bad necessary available subject able unable due likely each
	every of and or but around those these this which roughly some growth nothing everything anything much`);
const NOT_SECOND = words('to by at than with into as up down in on');

/** "did not include", "doesn't include", "no longer included" */
function isNegated(tokens: readonly Token[], at: number): boolean {
	const to = hedgeEnding(tokens, at)?.from ?? at;
	const before = tokens.slice(Math.max(0, to - 2), to).map(({ key }) => key);
	return /(?:^|,)(?:not|never|without|neither|excluding|',t|no,longer)$/.test(before.join());
}

/** A form that can be the verb of a list there, with whom the goods go to: "exported to Riga mainly lamps". */
function verbAt(tokens: readonly Token[], at: number): Form | null {
	const form = formAt(tokens, at);
	const before = keyAt(tokens, at - 1);
	if (form?.goods === 'any') {
		// "countries such as", "officials, including": no goods.
		const word = before === ',' ? keyAt(tokens, at - 2) : before;
		const isOfOthers = NO_GOODS.has(word) && !TRADED.has(word);
		return isOfOthers && ['such', 'including', 'namely'].includes(keyAt(tokens, at)) ? null : form;
	}
	if (form?.goods !== 'first') return form;
	if (MAIN.has(before) || ['be', 'of', 'for', 'the', 'a', 'an'].includes(before)) return null;
	// "supplies Tallinn with lamps"
	const reach = tokens.slice(at + 1, at + 5).findIndex(({ key }) => key === 'with');
	if (reach >= 0 && /^(?:suppl|provid)/.test(keyAt(tokens, at))) return { ...form, to: at + reach + 2, needs: 1 };
	const isPlaced = ['to', 'from'].includes(keyAt(tokens, form.to));
	if (isPlaced && /^(?:ex|im)ports?$/.test(keyAt(tokens, at))) return form;
	const party = economyAt(tokens, form.to + (isPlaced ? 1 : 0) + (keyAt(tokens, form.to + 1) === 'the' ? 1 : 0));
	if (party && !party.isAdjective && !party.isPossessive)
		return tokenAt(tokens, party.next).kind === 'word' ? { ...form, after: party.next } : form;
	if (!isPlaced) return form;
	let to = form.to + 1;
	while (to < form.to + 5 && tokenAt(tokens, to).kind === 'word' && !hedgeAt(tokens, to)) to++;
	const hedge = hedgeAt(tokens, to);
	return hedge && { ...form, hedge };
}

/** "were" and ":" after the goods themselves, in the same clause; three items, or fewer that are called the main ones. */
function copulaAt(tokens: readonly Token[], at: number): Form | null {
	if (!COPULAS.has(keyAt(tokens, at))) return null;
	let traded = false;
	let main = false;
	for (let back = at - 1; back >= Math.max(0, at - SUBJECT_WORDS); back--) {
		const { key, gap } = tokenAt(tokens, back);
		if (';:'.includes(key) || (key === '.' && keyAt(tokens, back - 1).length > 1)) break;
		if (FINITE.has(key) || SAYING.has(key)) break;
		traded ||= TRADED.has(key) && endsSubject(tokens, back + 1);
		main ||= MAIN.has(key);
		if (gap === '¶') break;
	}
	const form = { from: at, to: at + 1, hedge: null, composition: false };
	return traded ? { ...form, needs: main ? 1 : 3, goods: main ? 'some' : 'any' } : null;
}

const SUBJECT_WORDS = 16;

/** "exports were", "exports to Riga", "exports in 2017", not "export markets were". */
const endsSubject = (tokens: readonly Token[], at: number): boolean => {
	const { key, kind } = tokenAt(tokens, at);
	return kind !== 'word' || COPULAS.has(key) || AFTER_SUBJECT.has(key) || ORDINALS.has(key);
};
const AFTER_SUBJECT = words(
	'to from of in by for during that which s and or are were also here there exported imported sold bought shipped traded'
);

/** "goods, mainly lamps and rugs", "goods like lamps and rugs" */
function detailAt(tokens: readonly Token[], at: number): Form | null {
	const before = keyAt(tokens, at - 1);
	const form = { from: at, to: at + 1, hedge: null, composition: false, needs: 2, goods: 'all' } as const;
	if (keyAt(tokens, at) === 'like') return isNounOfGoods(before) ? form : null;
	const hedge = [',', '(', '–', '-', '—'].includes(before) ? hedgeAt(tokens, at) : null;
	return hedge && { ...form, to: hedge.to, hedge };
}

const FOLLOWING = phrases('the following, as follows');

/** Past what stands between a verb and its first item: "included, among others, the following: …", "are as follows: …". */
function listStart(tokens: readonly Token[], from: number): number {
	let at = from;
	for (;;) {
		const open = phraseAt(tokens, at, OPEN_ENDS);
		const skipped = phraseAt(tokens, at, FOLLOWING)?.length ?? 0;
		if (open && keyAt(tokens, at + open.length) === ',') at += open.length;
		else if (skipped > 0) {
			at += skipped;
			while (TRADED.has(keyAt(tokens, at)) || (keyAt(tokens, at) === 'and' && TRADED.has(keyAt(tokens, at + 1)))) at++;
		} else if (keyAt(tokens, at) === 'both' || keyAt(tokens, at) === ':') at++;
		else if (keyAt(tokens, at) === ',') at = asideEnd(tokens, at) + 1;
		else return at;
	}
}

const SUBJECT = { hedge: null, composition: false, needs: 2, goods: 'some' } as const;
const REACH = 60;

/**
 * A list that ends right before the verb at `at`, whose complement says that it is one of goods traded: "lamps, rugs and
 * tiles were the main exports", "… were exported", "… accounted for most of the exports".
 * @param clause the token that the clause starts at
 */
export function subjectBefore(
	tokens: readonly Token[],
	clause: number,
	at: number,
	amounts: Amounts
): { introduction: Introduction; listing: Listing } | null {
	const isCopula = COPULAS.has(keyAt(tokens, at)) && keyAt(tokens, at) !== ':';
	const making = isCopula ? undefined : phraseAt(tokens, at, MAKING);
	if ((!isCopula && !making) || at <= clause || at - clause > REACH) return null;
	const to = at + (making?.length ?? 1);
	if (!saysTraded(tokens, to, making !== undefined)) return null;
	const from = subjectStart(tokens, clause, at);
	const listing = readPieces(tokens, from, amounts);
	const ranges = itemRanges(tokens, listing.pieces);
	const good = ranges.filter((range) => isGood(tokens, range)).length;
	if (listing.to !== at || 2 * good < ranges.length) return null;
	return { introduction: { ...SUBJECT, from: at, to, next: from }, listing };
}

/** Past "In 2017," or "with", before the subject. */
function subjectStart(tokens: readonly Token[], clause: number, at: number): number {
	const key = keyAt(tokens, clause);
	let from = clause;
	if (['with', 'while', 'and', ','].includes(key)) from++;
	else if (CLAUSE_STARTS.has(key) || key === 'among' || key === 'following') {
		const comma = tokens.slice(clause, at).findIndex((token) => token.key === ',');
		from = clause + comma + 1;
	}
	return hedgeAt(tokens, from)?.to ?? from;
}

const NAMING = words('named mentioned listed cited identified called');

/** "named lamps, rugs and tiles as the main exports" */
export function namedAt(tokens: readonly Token[], at: number, amounts: Amounts) {
	if (!NAMING.has(keyAt(tokens, at))) return null;
	const listing = readPieces(tokens, at + 1, amounts);
	if (keyAt(tokens, listing.to) !== 'as' || !saysTraded(tokens, listing.to + 1, false)) return null;
	const introduction: Introduction = { ...SUBJECT, from: at, to: at + 1, next: at + 1 };
	return { introduction, listing: { ...listing, isOpen: false } };
}

const PASSIVE = words('exported imported shipped sold supplied delivered bought purchased traded');
const COMPLEMENT = 12;

/** "… the main exports", "… exported", "… most of its exports" */
function saysTraded(tokens: readonly Token[], from: number, isMaking: boolean): boolean {
	let main = isMaking;
	for (let at = from; at < from + COMPLEMENT; at++) {
		const key = keyAt(tokens, at);
		const isDotOfLetter = key === '.' && keyAt(tokens, at - 1).length === 1;
		if (key === '' || (',;.:'.includes(key) && !isDotOfLetter)) return false;
		if (PASSIVE.has(key) && at < from + 3) return true;
		main ||= MAIN.has(key) || key === 'among';
		if (main && TRADED.has(key)) return true;
	}
	return false;
}
