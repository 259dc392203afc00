import type { Phrase, Phrases } from '../phrase.ts';
import type { FlowKind } from '../words.ts';
import { isKnownGood, isNounOfGoods } from './goods.ts';
import { FIGURES, hedgeAt, keyAt, letterAt, lettersFrom, MAKING, NOUNS, phraseAt, type Range, words } from './words.ts';

/** Whether goods or services flow. */
export const isTraded = (flow: FlowKind | undefined): boolean => flow === 'exports' || flow === 'imports';

/** Words that introduce a list. */
export interface Form extends Range {
	hedge: Range | null;
	/** the items make up the subject, as its parts */
	composition: boolean;
	/** fewer items are no list after this: "exports were furniture" is not one */
	needs: number;
	/** how many of the items must be goods by their names, where the words before them do not tell */
	goods: 'some' | 'first' | 'most' | 'known' | 'any';
}

/** "made up of", "dominated by": the items make up the subject. */
const COMPOSING =
	/^(?:(?:comprise[sd]?|comprising|composed|formed|dominated|represented|made up|makes? up|accounted for) (?:of|by)|consist(?:s|ed|ing)? (?:of|in)|belong(?:s|ed|ing)? to)$/;
const INCLUDING = new Set(['including', 'included', 'among them', 'among which']);
const FOCUSED = /^(?:focused|concentrated|limited|confined) (?:on|in|to)$/;
/** "exports of lamps and rugs", "worth of lamps and rugs" */
const OF = words(`
	export exports import imports purchase sale shipment shipments supplies deliveries sales purchases re-export re-exports exporter exporters importer
	importers delivery supplier suppliers seller sellers buyer buyers purchaser importation exportation`);
const TRADING = words('supply supplying purchase purchases deliver delivers ship');

const LED = words('led headed topped driven helped boosted supported underpinned fuelled fueled');

/** Past "exports of", "imports to Riga of", where a noun of trade stands at `at`; else `at`. */
export function pastFlow(phrases: Phrases, at: number): number {
	const [link] = (OF.has(keyAt(phrases, at)) && ofAfter(phrases, at).exec(lettersFrom(phrases, at))) || [''];
	return at + link.length;
}

/** "exports of", "export value of", "import bill for" */
const ofAfter = (phrases: Phrases, at: number): RegExp =>
	keyAt(phrases, at + 1) === 'bill' ? /^..[op]/ : FIGURES.has(keyAt(phrases, at + 1)) ? /^..o/ : /^.D?o/;

/** What starts at a phrase and introduces a list; "largely" may stand within ("made up largely of"). */
export function formAt(phrases: Phrases, at: number): Form | null {
	const { key, letter, flow } = phraseAt(phrases, at);
	const next = phraseAt(phrases, at + 1);
	const plain = { from: at, hedge: null, composition: false };
	const form = (to: number, needs: number, goods: Form['goods']): Form => ({ ...plain, to, needs, goods });
	const hedge = hedgeAt(phrases, at + 1);
	const last = hedge?.to ?? at + 1;
	if (COMPOSING.test(`${key} ${keyAt(phrases, last)}`))
		return { ...form(last + 1, 1, 'any'), hedge, composition: true };
	if (FOCUSED.test(`${key} ${next.key}`)) return form(at + 2, 2, 'most');
	if (letter === 'l' || INCLUDING.has(key)) return form(at + 1, 1, 'any');
	// "exports of", "import value of", "up slightly for", "demand for"
	const pattern = OF.has(key)
		? ofAfter(phrases, at)
		: /^(?:demand|market|spending)$/.test(key)
			? /^.[oip]/
			: 'NR'.includes(letter)
				? /^.D*[oip]/
				: null;
	const [link] = pattern?.exec(lettersFrom(phrases, at)) ?? [];
	if (link) return form(at + link.length, 2, OF.has(key) ? 'most' : 'known');
	// "exports to Riga such product groups as lamps"
	const such = key === 'such' ? phrases.slice(at + 2, at + 5).findIndex(({ key }) => key === 'as') : -1;
	if (such >= 0) return form(at + such + 3, 2, 'most');
	if (letter === 'k' && /^.D*Q[pf]D*c/.test(lettersFrom(phrases, at))) return form(at + 1, 3, 'most');
	// "while those of rugs and tiles fell"
	if (key === 'those' && next.letter === 'o') return form(at + 2, 2, 'known');
	if (key === 'worth of') return form(at + 1, 2, 'most');
	if (LED.has(key) && next.key === 'by') return form(at + 2, 1, 'most');
	return isTraded(flow) || TRADING.has(key) ? form(at + 1, 2, 'first') : null;
}

/** Participles that may follow the noun of an item: "articles made of steel", "goods imported from China". */
export const PARTICIPLES = words(`
	made used derived produced manufactured based intended designed related obtained assembled packed processed sold grown
	built known shipped exported imported supplied delivered bought purchased sourced mined caught harvested extracted`);

