import { lettersOf, type Phrases } from '../phrase.ts';
import { isKnownGood, isNounOfGoods, isTradedNoun, NO_GOODS } from './goods.ts';
import { pastCount } from './count.ts';
import { asideEnd } from './pieces.ts';
import { type Form, formAt, isAttribute, pastFlow, verbStart } from './verbs.ts';
import {
	DETAILS,
	FIGURES,
	hedgeAt,
	keyAt,
	letterAt,
	lettersFrom,
	MAIN,
	NAMING,
	phraseAt,
	TRADED,
	words
} from './words.ts';

/** What introduces a list, and the phrase that the list starts at. */
export interface Introduction extends Form {
	next: number;
}

/** What starts at this phrase and introduces a list, if a list can follow it. */
export function introductionAt(phrases: Phrases, at: number): Introduction | null {
	const verb = verbAt(phrases, at) ?? copulaAt(phrases, at) ?? detailAt(phrases, at);
	if (!verb) return null;
	const before = hedgeAt(phrases, at - 1);
	const from = before?.from ?? at;
	// "did not include", "no longer included"
	if (NEGATED.test(`${keyAt(phrases, from - 2)} ${keyAt(phrases, from - 1)}`)) return null;
	const after = verb.goods === 'first' ? pastPartner(phrases, verb.to) : verb.to;
	const isSetOff = keyAt(phrases, after) === ',';
	if (isSetOff && verb.goods === 'first') return null;
	const hedge = verb.hedge ?? hedgeAt(phrases, isSetOff ? after + 1 : after) ?? before;
	const next = listStart(phrases, Math.max(after, hedge?.to ?? 0));
	const { key, letter } = phraseAt(phrases, next);
	const isCounted = pastCount(phrases, next) > next;
	if (NOT_FIRST.has(key) || (key !== 'the' && !isCounted && NO_ITEM.includes(letter) && !isAttribute(phrases, next)))
		return null;
	// "driven by stronger exports of lamps", "includes goods such as rugs": the words nearest to the goods introduce them.
	const isFlow = (at: number) => pastFlow(phrases, at) > at || isMoved(phrases, at);
	const leading = /^[^,&]{0,2}/.exec(lettersFrom(phrases, next))?.[0].length ?? 0;
	if ([0, 1, 2].some((skipped) => skipped <= leading && isFlow(next + skipped))) return null;
	if (isNamedAfter(phrases, next)) return null;
	// "growth in lamp, rug and tile exports"
	if (/^[cC]{1,3}(?:,[cC]{1,3})*,?&[cC]{1,3}H/.test(lettersFrom(phrases, next)) && letterAt(phrases, verb.from) === 'N')
		return null;
	if (isCopula(phrases, at) && (key === 'the' || /^.(?:[tbivx]|p(?!D*[Q%U]))/.test(lettersFrom(phrases, next))))
		return null;
	// "exports are raising tensions"
	const isProgressive = isCopula(phrases, at) && /..ing$/.test(key) && !isKnownGood(key) && letter === 'c';
	const isRaised = isProgressive && !isKnownGood(keyAt(phrases, next + 1)) && keyAt(phrases, next + 1).endsWith('s');
	if (isRaised) return null;
	// "exports mainly oil", "exports were mainly oil": a hedge tells that the goods are what follows.
	return (verb.goods === 'first' || isCopula(phrases, at)) && hedge
		? { ...verb, hedge, next, needs: 1, goods: 'some' }
		: { ...verb, hedge, next };
}

/** "farm products such as", "fresh and dried fruits such as", with no comma before. */
function isNamedAfter(phrases: Phrases, from: number): boolean {
	const reach = phrases
		.slice(from, from + 6)
		.findIndex(({ letter, key }) => !'cCDn&po'.includes(letter) || key === 'like');
	const and = phrases.slice(from, from + reach).findIndex(({ letter }) => letter === '&');
	return (
		reach > 0 &&
		['such as', 'like'].includes(keyAt(phrases, from + reach)) &&
		(and < 0 || !isNounOfGoods(keyAt(phrases, from + and - 1)))
	);
}

