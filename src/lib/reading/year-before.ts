import type { Doubt } from './doubt.ts';
import type { Frame } from './frame.ts';
import { lettersOf, type Phrase, wordsOf } from './phrase.ts';
import { type Said, uncertain } from './said.ts';
import type { Sentence, Statement } from './statement.ts';
import { ENDED, LEAD } from './taken-back.ts';

export const phrasesOf = ({ frames }: Sentence): Phrase[] => frames.flatMap(({ clause }) => clause.phrases);

const PRESENT =
	/^(?:is|are|ha(?:s|ve)|dominates?|includes?|comprises?|consists?(?: .*)?|exports|imports|sells?|ships|supplies|buys?|invests?|attracts?|receives?|reach(?:es)?|(?:amount|come)s? to|stands? at|makes? up|accounts? for|represents?|constitutes?|remains?)$/;

export const RECORD = /record(?!ed)|highest|^new high$|^historic|^all - time$|^best|\bever\b/;

/** "Poland sells lamps, importing rugs", "has invested": the words that say it of no year, whatever year the sentences before tell of. */
export function ofPresent({ frames }: Sentence): (own: Statement) => string | undefined {
	const phrases = frames.flatMap(({ clause }) => clause.phrases);
	// "Exports fell in 2018. They had been $5 million."
	const had = phrases.find(({ key }, at) => key === 'had' && /[akVRI]/.test(phrases[at + 1]?.letter ?? ''));
	const verb = phrases.find(({ letter, key }) => 'VkqIlA'.includes(letter) && PRESENT.test(key));
	return ({ start, list }) => {
		if (had) return had.key;
		// "The record was $5 million": of whatever year
		const own = frames.find(({ subject }) => subject && subject.start <= start && start < subject.end);
		const led = own?.clause.phrases ?? [];
		const letters = lettersOf(led);
		const beforeVerb = led.slice(0, Math.max(0, letters.search(/[akAVR]/)));
		const record = beforeVerb.find(({ key }) => RECORD.test(key));
		// but for "How much was it? The answer is $5 million."
		const is = led.find(({ letter, key }) => letter === 'a' && PRESENT.test(key) && /[HVO]/.test(letters));
		return (record ?? is ?? verb)?.key ?? (list && PRESENT.test(list.verb.text) ? list.verb.text : undefined);
	};
}

/**
 * What a sentence names besides whole years: "… were $5 million, 4 % more than in January 2018" is of January as well, and
 * not of the year that the sentences before tell of.
 * @param id that kind alone
 */
export function otherTime(sentence: Sentence, id?: Doubt['id']): Said<never> | undefined {
	const time = phrasesOf(sentence).find(({ period }) => period?.doubt && (!id || period.doubt === id));
	return time?.period?.doubt ? uncertain(time.period.doubt, wordsOf(sentence.text, [time])) : undefined;
}

/** The year that the sentences before leave, but for "Exports grew in 2018. The best year was 2012." */
export function yearBefore(before: readonly Sentence[]): Said<number> | undefined {
	const [year, ...others] = before.flatMap((one) => yearLeft(one) ?? []);
	if (year?.state !== 'stated') return year;
	const isBack = others.some((other) => other.state === 'stated' && other.value > year.value);
	return isBack ? uncertain('two-periods', String(year.value)) : year;
}

/** The year that a sentence leaves to those after it, where it tells of trade in that year, or of several years in order. */
function yearLeft({ frames, text }: Sentence): Said<number> | undefined {
	const dated = frames.filter(
		({ year, clause }) => year.state !== 'unsaid' && clause.has.has('Y') && clause.kind !== 'comparison'
	);
	const last = dated.at(-1);
	const { start = 0, end = 0 } = last?.clause.phrases.findLast(({ period }) => period) ?? {};
	const moved = MOVED.exec(text.slice(end)) ?? EVENT.exec(text.slice(0, start));
	if (moved && last?.year.state !== 'uncertain') return uncertain('two-periods', moved[0]);
	if (last?.year.state !== 'stated') return last?.year;
	const { value } = last.year;
	const later = dated.find(({ year }) => year.state === 'stated' && year.value > value)?.year;
	if (later?.state === 'stated') return uncertain('two-periods', `${later.value}, ${value}`);
	return !ENDED.test(text) || LEAD.test(text) || isOfTrade(last) ? last.year : uncertain('no-link', String(value));
}

/** What takes a text to another time, with no year named: "… but later fell", "A year passed", "Today things are different" */
const MOVED =
	/^(?:but |and |yet )?(?:after|today|now|nowadays|currently)\b|\b(?:later|then|afterwards|after that|thereafter|since|ago|passed|always|continued|next (?:spring|summer|autumn|winter|season)|year (?:on|after|before))\b/i;
/** "Trade grew after a treaty was signed in 2017": the year of the treaty */
const EVENT = /\b(?:after|following|since|upon|once)\b[^,]{0,80}$/i;

/** "In 2018 trade grew" dates the figures after it, "In 2018 a treaty was signed" does not. */
function isOfTrade({ clause: { phrases }, flow, subject, assertion }: Frame): boolean {
	const said = phrases.map(({ key, letter }) => `${key}/${letter}|`).join('');
	const isEvent = assertion.state === 'uncertain' || /\/[aA]\|[^|]+ed\/c/.test(said);
	const isNamed = flow !== null || TRADE.test(said);
	return !isEvent && (/\/[RVI]|traded/.test(said) || (isNamed && (subject !== undefined || /\/[NkaA]/.test(said))));
}

export const TRADE =
	/(?:trade|commerce|turnover|deficit|surplus|balance|ties|relations|economy|gdp|year|record|(?:import|export|invest)[eo]rs?|partners?|markets?|buyers?|suppliers?)\/(?![^|]*\|[^|]*\/c)/;
