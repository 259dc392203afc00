import { words } from '../std/words.ts';
import { hasAny, SOURCES } from './clauses.ts';
import { familyOf } from './continuation.ts';
import { type Frame, isStated, type Said, uncertain } from './frame.ts';
import { lettersOf, type Phrase, wordsOf } from './phrase.ts';
import type { Sentence, Statement } from './statement.ts';

type Parties = Pick<Frame, 'reporter' | 'partner'>;

/** An economy that is neither party: "…, mostly from Canada" */
const isStranger = ({ party }: Phrase, { reporter, partner }: Parties): boolean =>
	party !== undefined && ![reporter, partner].some((one) => isStated(one, party.code));

/** Whether a clause speaks of another year than an amount. */
const isOther = (year: Said<number>, own: Said<number>): boolean =>
	year.state === 'uncertain' || (year.state === 'stated' && own.state === 'stated' && year.value !== own.value);

/** What follows an amount in its sentence may take back that it is so ("…, the ministry had predicted"), or make another thing of it. */
export function limit(said: Frame, frame: Frame, text: string) {
	const { clause, subject, hasHead, assertion, unknown } = frame;
	const again = corrects(frame, { year: said.year, quantity: said.subject?.quantity ?? null });
	if (again) said.assertion = uncertain('corrected', again.key);
	const [amount, another] = [said.subject?.quantity, subject?.quantity];
	// "$5 million or $6 million", "… and another $5 million"
	const isSecond = clause.kind === 'second' || clause.phrases[0]?.key === 'another';
	if (isSecond && said.subject && amount?.unit === another?.unit)
		said.measure = uncertain('two-amounts', wordsOf(text, [said.subject]));
	const isOfCapital = subject?.list && familyOf(said.flow) === 'capital';
	// "…, give or take $5 million"
	if (assertion.state === 'uncertain' && !hasHead && !hasAny(clause, 'kaA')) said.assertion = assertion;
	const isShare = subject?.letter === '%';
	if ((subject && !isOfCapital && !isShare) || (hasHead && clause.kind !== 'part' && hasAny(clause, 'RkaAVI'))) return;
	// "…; the year before is not covered"
	const isOfOtherYear = isOther(frame.year, said.year) && hasAny(clause, 'aAkqR');
	if (assertion.state === 'uncertain' && !isOfOtherYear) said.assertion = assertion;
	if (said.measure.state !== 'stated' || (clause.isCircumstance && hasAny(clause, 'RkaAVIq'))) return;
	// "…, mostly in farming", "…, all of it FDI", "…, including loans", "… (with Canada)"
	const isAnother = (phrase: Phrase) =>
		'rL'.includes(phrase.letter) ||
		(!isShare && phrase.flow && phrase.flow !== said.flow) ||
		(phrase.letter === 'C' && !isStated(said.commodity, phrase.key)) ||
		(clause.kind !== 'comparison' && isStranger(phrase, said));
	const other = (isShare ? undefined : unknown) ?? clause.phrases.find(isAnother);
	if (other) said.measure = uncertain('unknown-words', wordsOf(text, [other]));
}

/**
 * Why the sentences after a statement leave it in doubt, up to the next statement. Other prose may say anything; but what
 * points back ("it", "he", "the deals") or is no sentence of its own ("Dream on.") has to be understood.
 */
export function doubtedBy(after: readonly Sentence[], own: Statement): Said<never> | undefined {
	const next = after.findIndex(({ statements }) => statements.length > 0);
	const doubts = after
		.slice(0, next < 0 ? after.length : next + 1)
		.flatMap(({ frames, statements, text }, distance) => {
			const aside = ASIDE.exec(text)?.[0];
			if (aside) return uncertain('unknown-words', aside);
			// "Poland: $5 million"
			const says = ({ clause }: Frame) => statements.length === 0 || clause.phrases.length > 1 || hasAny(clause, 'Mg');
			return frames.filter(says).map((frame, at) => doubtOf(frame, own, text, distance, at));
		});
	return doubts.find(Boolean);
}

