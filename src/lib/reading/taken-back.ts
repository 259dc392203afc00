import { words } from '../std/words.ts';
import { SOURCES } from './asides.ts';
import { hasAny } from './clauses.ts';
import { familyOf, isTotal } from './continuation.ts';
import type { Doubt } from './doubt.ts';
import type { Field, Frame } from './frame.ts';
import { isStated, type Said, uncertain } from './said.ts';
import { REACH } from '../text/sentence.ts';
import { isKnownGood } from './list/goods.ts';
import { lettersOf, type Phrase, wordsOf } from './phrase.ts';
import type { Sentence, Statement } from './statement.ts';
import { HEDGES } from './words.ts';

/** An economy that is neither party: "…, mostly from Canada" */
const isStranger = ({ party }: Phrase, { reporter, partner }: Pick<Frame, Field>): boolean =>
	party !== undefined && !party.codes.every((code) => [reporter, partner].some((one) => isStated(one, code)));

/** Goods beside those that an amount is of: "lamp exports of $5 million, including rugs" */
const isOtherGood = ({ letter, key }: Phrase, { commodity }: Pick<Frame, 'commodity'>): boolean =>
	letter === 'c' &&
	isKnownGood(key) &&
	commodity.state === 'stated' &&
	!/goods|services?$/i.test(commodity.value) &&
	!commodity.value.toLowerCase().includes(key.replace(/s$/, ''));

/** Whether a clause speaks of another year than an amount. */
const isOther = (year: Said<number>, own: Said<number>): boolean =>
	year.state === 'uncertain' || (year.state === 'stated' && own.state === 'stated' && year.value !== own.value);

/** What follows an amount in its sentence may take back that it is so ("…, the ministry had predicted"), or make another thing of it. */
export function limit(said: Frame, frame: Frame, text: string) {
	const { clause, subject, hasHead, assertion, unknown } = frame;
	const again = corrects(frame, { year: said.year, quantity: said.subject?.quantity ?? null });
	if (again) said.assertion = uncertain('corrected', again.key);
	// It is compared with others, or parted into its kinds, and stays what it is.
	if (!subject && /(?:up|down) from $/.test(text.slice(0, clause.phrases[0]?.start))) return;
	// "invested $5 million, mostly software"
	const isOfKind = familyOf(said.flow) === 'capital' && hasAny(clause, 'hC');
	if (!isOfKind && HARMLESS.test(wordsOf(text, clause.phrases))) return;
	// "$5 million or $6 million", "… and another $5 million"
	const isSecond = clause.kind === 'second' || clause.phrases[0]?.key === 'another';
	if (isSecond && said.subject && said.subject.quantity?.unit === subject?.quantity?.unit)
		said.measure = uncertain('two-amounts', wordsOf(text, [said.subject]));
	// "…, give or take $5 million"
	if (assertion.state === 'uncertain' && !hasHead && !hasAny(clause, 'kaA')) said.assertion = assertion;
	const isOfCapital = subject?.list && familyOf(said.flow) === 'capital';
	const isShare = subject?.letter === '%';
	// "…; very little of it was FDI"
	const isPart = clause.kind === 'part' || (hasAny(clause, 's') && !clause.phrases.some(({ key }) => MOST.has(key)));
	if ((subject && !isOfCapital && !isShare) || (hasHead && !isPart && hasAny(clause, 'RkaAVI'))) return;
	if (assertion.state === 'uncertain') said.assertion = assertion;
	if (said.measure.state !== 'stated' || (clause.isCircumstance && hasAny(clause, 'RkaAVIq'))) return;
	// "…, mostly in farming", "…, all of it FDI", "…, including loans", "… (with Canada)"
	const isAnother = (phrase: Phrase) =>
		'rL'.includes(phrase.letter) ||
		(!isShare && phrase.flow && phrase.flow !== said.flow) ||
		(phrase.letter === 'C' && !isStated(said.commodity, phrase.key)) ||
		(clause.kind === 'part' && isOtherGood(phrase, said)) ||
		isStranger(phrase, said);
	const isTold = isShare && subject.key !== 'all';
	const other = (isTold ? undefined : unknown) ?? clause.phrases.find(isAnother);
	if (other) said.measure = uncertain('unknown-words', wordsOf(text, [other]));
}

