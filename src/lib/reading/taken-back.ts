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
	// "$5 million or $6 million"
	if (clause.kind === 'second' && said.subject && amount?.unit === another?.unit)
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
 * Why the sentences after a statement leave it in doubt, up to the next statement: one takes it back ("That is false",
 * "Minsk denies it", "It was actually $5 million"), or points back to it and says what we do not understand, or what does
 * not go with it ("Half of it went to Poland", "The year was in fact 2016", "That figure is for three years"). What does
 * neither may say anything: there is other prose around figures, and "The deals fell through" is not read.
 */
export function doubtedBy(after: readonly Sentence[], own: Statement): Said<never> | undefined {
	const next = after.findIndex(({ statements }) => statements.length > 0);
	const doubts = after.slice(0, next < 0 ? after.length : next + 1).flatMap(({ frames, statements, text }) =>
		frames
			// "Poland: $5 million"
			.filter(({ clause }) => statements.length === 0 || clause.phrases.length > 1 || hasAny(clause, 'Mg'))
			.map((frame) => doubtOf(frame, own, text))
	);
	return doubts.find(Boolean);
}

function doubtOf(frame: Frame, own: Statement, text: string): Said<never> | undefined {
	const { subject, hasHead, flow, assertion } = frame;
	const { phrases, parent } = frame.clause;
	const letters = lettersOf(phrases);
	// "In truth, far less."
	const again = corrects(frame, own) ?? (letters === 'g' ? phrases[0] : undefined);
	if (again) return uncertain('corrected', again.key);
	const isSameFlow = !hasHead || own.indicator.state !== 'stated' || own.indicator.value.endsWith(flow ?? '');
	// "All of it was FDI", "The figure excludes FDI"
	const isWhat = /[OTs].*(?:a|tA).*H|[Xs]/.test(letters);
	// "A third of it was goods"
	const isFraction = subject?.letter === '%' && !subject.quantity;
	if ((subject && !isFraction) || !(isSameFlow || isWhat)) return undefined;
	// "No, Poland.", "In 2016.", "Peanuts."
	const isAlone = /^(?:M,|&)?[fitp]?[EYcn]X?$/.test(letters);
	const pointsBack = phrases.some(
		({ key, letter, doubt }, at) =>
			isAlone ||
			(letter === 's' && letters[at + 1] !== 'N') ||
			'g%'.includes(letter) ||
			doubt === 'excluded' ||
			POINTERS.has(key) ||
			isThis(phrases, at)
	);
	// "It may fall", "It rose in 2018"
	const isOfChange = /[RN]/.test(letters);
	// "It is not much."
	const unknown = phrases.filter(
		({ letter, key }, at) =>
			('cn'.includes(letter) && (isOfChange || !(REMARKS.has(key) || SOURCES.has(key)))) ||
			(key === 'too' && at < phrases.length - 1)
	);
	const isRemark = unknown.length === 0 && letters.includes('c');
	if (assertion.state === 'uncertain') {
		const isDisputed = phrases.some(({ doubt }) => doubt === 'disputed');
		const isDoubted = (pointsBack && !isOfChange) || (!parent && /^[gDOTaA,]*M[,@cDOTaAMVfpio]*$/.test(letters));
		return isDisputed || (isDoubted && !isRemark) ? assertion : undefined;
	}
	// "The lasers were Polish."
	const namesGood = own.list?.items.some((good) => text.toLowerCase().includes(`the ${good.text.toLowerCase()} `));
	if (!pointsBack && !namesGood) return undefined;
	// "The year was in fact 2016"
	const year = phrases.find(
		({ key, period }) => period && (!period.isComparison || key.startsWith('from')) && !isStated(own.year, period.year)
	);
	if (year && !isOfChange) return uncertain('corrected', year.key);
	const stranger = phrases.find((phrase) => isStranger(phrase, own));
	if (stranger) return uncertain('unplaced', wordsOf(text, [stranger]));
	const unread = isSameFlow ? 'UhleXjq%' : 'UhleXjq%H';
	// "The services were in fact goods."
	const isOther = ({ letter, key }: Phrase) =>
		unread.includes(letter) || (letter === 'C' && own.commodity.state === 'stated' && own.commodity.value !== key);
	const other = pointsBack ? (unknown[0] ?? phrases.find(isOther)) : undefined;
	return other && uncertain('unknown-words', wordsOf(text, [other]));
}

const FIGURES = words('figure number amount sum value total level count estimate tally');
/** Words that praise an amount, belittle it, or say where it is from, and nothing else of it. */
const REMARKS = words(`
	modest small little tiny much lot good bad great big large huge impressive remarkable respectable substantial fortune
	success start surprise headlines everything something achievement progress improvement step beer year sound
	sounds look looks seem seems like data numbers statistics source sources official published agency news`);
/** Words for an amount, its year or a part of it, or for what it counts, that was said before: "Half went to Poland". */
const POINTERS = words(`
	${[...FIGURES].join(' ')} figures numbers data statistics counts counted it they them dollars money funds cash currency unit
	source investor exporter importer buyer seller recipient year half thirds quarter quarters share bulk majority rest
	include includes cover covers`);

/** "this was", "that is", "the investment"; but "these days", "the growth of this country" */
function isThis(phrases: readonly Phrase[], at: number): boolean {
	const { key } = phrases[at] as Phrase;
	const next = lettersOf(phrases.slice(at + 1));
	if (/^(?:this|these|those)$/.test(key)) return at === 0 ? !TIMES.has(phrases[1]?.key ?? '') : !/^[cnN]/.test(next);
	return (key === 'the' && /^[DC]*H/.test(next)) || (key === 'that' && /^(?:(?:,[^,]*,)?[aAkqMRgHT]|$)/.test(next));
}

const TIMES = words('days week weekend month spring summer autumn winter');

/**
 * Why a sentence before a statement makes it doubtful: a heading ("Targets for 2018", "Myths about trade"); right before
 * it, also "Imagine this."
 */
export function foretoldBy({ frames, statements, text }: Sentence, distance: number) {
	const doubtful = frames.find(({ assertion }) => assertion.state === 'uncertain' && assertion.doubt.id !== 'denied');
	if (doubtful?.assertion.state !== 'uncertain' || statements.length > 0) return undefined;
	const { phrases } = doubtful.clause;
	const letters = lettersOf(phrases);
	const isOfNothing = /^[gDOTaApiYEM,]*$/.test(letters) || phrases.some(({ key }) => FOLLOWING.test(key));
	// "True or false?", "What bloggers get wrong"; "Rumours from Minsk"
	const isDisputed = doubtful.assertion.doubt.id === 'disputed' && !/[.!]\W*$/.test(text);
	const isHeading = /^[gDOYE,]*M[^aAkRVI]*$/.test(letters) && !/[.!?]\W*$/.test(text);
	const isOfNext = isOfNothing && (distance === 0 || !/[OTaA]/.test(letters));
	return isDisputed || isHeading || isOfNext ? doubtful.assertion : undefined;
}

const FOLLOWING = /following|^(?:here|imagine|suppose|pretend)$/;

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