function doubtOf(frame: Frame, own: Statement, text: string, distance: number, at: number): Said<never> | undefined {
	// Else "it" may be what stands between.
	const isNext = distance + at === 0;
	const { subject, assertion } = frame;
	const { phrases, parent } = frame.clause;
	const letters = lettersOf(phrases);
	// "In truth, far less."
	const again = corrects(frame, own);
	if (again) return uncertain('corrected', again.key);
	// "A third of it was goods"
	const isFraction = subject?.letter === '%' && !subject.quantity;
	if (subject && !isFraction) return undefined;
	const said = ` ${phrases.map(({ key }) => key).join(' ')} `;
	const namesGood = own.list?.items.some((good) => said.includes(` the ${good.text.toLowerCase()} `));
	// "The comma had slipped", "Later the ministry", but for "The embassy", "The lasers"
	const [, before = '', noun = ''] = /^([Y&,Dr]*c?[,&]*)(D[cn]+)/.exec(letters) ?? [];
	const named =
		phrases[before.length]?.key === 'the' ? phrases.slice(before.length + 1, before.length + noun.length) : [];
	const isKnown = named.some(({ key }) => UNIQUE.has(key)) || (namesGood && !/ (?:however|never|though) /.test(said));
	// "He wants more" is of him.
	const isOfSpeaker = assertion.state !== 'uncertain' || assertion.doubt.id === 'denied';
	const pointsBack =
		(ALONE.test(letters) && !(parent && letters === 'c')) ||
		(at === 0 && named.length > 0 && !isKnown) ||
		POINTING.test(said) ||
		phrases.some(
			({ letter, key, doubt }, at) =>
				(isNext && (PRONOUNS.has(key) || (isOfSpeaker && SPEAKERS.has(key)))) ||
				(letter === 's' && letters[at + 1] !== 'N' && (isNext || key !== 'of them')) ||
				'g%'.includes(letter) ||
				doubt === 'excluded' ||
				isThis(phrases, at)
		);
	// "It may fall", "It rose in 2018"
	const isOfChange = /[RN]/.test(letters);
	// "The mood in Minsk was", but for "The deals evaporated"
	const subjects = /^[DcnEio]*[aAkqM]/.test(letters.slice(before.length)) ? named : [];
	// "It is not much."
	const isKnownWord = (phrase: Phrase) =>
		[REMARKS, SOURCES, PRONOUNS, SPEAKERS].some((known) => known.has(phrase.key)) || subjects.includes(phrase);
	const unknown = phrases.filter(
		(phrase, at) =>
			('cn'.includes(phrase.letter) && (isOfChange || !isKnownWord(phrase))) ||
			(phrase.key === 'too' && at < phrases.length - 1)
	);
	const isRemark = unknown.length === 0 && letters.includes('c');
	if (assertion.state === 'uncertain') {
		const isDisputed = phrases.some(({ doubt }) => doubt === 'disputed');
		const isDoubted =
			((pointsBack || namesGood) && !isOfChange) || (!parent && /^[gDOTaA,]*M[,@cDOTaAMVfpio]*$/.test(letters));
		return isDisputed || (isDoubted && !isRemark) ? assertion : undefined;
	}
	const isOfParty = / the (?:country|nation|partner) /.test(said);
	if (!pointsBack && !namesGood && !isOfParty) return undefined;
	// "The year was in fact 2016"
	const year = phrases.find(
		({ key, period }) => period && (!period.isComparison || key.startsWith('from')) && !isStated(own.year, period.year)
	);
	if (year && !isOfChange && !isOfParty) return uncertain('corrected', year.key);
	const stranger = phrases.find((phrase) => isStranger(phrase, own));
	if (stranger) return uncertain('unplaced', wordsOf(text, [stranger]));
	// "The services were in fact goods."
	const isOther = ({ letter, key }: Phrase) =>
		('UhleXjq%'.includes(letter) && !/^(?:ma(?:de|kes?)|continue[sd]?)$/.test(key)) ||
		(letter === 'C' && own.commodity.state === 'stated' && own.commodity.value !== key);
	const other = pointsBack ? (unknown[0] ?? phrases.find(isOther)) : undefined;
	return other && uncertain('unknown-words', wordsOf(text, [other]));
}