const MOST = words('most bulk majority');
const BULK = 'most|the bulk|the majority|the greater part|the larger part';
const KINDS = `(?:(?:computer|it|ict|software|telecom(?:munication)?s?|information|services|and)\\b,? ?)+`;
/** "…, and were the largest to any European country", "…, mostly IT services", "Software accounted for most of it" */
const HARMLESS = new RegExp(
	`^(?:(?:(?:and|is|was|were|by far) )*the (?:\\w+est|most) (?:ever|on record|(?:to|from|of|in|for) any [\\w ]+)|(?:(?:they|it) (?:was|were|consisted) )?(?:${HEDGES.join('|')}|(?:${BULK}) of (?:it|them|that)(?: is| was| are| were|:)?|e\\.g\\.,?|for (?:example|instance),?) (?:of )?${KINDS}|${KINDS}(?:made up|accounted for) (?:${BULK}) of \\w+)$`,
	'i'
);

/**
 * Why the sentences after a statement leave it in doubt, up to the next statement. Other prose may say anything; but what
 * points back ("it", "this figure") or is no sentence of its own ("Wrong!") has to be understood.
 */
export function doubtedBy(after: readonly Sentence[], own: Statement): Said<never> | undefined {
	const next = after.findIndex(({ statements }) => statements.length > 0);
	return after
		.slice(0, next < 0 ? after.length : next + 1)
		.flatMap(({ frames, statements, text }, distance) => {
			// "Poland: $5 million"
			const says = ({ clause }: Frame) => statements.length === 0 || clause.phrases.length > 1;
			return frames
				.filter(says)
				.slice(0, REACH)
				.map((frame, at) => doubtOf(frame, own, text, distance + at === 0));
		})
		.find(Boolean);
}

/** @param isNext whether the statement is right before it; else "it" may be what stands between */
function doubtOf(frame: Frame, own: Statement, text: string, isNext: boolean): Said<never> | undefined {
	const { subject, assertion, clause, measure } = frame;
	const { phrases } = clause;
	const beside = BESIDE.exec(text)?.[0];
	if (beside) return uncertain('unknown-words', beside);
	// "In truth, far less."
	const again = corrects(frame, own, isNext);
	if (again) return uncertain('corrected', again.key);
	// "A third of it was goods", but for "All of the clients are happy"
	const isOfOther = /%o?D*c(?!.*[HCVILE])/.test(lettersOf(phrases));
	const isFraction =
		subject?.letter === '%' && !isOfOther && measure.state !== 'stated' && !/\d/.test(subject.quantity?.text ?? '');
	if ((subject && !isFraction) || HARMLESS.test(wordsOf(text, phrases))) return undefined;
	const letters = lettersOf(phrases);
	const said = phrases.map(({ key, letter }) => ` ${key}/${letter}`).join('');
	const namesGood = own.list?.items.some((good) => said.includes(` the/D ${good.text.toLowerCase()}/`));
	const isAlone = clause.parent ? letters !== 'c' && ALONE.test(letters) : BARE.test(letters) || ALONE.test(letters);
	const pointsBack =
		isFraction ||
		namesGood ||
		isAlone ||
		/[gX]|s/.test(letters) ||
		POINTING.test(said) ||
		(isNext && PRONOUN.test(said));
	// "It may fall", "It rose in 2018"
	const isOfChange = /[RN]/.test(letters);
	const isRemark = (key: string) => !isOfChange && (REMARKS.has(key) || SOURCES.has(key));
	const unknown = phrases.find(
		({ letter, key, flow }) =>
			key === 'too' ||
			'UhleXjqr%'.includes(letter) ||
			('cn'.includes(letter) && !isRemark(key)) ||
			(letter === 'C' && !isStated(own.commodity, key)) ||
			(flow && own.indicator.state === 'stated' && familyOf(flow) !== familyOf(own.indicator.value))
	);
	if (assertion.state === 'uncertain') {
		const isDisputed = phrases.some(({ doubt }) => doubt === 'disputed');
		return isDisputed || (pointsBack && !isOfChange && (unknown || !letters.includes('c'))) ? assertion : undefined;
	}
	if (!pointsBack) return undefined;
	const year = phrases.find(({ period }) => period && !isOfChange && !isStated(own.year, period.year));
	if (year) return uncertain('corrected', year.key);
	const stranger = phrases.find((phrase) => isStranger(phrase, own));
	if (stranger) return uncertain('unplaced', wordsOf(text, [stranger]));
	return unknown && uncertain('unknown-words', wordsOf(text, [unknown]));
}

