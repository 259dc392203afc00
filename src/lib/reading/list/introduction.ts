import { follows, keyAt, tokenAt, type Token } from '../tokens.ts';
import { asideEnd } from './ends.ts';
import { isNounOfGoods } from './goods.ts';
import { type Found, found, hedgeAt, hedgeEnding, type Introduction, spokenAt } from './verbs.ts';
import {
	COPULAS,
	FINITE,
	MAIN,
	NOT_FIRST,
	OPEN_ENDS,
	ORDINALS,
	phraseAt,
	phrases,
	SAYING,
	TRADED,
	TRADING,
	words
} from './words.ts';

const SUBJECT_WORDS = 16;
const SUPPLYING = words('supply supplies supplied supplying provide provides provided providing');
/** "exports of lamps and rugs", "trade in lamps and rugs", "led by lamps and rugs" */
const OF = words(`
	export exports import imports shipment shipments supplies deliveries sales purchases exporter exporters importer
	importers supplier suppliers seller sellers buyer buyers purchaser worth`);
const BY = words('led headed topped followed driven');

/** What starts at this token and introduces a list, if a list can follow it. */
export function introductionAt(tokens: readonly Token[], at: number): Introduction | null {
	const verb = spokenAt(tokens, at) ?? copulaAt(tokens, at) ?? tradeAt(tokens, at) ?? detailAt(tokens, at);
	if (!verb || isNegated(tokens, at)) return null;
	const isSetOff = keyAt(tokens, verb.to) === ',';
	if (isSetOff && verb.goods === 'first') return null;
	const after = isSetOff ? verb.to + 1 : verb.to;
	const hedge = verb.hedge ?? hedgeAt(tokens, after) ?? hedgeEnding(tokens, at);
	const next = listStart(tokens, Math.max(verb.to, hedge?.to ?? 0));
	const first = tokens[next];
	if (!follows(first) || NOT_FIRST.has(first.key)) return null;
	if (COPULAS.has(keyAt(tokens, at)) && (first.key === 'the' || NOT_SECOND.has(keyAt(tokens, next + 1)))) return null;
	// "exports mainly oil": a hedge tells that the goods are what follows.
	const needs = verb.goods === 'first' && hedge ? 1 : verb.needs;
	return { ...verb, hedge, next, needs };
}

const NOT_SECOND = words('to by at than with into as up down in on');

/** "did not include", "doesn't include", "no longer included" */
function isNegated(tokens: readonly Token[], at: number): boolean {
	const before = keyAt(tokens, (hedgeEnding(tokens, at)?.from ?? at) - 1);
	const earlier = keyAt(tokens, at - 2);
	return (
		['not', 'never', 'without', 'neither', 'excluding'].includes(before) ||
		(before === 't' && earlier === "'") ||
		(before === 'longer' && earlier === 'no')
	);
}

/** "were" and ":" after the goods themselves, in the same clause; three items, or fewer that are called the main ones. */
function copulaAt(tokens: readonly Token[], at: number): Found | null {
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
	return traded ? found(at, at + 1, { needs: main ? 1 : 3, goods: main ? 'some' : 'any' }) : null;
}

/** "exports were", "exports to Riga", "exports in 2017", not "export markets were". */
const endsSubject = (tokens: readonly Token[], at: number): boolean => {
	const { key, kind } = tokenAt(tokens, at);
	return kind !== 'word' || COPULAS.has(key) || AFTER_SUBJECT.has(key) || ORDINALS.has(key);
};
const AFTER_SUBJECT = words(
	'to from of in by for during that which s and or are were also here there exported imported sold bought shipped traded'
);

/** "exports lamps and rugs", "supplies Tallinn with lamps", "exports of lamps and rugs", "led by lamps and rugs". */
function tradeAt(tokens: readonly Token[], at: number): Found | null {
	const key = keyAt(tokens, at);
	const after = keyAt(tokens, at + 1);
	if (OF.has(key) && after === 'of') return found(at, at + 2, { needs: 2, goods: 'most' });
	if (['trade', 'trades', 'traded', 'trading', 'deals'].includes(key) && after === 'in')
		return found(at, at + 2, { needs: 2, goods: 'all' });
	if (BY.has(key) && after === 'by') return found(at, at + 2, { needs: 1, goods: 'all' });
	// "exported to Riga mainly lamps"
	if (/(?:ed|sold|bought)$/.test(key) && TRADING.has(key) && (after === 'to' || after === 'from')) {
		let to = at + 2;
		while (to < at + 6 && tokenAt(tokens, to).kind === 'word' && !hedgeAt(tokens, to)) to++;
		const hedge = hedgeAt(tokens, to);
		return hedge ? found(at, at + 1, { hedge, needs: 2, goods: 'some' }) : null;
	}
	if (SUPPLYING.has(key)) {
		const end = at + 5;
		for (let to = at + 1; to < end; to++)
			if (keyAt(tokens, to) === 'with') return found(at, to + 1, { needs: 1, goods: 'first' });
	}
	const isVerb = TRADING.has(key) || SUPPLYING.has(key);
	if (!isVerb || MAIN.has(keyAt(tokens, at - 1)) || NO_VERB_AFTER.has(keyAt(tokens, at - 1))) return null;
	return found(at, at + 1, { needs: 2, goods: 'first' });
}

const NO_VERB_AFTER = words('be of for the a an');

/** "goods, mainly lamps and rugs", "goods like lamps and rugs" */
function detailAt(tokens: readonly Token[], at: number): Found | null {
	const before = keyAt(tokens, at - 1);
	if (keyAt(tokens, at) === 'like' && isNounOfGoods(before)) return found(at, at + 1, { needs: 2, goods: 'all' });
	const hedge = [',', '(', '–', '-', '—'].includes(before) ? hedgeAt(tokens, at) : null;
	return hedge && found(at, hedge.to, { hedge, needs: 2, goods: 'all' });
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