/** "No, Poland.", "In 2016.", "Dream on.", "Pigs might fly." */
const ALONE = /^(?:M,|&)?[fitpD]*(?:[EY]|[@D,]*[cn](?:[@D,]*[cn])?p?|[cn]M[cn])X?$/;
const FIGURES = words('figure number amount sum value total level count estimate tally');
/** Words that praise an amount, belittle it, or say where it is from, and nothing else of it. */
const REMARKS = words(`
	modest small little tiny much lot good bad great big large huge impressive remarkable respectable substantial fortune
	success start surprise headlines everything something achievement progress improvement step beer year years sound best beginning
	sounds look looks look seem seems like data number numbers statistics source sources official published agency news
	state same details cites since most part because called result checked people customer key proud pleased forecast sign come`);
const PRONOUNS = words('it they them');
const SPEAKERS = words('he she i we us me my you your');
/** Of what there is one, so that "the" does not point back. */
const UNIQUE = words(`
	government president parliament embassy ambassador country countries economy market markets park city capital mood
	climate sector industry trend ruble rouble chamber`);
/** An amount, or what it counts, that was said before. */
const POINTING = new RegExp(
	` (?:half|thirds|quarters?|includes?|covers?|counts|counted) |^ the (?:year|date|period)s? | (?:the|this|that|these|those|its|their|his|her|all|both|such)(?: [\\w-]+){0,2} (?:${[...FIGURES].join('|')}|data|statistic|money|deal|contract|project|claim|report|story|remark|cent|share)s? | back $`
);
/** "Sure it did", "So says the plan", "That is what bloggers write": who says it. */
const ASIDE =
	/^(?:oh|ah|right|sure|yeah|well|ha)\b|^as if |^(?:or )?so (?:said|says?|goes|runs?) |^(?:that|such) (?:is|was) (?:what|how) |\bthe other one\b/i;

/** "this was", "that is", "the investment"; but "these days", "the growth of this country" */
function isThis(phrases: readonly Phrase[], at: number): boolean {
	const { key } = phrases[at] as Phrase;
	const next = lettersOf(phrases.slice(at + 1));
	if (/^(?:this|that|these|those)$/.test(key) && at === 0) return !TIME.test(phrases[1]?.key ?? '');
	if (/^(?:this|these|those)$/.test(key)) return !/^[cnN]/.test(next);
	if (key === 'the') return /^[DC]*[HC]/.test(next);
	return key === 'that' && /^(?:(?:,[^,]*,)?[aAkqMRgHT&]|$)/.test(next);
}

const TIME = /^(?:days?|week|weekend|month|year|spring|summer|autumn|winter)$/;

/**
 * Why words before a statement make it doubtful: a heading ("Targets for 2018", "Things that never happened"), or what
 * leads in a list; right before it, also "Imagine this", "He repeated an old lie."
 * @param distance in sentences; -1 for the statement's own
 * @param isFirst whether there is nothing before it that "this" may be
 */
export function foretoldBy({ frames, statements, text }: Sentence, distance: number, isFirst = false) {
	const lead = LEAD.exec(text)?.[0];
	const doubt = uncertain('unknown-words', lead ?? text);
	if (statements.length > 0 && !lead) return distance < 0 && ASIDE.test(text) ? doubt : undefined;
	const isHeading = lead !== undefined || !ENDED.test(text);
	const story = isHeading && STORIES.exec(lead ?? text)?.[0];
	if (story) return uncertain('disputed', story);
	for (const { assertion, clause } of lead ? frames.slice(0, 1) : frames) {
		const { phrases } = clause;
		const letters = phrases
			.map(({ letter, key, doubt }) =>
				doubt === 'disputed' || /^(?:retract|withdr)/.test(key) ? 'F' : doubt === 'denied' ? 'd' : letter
			)
			.join('');
		const isTitle = isHeading ? TITLE.test(letters) : /F/.test(letters) && text.endsWith('?');
		const isOfNext =
			distance === 0 &&
			(/^Here (?:is|are) (?:how|what)/.test(text) ||
				(/[MF]/.test(letters) && FOLLOWING.test(text)) ||
				(isFirst && (/\bit\W*$/.test(text) || phrases.some(({ key }, at) => key === 'this' && isThis(phrases, at)))));
		if (isTitle || isOfNext) return assertion.state === 'uncertain' ? assertion : doubt;
	}
	return undefined;
}