/** "No, Poland.", "In 2016.", "Dream on." */
const ALONE = /^(?:M,|&)?[fitpD]*(?:[EY]|[@D,]*[cn](?:[@D,]*[cn])?p?|[cn]M[cn])X?$/;
/** "Not so.", "Allegedly." */
const BARE = /^[gDOTaA,]*M[,@cDOTaAMVfpio]*$/;
const FIGURES = words('figure number amount sum value total level count estimate tally');
/** "Austria is included.", "Oil is not counted", "Eurostat gives a lower figure" */
const BESIDE =
	/\b(?:is|are|was|were) (?:also |not |yet )*(?:included|counted|omitted|left out)\b|\bcomes? on top\b|\bthat(?: is|'s| was) what\b|\b(?:lower|higher|other|different|smaller|larger|another) (?:figure|number|amount|total|estimate)s?\b/;
/** Words that say how much it is, or where it is from, and nothing else of it. */
const REMARKS = words(
	'modest small much lot like sound good impressive start year we people state news agency official published source data come comes'
);
const PRONOUN = / (?:it|they|them)\/|^ s?he\//;
/** An amount, or what it counts, that was said before. */
const POINTING = new RegExp(
	[
		// "that was", "this claim", "halved that"
		'^ (?:this|that|these|those)/. (?!days?|week|month|year)',
		' (?:this|that|these|those)/.(?= [^/]+/[aAkqMgT,&V]|$)',
		` (?:the|this|that|these|those|its|their|his|her|all|both)/.(?: [\\w-]+/.){0,2} (?:${[...FIGURES].join('|')}|data|money|deal|contract|claim|report|statement|year|period|dollar|source)s?/`,
		' (?:\\w+ )?(?:half|thirds|quarters?)/| back/.$|^ the/. (?:bulk|majority|rest|remainder)/.(?! of/)'
	].join('|')
);

/**
 * Why words before a statement make it doubtful: a heading ("Targets for 2018", "Myths"), or what leads in a list; right
 * before it, also "Imagine this".
 * @param distance in sentences; -1 for the statement's own
 * @param asserts whether its own sentence says that it is so: "Hopes rise in Poland" above it changes nothing then
 */
export function foretoldBy(
	{ frames, statements, text }: Sentence,
	distance: number,
	asserts: boolean
): Said<never> | undefined {
	const lead = LEAD.exec(text)?.[0];
	if (statements.length > 0 && !lead) return undefined;
	const isHeading = lead !== undefined || !ENDED.test(text);
	const story = isHeading && (STORIES.exec(lead ?? text) ?? DISOWNING.exec(lead ?? text))?.[0];
	if (story) return uncertain('disputed', story);
	const isOfNext = distance === 0 && FOLLOWING.test(text);
	for (const { assertion, clause } of lead ? frames.slice(0, 1) : frames) {
		if (assertion.state !== 'uncertain') continue;
		if (isOfNext || (isHeading && isTitle(assertion.doubt.id, lettersOf(clause.phrases), asserts))) return assertion;
	}
	return undefined;
}

/** Whether a heading with this doubt is about all that stands under it. */
function isTitle(id: Doubt['id'], letters: string, asserts: boolean): boolean {
	if (id === 'disputed') return true;
	if (id === 'denied') return DENYING.test(letters);
	return OPEN.test(letters) && !(asserts && id === 'planned' && letters.includes('E'));
}

/** How a sentence ends, and no heading. */
export const ENDED = /[.!?]\W*$/;
/** A whole sentence with a verb, and no line of a table or a list. */
export const isAsserting = ({ text, frames }: Sentence): boolean =>
	ENDED.test(text) && frames.some(({ clause }) => hasAny(clause, 'kaVR'));
/** Words that lead in a list in the same sentence. */
export const LEAD = /^[^:]*:(?=\s*(?:[-–•*▪]|\d+[.)]))/;
/** "Things that never happened", "April fools", but for "No visa, no problem" */
const DENYING = /[cnCM]T[^E]*M|^M$/;
/** "Targets for 2018", but for "Poland will not turn west" */
const OPEN = /^[^E]*M/;
const FOLLOWING = /\bfollow(?:s|ing)?\b|^(?:here|this|these|imagine|suppose|let) |\?$/i;
/** What is told and not so. */
const STORIES =
	/\b(?:satir\w+|parod\w+|fiction\w*|fantas\w+|tales?|legends?|novel|hypothetical\w*|placeholders?|examples?|exercises?|errors?|made up)\b|^not\b/i;