const ADVERBS = words('long always now still once ever traditionally usually currently typically');

/** Where the auxiliaries and adverbs of the verb at `at` begin: "have been", "have to be", "together made up". */
export function verbStart(phrases: Phrases, at: number): number {
	while (
		/^(?:[AaMDh]|t[Aq])/.test(letterAt(phrases, at - 1) + letterAt(phrases, at - 2)) ||
		ADVERBS.has(keyAt(phrases, at - 1))
	)
		at--;
	return at;
}

const ARTICLES = words('the a an its their this');

/** "prepared food", "growing imports": a participle before its noun. */
export const isAttribute = (phrases: Phrases, at: number): boolean =>
	/(?:ed|ing)$/.test(keyAt(phrases, at)) && isBeforeNoun(phrases, at);
const isBeforeNoun = (phrases: Phrases, at: number): boolean =>
	('cCnEH'.includes(letterAt(phrases, at + 1)) || NOUNS.has(keyAt(phrases, at + 1))) &&
	!/^\d|ly$/.test(keyAt(phrases, at + 1));

/** A verb that we know; else a word in "-ed" or "-ing" that stands as one: after goods, or before no noun. */
export function isVerb(phrases: Phrases, at: number, start: number): boolean {
	const { key, letter } = phraseAt(phrases, at);
	const [before, after] = [phraseAt(phrases, at - 1), phraseAt(phrases, at + 1)];
	const isFirst = at === start || before.letter === '&';
	if (!isFirst && PARTICIPLES.has(key)) return false;
	const isQualifying = isFirst && isAttribute(phrases, at);
	// "hard drives worth $4 million"
	if ('qV'.includes(letter) && key.endsWith('s') && 'w@('.includes(after.letter)) return false;
	if (
		'aAkSql'.includes(letter) ||
		('RMI'.includes(letter) && key !== 'not' && !isQualifying && !(key === 'ready' && isBeforeNoun(phrases, at)))
	)
		return true;
	if (MAKING.has(key) || formAt(phrases, at)?.goods === 'any') return true;
	// "and imports cars", not "and ships to Riga"
	// "…, and Riga imports cars"
	const isActor = before.party !== undefined && !before.party.isPossessive && !before.party.isAdjective;
	if ('HV'.includes(letter)) return (isFirst || isActor) && key !== 'investment' && 'cCnEDhQ'.includes(after.letter);
	// "spare parts cost the country"
	if (!isFirst && letter === 'c' && ARTICLES.has(after.key.replace(/ .*/, '')) && before.key.endsWith('s')) return true;
	// "products jumping 4 %"
	if (letter === 'c' && key.endsWith('ing') && /^.b?D*[Q%]/.test(lettersFrom(phrases, at))) return true;
	// "furniture undergoing the change", "lamps shipping out"
	const isDoing =
		letter === 'c' && key !== 'following' && /..ing$/.test(key) && !isKnownGood(key) && isKnownGood(before.key);
	if (!isFirst && isDoing && ('DEO'.includes(after.letter) || /^(?:out|off|away|back)$/.test(after.key))) return true;
	const isPast = /..ed$/.test(key);
	if (letter !== 'c' || isNounOfGoods(key) || !(isPast || (key.endsWith('ing') && at === start))) return false;
	// "refined fuel lifted the exports"
	if (!isFirst && (before.key.endsWith('s') || (isNounOfGoods(before.key) && after.letter === 'D'))) return true;
	return !isBeforeNoun(phrases, at) && (isPast || after.letter !== '.') && !',.)&'.includes(after.letter);
}

/**
 * Where the clause of the verb at `at` begins. It is the list's own clause, and keeps the item before the verb, where an
 * "and" joins that to the list ("furniture, lasers and wire were exported"), unless a subject of its own goes there ("…,
 * and imports comprised …", "…, the ministry said").
 */
export function clauseStart(
	phrases: Phrases,
	start: number,
	at: number,
	{ led, startsAfresh, ands }: { led: boolean; startsAfresh: boolean; ands: readonly number[] }
): number {
	const and = ands.at(-1) ?? (led ? start - 1 : undefined);
	const subject = phrases.slice(and ?? start, at);
	const isSubject = ({ letter, key }: Phrase, index: number) =>
		'HO'.includes(letter) || (FLOWS.has(key) && subject[index - 1]?.letter !== 'c');
	const hasSubject = subject.some(isSubject);
	if (letterAt(phrases, at) === 'S') return startsAfresh ? at : start;
	if (and !== undefined)
		return hasSubject || (STARTS.has(keyAt(phrases, and + 1)) && !OWNING.has(keyAt(phrases, and + 1)))
			? Math.max(and, start)
			: at;
	return startsAfresh || formAt(phrases, at)?.goods === 'any' ? at : start;
}

/** The subjects of another clause. */
const FLOWS = words('trade sales shipments deliveries supplies purchases turnover prices');
const OWNING = words('its their');
export const STARTS = words('the its their it they he she this these a an');
