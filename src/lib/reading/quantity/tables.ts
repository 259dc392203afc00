import { MONTHS } from '../../std/months.ts';
import { words } from '../../std/words.ts';

const powers = (...rows: [string, number][]): ReadonlyMap<string, number> =>
	new Map(rows.flatMap(([list, power]) => list.split(' ').map((word) => [word, power] as const)));

/** Scales that a full stop may follow: "41 mln. euros". */
export const ABBREVIATED = powers(
	['thsd k тыс', 3],
	['mln mn mio mil m mm млн', 6],
	['cr', 7],
	['bln bn bil mld mrd b млрд', 9],
	['tln trn tn t', 12]
);

/** Scale words as powers of ten (SDMX UNIT_MULT). A billion is 10^9, as in all of today's English. */
export const SCALES: ReadonlyMap<string, number> = new Map([
	...powers(
		['thousand thousands тысяч', 3],
		['lakh lakhs lac lacs', 5],
		['million millions миллион миллиона миллионов', 6],
		['crore crores', 7],
		['billion billions milliard milliards миллиард миллиарда миллиардов', 9],
		['trillion trillions', 12],
		['quadrillion quadrillions', 15]
	),
	...ABBREVIATED
]);

/** Whether a word multiplies the number before it. */
export const isScale = (key: string): boolean => SCALES.has(key) || key === 'hundred';

/** Abbreviations that mean something else as a word of their own: "$5k", never "$5 k". */
export const GLUED_SCALES = words('k b t');

const numbered = (list: string, from: number, step = 1): ReadonlyMap<string, number> =>
	new Map(list.split(' ').map((word, index) => [word, from + index * step]));

/** "five" of "twenty-five". */
export const ONES = numbered('one two three four five six seven eight nine', 1);
export const TENS = numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10);
const TEENS = numbered('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 10);

export const CARDINALS: ReadonlyMap<string, number> = new Map([['zero', 0], ...ONES, ...TEENS, ...TENS]);

/**
 * "rose from $4 million to $6 million" tells of two amounts, not of a range. These words, before "from … to …" or
 * "… to …" in the same clause, say so; the nearest of them and RANGING decides.
 */
export const isChanging = (key: string): boolean =>
	CHANGED.has(key) || CHANGES.has(key.replace(/(?:e|es|s|ed|ing)$/, ''));
const CHANGED = words(
	'rose risen grew grown growth fell fallen reduction shrank shrunk sank sunk swollen expansion contraction went gone crept up down'
);
const CHANGES = words(
	`ris rais increas grow fall declin drop dropp decreas reduc cut cutt jump climb soar surg doubl tripl quadrupl halv shrink slump
	slid dip dipp expand contract boost lower lift hik plung plummet tumbl sink swell slash widen narrow improv recover rebound
	skyrocket rocket advanc gain go mov chang shift revis upgrad downgrad add multipli strengthen weaken edg balloon`
);

export const RANGING = words(
	'range ranges ranged ranging vary varies varied varying fluctuate fluctuates fluctuated fluctuating anywhere'
);

/** "the difference between $4 million and $6 million" is about two amounts. */
export const DIFFERING = words('difference differences gap margin spread distinction');

/** What a number after these names is no amount: "Chapter 72 – 85%". */
export const LABELS = words(
	`article chapter heading table item group section figure annex code part phase hs no top sept
	${MONTHS.map((name) => `${name} ${name.slice(0, 3)}`)
		.join(' ')
		.toLowerCase()}`
);

/** Parts of a number in words, with their decimals; null for what has none that are certain. */
export const PARTS: ReadonlyMap<string, string | null> = new Map(
	Object.entries({ half: '5', quarter: '25', third: null, 'three quarters': '75', 'three quarter': '75' })
);

/** A number that no currency stands beside is told as money where these go before it, but for those of things counted. */
export const MONEY = words(
	'turnover earned earnings revenue revenues exports imports export import sales trade surplus deficit profit loss worth valued value cost costs invested investment investments paid spent lent loan loans fdi remittances'
);
export const COUNTED = words(
	'population people inhabitants residents tonnes tons barrels bags units pieces tourists visitors passengers hectares litres kilometres'
);

/** "in 2017 dollars", "constant 2010 US dollars": the year that money is counted in. */
export const YEARLY = words('in constant current real nominal since during year');

/**
 * Words that go on after an amount: in "$4 to 6 companies" the six are companies, not dollars. A short word that is neither
 * among these nor the next may be a scale that we do not know: "$41 bi".
 */
export const FUNCTION_WORDS = words(
	'a an and are as at but by each for from had has have if in into is it its nor not of off on once or out over per so than that the then this to until up upon via was were when which while who will with yet annually every yearly respectively last next today yesterday earned more less during since among compared against between before after ago'
);
const SHORT_WORDS = words(
	'air aid all any bet bid big bill bond book buy call can car card case cash cost cut cuts day did due duty fee fees fell file fine free fund gain game gas gift got half he hit home idea item job just levy life loan loss made may men most must net new no note now oil old one only our own paid past pay peak plan plus post rate real rent rise rose sale seed she shot site sold some sum tax they tie tip toll too top tour two unit w wage war way we what won work year you'
);
/** Whether this may follow "$41" as a word of its own. */
export const isKnownWord = (key: string): boolean =>
	key.length > 4 ? !isScaleLike(key) : FUNCTION_WORDS.has(key) || SHORT_WORDS.has(key);

/** What may be a scale that we do not know: "rnillion", "milyon", "millones". */
export const isScaleLike = (key: string): boolean => /[lr]l?i?ons?$|^(?:m|b|tr)il[hijly][hijy]?[aouãõ]/.test(key);

/** What keeps an amount of money from being read, in words that go after it. */
export const REASONS = {
	number: 'its commas and points are not those of English numbers, as in 66.7 and 1,234,567',
	fraction: 'it is a fraction, where we read decimals',
	compound: 'it is a number in several parts, where we read one',
	bracket: 'a second number stands in brackets within it',
	power: 'it is a power of ten, where we read million or billion',
	scale: 'whether it is a thousand, a million or neither is not certain',
	shared: 'whether it has the scale of the number beside it is not certain',
	range: 'whether the two numbers are a range, and of what, is not certain',
	sign: 'whether it is negative is not certain',
	currency: 'whose currency it is in is not certain',
	alone: 'no currency stands beside it',
	form: 'its number, scale and currency do not go together for certain'
} as const;

export type UnreadableReason = keyof typeof REASONS;