/** A heading that disowns what stands under it: "Withdrawn", "Misquoted:", "Bad numbers"; not "Increased trade", "New figures". */
const DISOWNING =
	/^(?:withdrawn|retracted|rescinded|revoked|scrapped|rejected|dropped|deleted|unproven|disproven|debunked|refuted|denied|corrected|cancelled|overturned|mis(?:quoted|reported|printed|stated|taken))\b(?=\W*$| (?:by|from)\b)|\b(?:bad|wrong|false|fake|mock|dummy|bogus|phoney|sample|test|placeholder|invented|imaginary|outdated|faulty|incorrect|misleading|disputed|unverified|unconfirmed|disowned) (?:figures|numbers|claims|answers|data)\b/i;

/** "All data are for January to May", "Figures are of fiscal years": the time of all that is told around. */
export function timeOfData({ frames, statements, text }: Sentence): Said<never> | undefined {
	if (statements.length > 0 || !OF_DATA.test(text)) return undefined;
	const time = frames.flatMap(({ clause }) => clause.phrases).find(({ period }) => period?.doubt);
	return time?.period?.doubt ? uncertain(time.period.doubt, wordsOf(text, [time])) : undefined;
}

const OF_DATA =
	/\b(?:data|figures|numbers|statistics|values|amounts)\b[\w ]* (?:are|is|refers?|relates?|covers?|runs?|spans?)\b/i;

/** What takes back all of a page, wherever it stands: "Correction: …", "All numbers in this article are invented." */
export function doubtOfPage(sentence: Sentence): Said<never> | undefined {
	const { frames, statements, text } = sentence;
	const untrue = frames
		.flatMap(({ clause }) => clause.phrases)
		.find(({ doubt = '' }) => /corrected|disputed|denied/.test(doubt));
	const isOfPage = statements.length === 0 && PAGE.test(text);
	const words = NOTE.exec(text)?.[0] ?? (isOfPage && (untrue?.key ?? STORIES.exec(text)?.[0]));
	return words ? uncertain('corrected', words) : timeOfData(sentence);
}

const NOTE = /\b(?:correction|errat(?:a|um)|corrigend(?:a|um)|(?:earlier|previous) version)\b/i;
const PAGE =
	/\b(?:(?:all|both|none|neither|these|this) (?:of )?(?:\w+ )?(?:figures|numbers|page|article|text|story|report|statements)|(?:all|none) of (?:this|these))\b/i;

/**
 * What puts another amount of the same year in the place of the one before: "in fact it was $5 million", "later revised",
 * "the true figure was $5 million".
 */
function corrects({ clause, subject, year }: Frame, before: Pick<Statement, 'year' | 'quantity'>, isNext = true) {
	const { phrases, kind } = clause;
	if (!['main', 'second'].includes(kind) || isOther(year, before.year)) return undefined;
	const [amount, other] = [subject?.quantity, before.quantity];
	const isAnother = amount
		? amount.unit === other?.unit && (amount.value !== other.value || amount.unitMult !== other.unitMult)
		: subject?.letter === 'U';
	const again = phrases.find(({ letter, doubt }) => letter === 'g' && (doubt || isAnother));
	if (again) return again;
	const letters = lettersOf(phrases);
	const isPlain = isAnother && !/[EHnlspRN]/.test(letters) && !phrases.some(isTotal);
	// "According to Eurostat, it was $5 million", "Eurostat puts it at $5 million", "later cut it to $5 million"
	const isAgain = isNext && /^D*O[ka@]+D*Q$|^[^HV]*cO[t@]D*Q/.test(letters);
	const isIt = isAgain || /^[Dg]*O[DgA]*M/.test(letters);
	// "the largest sum, $4 million"
	const isFigure = ({ key }: Phrase, at: number) =>
		FIGURES.has(key) && !/\w(?:es|mo)t$/.test(phrases[at - 1]?.key ?? '');
	return phrases.find((phrase, at) => isPlain && (isFigure(phrase, at) || (phrase.letter === 'O' && isIt)));
}
