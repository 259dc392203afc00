import { indexBy } from '../../std/group.ts';
import { words } from '../../std/words.ts';

export { words };
import { keyAt, matches, type Token } from '../tokens.ts';

/** Phrases by their first word, the longer of two that fit first: "comprised of" before "comprised". */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;
export const phrases = (list: string): Phrases => {
	const split = list.split(',').map((phrase) => phrase.trim().split(/\s+/));
	return indexBy(
		split.sort((a, b) => b.length - a.length),
		([first = '']) => first
	);
};

/** The phrase of these that starts at a token. */
export const phraseAt = (tokens: readonly Token[], at: number, among: Phrases): readonly string[] | undefined =>
	among.get(keyAt(tokens, at))?.find((phrase) => matches(tokens, at, phrase));

/** What is traded, as the subject of a list: "exports were", "the main goods are". */
export const TRADED = words(`
	export exports import imports goods good items item products product commodities commodity supplies shipments
	deliveries purchases sales services articles categories category merchandise cargoes exporter exporters`);
/** A sentence with none of these is not about trade. */
export const TRADE = words(`
	trade trades traded trading exported exporting imported importing sold sells sell bought buys buy shipped ships ship
	supplied supply delivered delivers purchased market turnover`);
/** Names of no goods: a list of these alone ("goods and services") tells none. */
export const GENERIC = words(
	'exports imports goods services products items commodities things articles categories trade'
);
export const MAIN = words('main major key top principal chief leading biggest largest primary important following');
export const COPULAS = words('were are was is : remain remains remained became');

export const HEDGES = phrases(
	'largely, mainly, mostly, primarily, chiefly, predominantly, principally, overwhelmingly, in particular, for the most part, above all, notably, especially, particularly, essentially, also, again, only'
);

/** "were shipped to Poland", "were up", "exports fell": what follows is not an item. */
export const NOT_FIRST = words(`
	up down worth higher lower larger smaller more less not no none valued estimated still almost nearly about over in
	into on onto at by for from to with within under through via during because when where if that than then as so it he
	she they we you there his her our unchanged flat stable bad necessary available subject able unable due likely each
	every of and or but around those these this which roughly some growth nothing everything anything much`);

/** Between the last two items of a list. */
export const ANDS = words('and or &');

/** What joins the last item on; several words join wherever they stand. */
export const CONJUNCTIONS = phrases(
	'and, or, &, plus, then, and also, as well as, and finally, and then, and mainly, and mostly, along with, together with, followed by, and to a lesser extent, followed closely by, in addition to'
);

/** Words that begin a clause, an afterthought or a new thought after a comma: the list has ended. */
export const CLAUSE_STARTS = words(`
	which who whom whose where when while whereas although though but because since so yet if unless until after before
	according as in on at by for from with to during of under amid he she it they we you this these that there thus however
	both all each up down worth compared thanks due despite per making leading accounting not only some many most more
	less almost nearly about roughly totaling totalling nor than then would respectively a an`);

/** Verbs of another clause: "… and wire were exported". */
export const FINITE = words(`
	was were is are has have had will would can could may might shall should did does do reach reached rose rise rises fell
	falls fell grew grow grows went came comes took takes saw sees sank shrank drove drives gave gives brought brings hit
	hits kept held holds stood stands ran began begins became remain remains remained continue continues continued helped
	amounted totaled totalled accounted account accounts make makes meant means lost won met edged dominate dominates
	dominated topped leads jumped surged slumped dropped climbed soared plunged tumbled slipped eased increased
	increases decreased declined rebounded recovered doubled tripled halved exceeded overtook contributed constituted
	constitute represent represents represented formed`);
export const SAYING = words(
	'said says told reported reports noted added adds announced stated wrote writes showed shows'
);

/** Participles that may follow the noun of an item: "articles made of steel", "goods imported from China". */
export const PARTICIPLES = words(`
	made used derived produced manufactured based intended designed related obtained assembled packed processed sold grown
	built known shipped exported imported supplied delivered bought purchased sourced mined caught harvested`);

export const TIMES = words('in during since for over through throughout by from between until on');
export const MONTHS = words('january february march april may june july august september october november december');
export const ORDINALS = words('first second third fourth last this previous past current same early late mid recent');
export const PERIODS = words(
	'quarter quarters half halves week weeks month months year years decade decades period periods season'
);

/** "among others", "etc.": says that the list goes on, and is no item. */
export const OPEN_ENDS = phrases(
	'among others, among other things, among other goods, among other products, among other items, and others, and so on, and so forth, and more, and many others, and the like, etc, inter alia'
);

/** After these an item has ended: where goods go, come from, or by when, and what they are worth. */
export const ENDING = words(
	'to at worth valued amid despite via during since until among between under against compared throughout per than while whereas although though but because when where abroad overseas worldwide'
);

/** Who buys and sells: "Riga exports lamps and rugs". */
export const TRADING = words(`
	export exports exported exporting import imports imported importing sell sells sold selling buy buys bought buying
	purchase purchases purchased ship ships shipped shipping deliver delivers delivered delivering source sources sourced`);
/** What goods do to the exports that they are a part of: "copper and gold made up most of the exports". */
export const MAKING = phrases(
	'dominate, dominated, made up, make up, accounted for, account for, topped, constituted, constitute, represented, accounting for, making up, formed'
);

export const STARTS = words('the its their it they he she this these a an');