/** "high sales in lamps", "decreases in rugs", "earnings from tiles" */
const isMoved = (phrases: Phrases, at: number): boolean =>
	(letterAt(phrases, at) === 'N' ||
		/^(?:(?:earning|decrease|increase|decline|rise|gain|drop|fall)s|revenues?|receipts|sales)$/.test(
			keyAt(phrases, at)
		)) &&
	'oifp'.includes(letterAt(phrases, at + 1));

const NEGATED = /(?: (?:not|'t|never|without|neither|excluding)|^no longer)$/;

/** "were shipped to Poland", "were up", "exports fell": what follows is not an item. */
const NO_ITEM = 'wRMNti@bfjpOTxXos&v.;';
const NOT_FIRST = words(`
	valued estimated still almost nearly about there his her our unchanged flat stable bad cover covers covered covering necessary available subject
	unable like likely each every around those these this roughly nothing everything anything much`);

const BEFORE_NOUN = words('be of for the a an');

/** A form that can be the verb of a list there. */
function verbAt(phrases: Phrases, at: number): Form | null {
	const form = formAt(phrases, at);
	const before = keyAt(phrases, at - 1);
	if (form?.goods === 'any') {
		// "countries such as", "the main industries include": no goods.
		const isNaming = DETAILS.has(keyAt(phrases, at));
		const word = before === ',' ? keyAt(phrases, at - 2) : before;
		const { traded } = subjectAt(phrases, verbStart(phrases, at));
		if (NO_GOODS.has(word) && !TRADED.has(word) && (isNaming || !traded)) return null;
		return traded ? form : { ...form, goods: 'known' };
	}
	if (form?.goods !== 'first') return form;
	// "trucks, ship loaders"
	if (keyAt(phrases, at) === 'ship' && ',&'.includes(letterAt(phrases, at - 1))) return null;
	// "Import substitution": a verb has a subject.
	if (
		letterAt(phrases, at) === 'H' &&
		(at === 0 || '.;,“('.includes(letterAt(phrases, at - 1))) &&
		!/,[DhY],$/.test(lettersOf(phrases.slice(Math.max(0, at - 3), at))) &&
		keyAt(phrases, at + 1) !== ':'
	)
		return null;
	// "supplies Tallinn with lamps"
	const reach = phrases.slice(at + 1, at + 9).findIndex(({ key }) => key === 'with');
	const isSupply = reach >= 0 && /^suppl/.test(keyAt(phrases, at));
	if (isSupply) return { ...form, to: at + reach + 2, needs: 1 };
	// "import volumes", "import rights for"
	const next = keyAt(phrases, at + 1);
	const isOfNoun = /port$/.test(keyAt(phrases, at)) && /^.c[pof]/.test(lettersFrom(phrases, at)) && !isKnownGood(next);
	const isNoun = isOfNoun || FIGURES.has(next);
	return isNoun || MAIN.has(before) || BEFORE_NOUN.has(before) ? null : form;
}

/** Past whom the goods go to, or come from: "exported to Riga mainly lamps", "sells Kazakhstan locomotives". */
function pastPartner(phrases: Phrases, at: number): number {
	const { 0: reach = '' } =
		(/^(?:import|b[ou])/.test(keyAt(phrases, at - 1)) ? /^[tf]D?[En](?=[cCnEDh])/ : /^[tf]?D?[En](?=[cCnEDh])/).exec(
			lettersFrom(phrases, at)
		) ?? [];
	const to = at + reach.length;
	const party = phrases[to - 1]?.party;
	const isWhose = party ? party.isAdjective || party.isPossessive : !(/^[tf]/.test(reach) && hedgeAt(phrases, to));
	return isWhose ? at : to;
}

/** "were", and ":" after what is traded. */
export const COPULAS = words('was were are is be been being remain remains remained became');
const isCopula = (phrases: Phrases, at: number): boolean =>
	COPULAS.has(keyAt(phrases, at)) || keyAt(phrases, at) === ':' || isNamedAs(phrases, at);

/** "listed the main exports to Riga as" */
const isNamedAs = (phrases: Phrases, at: number): boolean =>
	keyAt(phrases, at) === 'as' && phrases.slice(Math.max(0, at - 9), at).some(({ key }) => NAMING.has(key));

/** "were" after the goods themselves, in the same clause; three items, or fewer that are called the main ones. */
function copulaAt(phrases: Phrases, at: number): Form | null {
	if (!isCopula(phrases, at)) return null;
	const start = verbStart(phrases, at);
	// "there were lamps", "we are facing"
	const isOther = [start, start - 1].some((before) => ['there', 'we'].includes(keyAt(phrases, before)));
	if (isOther && keyAt(phrases, at) !== ':') return null;
	const { traded, main } = subjectAt(phrases, start);
	const form = { from: at, to: at + 1, hedge: null, composition: false };
	return traded ? { ...form, needs: main ? 1 : 3, goods: main ? 'some' : 'any' } : null;
}

/** Whether what stands before a verb in its clause is traded, and called the main of it. */
function subjectAt(phrases: Phrases, end: number) {
	let traded = false;
	let main = false;
	for (let back = end - 1; back >= Math.max(0, end - SUBJECT_PHRASES); back--) {
		const { key, letter } = phraseAt(phrases, back);
		if ('.;xkSAaqR'.includes(letter) && key !== '-') break;
		traded ||= letter === 'V' || isTradedNoun(phrases, back, end);
		main ||= MAIN.has(key);
	}
	return { traded, main };
}

export const SUBJECT_PHRASES = 16;

const DASHES = new Set(['-', '–', '—']);

/** "goods, mainly lamps and rugs", "goods like lamps and rugs" */
function detailAt(phrases: Phrases, at: number): Form | null {
	const before = phraseAt(phrases, at - (keyAt(phrases, at) === 'like' && keyAt(phrases, at - 1) === ',' ? 2 : 1));
	const form = { from: at, to: at + 1, hedge: null, composition: false, needs: 2, goods: 'most' } as const;
	if (keyAt(phrases, at) === 'like') return isNounOfGoods(before.key) ? form : null;
	// "traditional exports - lamps, rugs and tiles - grew"
	if (DASHES.has(keyAt(phrases, at)) && TRADED.has(before.key)) return { ...form, needs: 3 };
	const hedge = ',(;'.includes(before.letter) ? hedgeAt(phrases, at) : null;
	const isOf = letterAt(phrases, at + 1) === 'o';
	return hedge && { ...form, hedge, to: isOf ? at + 2 : at + 1, goods: isOf ? 'some' : 'most' };
}

/** Past what stands between a verb and its first item: "included, among others, the following: …", "are as follows: …". */
function listStart(phrases: Phrases, from: number): number {
	let at = from;
	for (;;) {
		const key = keyAt(phrases, at);
		if (key === 'the following') {
			at++;
			while (TRADED.has(keyAt(phrases, at)) || (keyAt(phrases, at) === 'and' && TRADED.has(keyAt(phrases, at + 1))))
				at++;
		} else if (key === 'as' && keyAt(phrases, at + 1) === 'follows') at += 2;
		else if (
			['both', 'back', ':', ';'].includes(key) ||
			(key === 'more' && letterAt(phrases, at + 1) === 'c') ||
			/^e,/.test(lettersFrom(phrases, at)) ||
			(DASHES.has(key) && letterAt(phrases, at - 1) !== 'H')
		)
			at++;
		else if (key === ',') at = asideEnd(phrases, at) + 1;
		else return at;
	}
}