const ENDED = /[.!?]\W*$/;
/** Words that lead in a list in the same sentence. */
const LEAD = /^[^:]*:(?=\s*(?:[-–•*▪]|\d+[.)]))/;
/** "What bloggers get wrong", "Rumours from Minsk", "Things that never happened". */
const TITLE = /F|^[gDOYEn,]*M[^aAkVI]*$|^M|[cnCHDMF]T[^E]*[Md]/;
/** "The following", "Imagine this", "This is what he hoped for", "He repeated an old lie". */
const FOLLOWING =
	/\b(?:following|imagine|suppose|pretend)\b|^(?:here|this|these) |\ban? (?:\w+ )?(?:lie|joke|hoax|myth|rumou?r)\b/i;

/** What is told and not so; "Not checked", "Deleted from the report", "What the leaflet says" head such. */
const STORIES =
	/\b(?:satir\w+|parod\w+|fiction\w*|fantas\w+|fairy|fables?|tales?|legends?|novel|spoofs?|pranks?|dreams?|imagin\w+|hypothetical\w*|thought experiment|examples?|exercises?|quiz|samples?|gossip|hearsay|april (?:1|fool)\w*|1 april|made up|what if|things(?! to)|errors?|mistakes?|unproven)\b|^(?:not|never|(?!united|need|publish|post|updat|edit|fil|relat|sponsor|shar|recommend)\w+ed|said|what (?:the|an?|some|my|people|we|they|he|she|i))\b/i;

/** What takes back all of a page, wherever it stands: "Correction: …", "All numbers in this article are invented." */
export function doubtOfPage({ frames, statements, text }: Sentence): Said<never> | undefined {
	const phrases = frames.flatMap(({ clause }) => clause.phrases);
	const isOfAll = /^(?:all|both|none|neither|nothing)\b/i.test(text);
	const again = phrases.find(
		({ letter, doubt = '' }) => /corrected|disputed/.test(doubt) || (letter === 'M' && isOfAll)
	);
	const untrue = again?.key ?? STORIES.exec(text)?.[0];
	const words = NOTE.exec(text)?.[0] ?? (statements.length === 0 && PAGE.test(text) && untrue);
	return words ? uncertain('corrected', words) : undefined;
}

const NOTE = /\b(?:correction|errat(?:a|um)|corrigend(?:a|um)|(?:earlier|previous) version)\b/i;
const PAGE =
	/\b(?:all|both|these|the|this) (?:\w+ )?(?:figures?|numbers?|claims?|page|article|column|text|story|report|statements?|quiz|amounts?)\b|\b(?:(?:all|none|both) of (?:this|these|those|them)|everything|above|below|following)\b/i;

const IT = /^[Dg]*O[DgA]*M/;

/**
 * What puts another amount of the same year in the place of the one before: "in fact it was $5 million", "later revised",
 * "the true figure was $5 million".
 */
function corrects({ clause, subject, year }: Frame, before: Pick<Statement, 'year' | 'quantity'>): Phrase | undefined {
	const { phrases, kind } = clause;
	if (!['main', 'second'].includes(kind) || isOther(year, before.year)) return undefined;
	const [amount, other] = [subject?.quantity, before.quantity];
	const isAnother = amount
		? amount.unit === other?.unit && (amount.value !== other.value || amount.unitMult !== other.unitMult)
		: subject?.letter === 'U';
	const again = phrases.find(({ letter, doubt }) => letter === 'g' && (doubt || isAnother));
	if (again) return again;
	const letters = lettersOf(phrases);
	const isPlain = isAnother && !/[EHnlspRN]/.test(letters);
	return phrases.find(({ key, letter }) => isPlain && (FIGURES.has(key) || (letter === 'O' && IT.test(letters))));
}
