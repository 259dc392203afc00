import { indexBy } from '../../std/group.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const phrases = (list: string): readonly (readonly string[])[] =>
	list
		.split(',')
		.map((phrase) => phrase.trim().split(/\s+/))
		.sort((a, b) => b.length - a.length);

export interface VerbPattern {
	/** The verb's words; a hedge may stand between the first and the last ("made up largely of"). */
	words: readonly string[];
	/** The items make up the subject, as its parts. */
	composition: boolean;
}

const verbs = (composition: boolean, list: string): VerbPattern[] =>
	phrases(list).map((phrase) => ({ words: phrase, composition }));

/** The longer of two that fit is meant: "comprised of" before "comprised". */
const VERBS: readonly VerbPattern[] = [
	...verbs(
		true,
		`represented by, made up of, make up of, makes up of, comprised of, composed of, dominated by, accounted for by,
		consist of, consists of, consisted of, consisting of`
	),
	...verbs(false, 'include, includes, included, including, comprise, comprises, comprised, comprising, such as, namely')
].sort((a, b) => b.words.length - a.words.length);
/** Verbs by the word that they begin with, in that order. */
export const VERBS_BY_FIRST: ReadonlyMap<string, readonly VerbPattern[]> = indexBy(
	VERBS,
	({ words }) => words[0] ?? ''
);

/** A list follows these only where what is listed goes before: "Belarus' imports were …", "Major exports: …". */
export const COPULAS = words('were are was is :');
export const TRADED = words(
	'export exports import imports goods items products commodities supplies shipments deliveries purchases services'
);
export const MAIN = words('main major key top principal chief leading biggest largest primary important following');

export const HEDGES = phrases(
	'largely, mainly, mostly, primarily, chiefly, predominantly, principally, overwhelmingly, in particular, for the most part, above all'
);

/** "were shipped to Poland, Latvia and Lithuania", "were up", "included in the list": what follows is not an item. */
export const NOT_FIRST = words(`
	up down worth higher lower larger smaller more less also not no valued estimated still only almost nearly about over
	in into on onto at by for from to with within under through via during because when where if that than then as so
	it he she they we you there unchanged flat stable good bad necessary available subject able unable due likely`);
export const NOT_SECOND = words('to by at than with into as up down in on');

/** Between the last two items of a list. */
export const ANDS = words('and or');

/** What joins the last item on; several words join wherever they stand. */
export const CONJUNCTIONS = phrases('and, or, plus, and also, as well as, along with, together with');

/** Words that begin a clause, an afterthought or a new thought after a comma: the list has ended. */
export const CLAUSE_STARTS = words(`
	which who whom whose where when while whereas although though but because since so yet if unless until after before
	according as in on at by for from with during he she it they we you this these that there thus however
	adding noting citing quoting making leading accounting totaling totalling bringing reaching amounting rising up down`);

/** Verbs of another clause: "… and wire were exported", ", the ministry said". */
export const FINITE = words(`
	was were is are has have had will would can could may might shall should did does do
	amounted totaled totalled accounted reached rose fell grew increased decreased declined remained became`);
export const SAYING = words('said says told reported reports noted added adds announced stated wrote writes');

export const TIME_PREPOSITIONS = words('in during since for over through throughout by from between until');
export const MONTHS = words('january february march april may june july august september october november december');
export const ORDINALS = words('first second third fourth last this previous past current same early late mid');
export const PERIODS = words(
	'quarter quarters half halves week weeks month months year years decade decades period periods'
);

/** "among others", "etc.": says that the list goes on, and is no item. */
export const OPEN_ENDS = phrases('among others, among other things, among other goods, and others, and so on, and so forth, and more, etc, inter alia'); // prettier-ignore

/**
 * Heads that coordinated modifiers share: "computer, telecommunication and information services" are one item, the
 * services. Before other plurals only an adjective is taken for a modifier ("internal and external combustion engines").
 */
export const HEADS = words(`
	services service products goods equipment technologies technology industries industry sectors machinery materials
	articles supplies items commodities software solutions`);
export const ADJECTIVE = /(?:al|ic|ous|ive|ar|ary|ern|ese|an|ed|ing|able|ible)$/;
export const ADJECTIVES = words(
	'raw fresh frozen dried new used crude heavy light hot cold small large long short soft hard dry wet white black'
);

/** Goods that are named in the singular, and so stand for themselves: "wheat, sugar and dairy products" are three. */
export const MASS = words(`
	furniture fiberglass fibreglass equipment machinery software hardware clothing footwear apparel wire fish meat beef pork
	poultry milk butter cheese wheat grain rice corn maize barley rye sugar salt coffee tea cocoa tobacco beer wine vodka
	cotton linen flax wool silk timber lumber steel iron copper aluminum aluminium gold silver zinc nickel cement coal oil
	gas gasoline petrol diesel fuel petroleum potash salt fertilizer ammonia soybean honey caviar fruit seafood furs
	jewelry jewellery electronics paper wood pulp plywood glassware ceramics`);
/** Of these, what names a material or trade as well, and shares a head in a pair: "wood and paper products". */
export const MATERIALS = words(
	'fish meat milk tobacco cotton linen flax wool silk timber steel iron copper aluminum aluminium coal oil gas fuel petroleum paper wood pulp'
);

/** The plural of a noun: no adjective is taken for goods ("exports were strong, stable and growing"). */
export const PLURAL = /(?<!ou|les|s|u|i)s$/;
