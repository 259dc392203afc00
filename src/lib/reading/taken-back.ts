import { words } from '../std/words.ts';
import { familyOf } from './continuation.ts';
import { type Frame, isStated, uncertain } from './frame.ts';
import { lettersOf, type Phrase } from './phrase.ts';
import type { Sentence, Statement } from './statement.ts';

/** What follows an amount in its sentence may take back that it is so ("…, the ministry had predicted"), or make another thing of it. */
export function limit(said: Frame, frame: Frame, text: string) {
	const { clause, subject, hasHead, assertion, unknown } = frame;
	const isSameFlow = !hasHead || frame.flow === said.flow;
	const again = corrects(frame, { isSameFlow, year: said.year, quantity: said.subject?.quantity ?? null });
	if (again) said.assertion = uncertain('corrected', again.key);
	const [amount, another] = [said.subject?.quantity, subject?.quantity];
	// "$5 million or $6 million"
	if (clause.kind === 'second' && amount?.unit === another?.unit)
		said.measure = uncertain('two-amounts', text.slice(said.subject?.start, said.subject?.end));
	const has = (letters: string) => [...letters].some((letter) => clause.has.has(letter));
	const isOfCapital = subject?.list && familyOf(said.flow) === 'capital';
	if ((subject && !isOfCapital) || (hasHead && clause.kind !== 'part' && has('RkaAVI'))) return;
	if (assertion.state === 'uncertain') said.assertion = assertion;
	if (said.measure.state !== 'stated' || (clause.isCircumstance && has('RkaAVIq'))) return;
	// "…, mostly in farming", "…, all of it FDI", "…, including loans", "… (with Canada)"
	const isOther = ({ letter, flow, party }: Phrase) =>
		'rL'.includes(letter) ||
		(flow && flow !== said.flow) ||
		(party && clause.kind !== 'comparison' && ![said.reporter, said.partner].some((one) => isStated(one, party.code)));
	const other = unknown ?? clause.phrases.find(isOther);
	if (other) said.measure = uncertain('unknown-words', text.slice(other.start, other.end));
}

/** Why the sentence after a statement takes it back: "That is false", "Minsk denies it", "It was actually $5 million". */
export function takenBackBy({ frames }: Sentence, { indicator, year, reporter, partner, quantity }: Statement) {
	for (const frame of frames) {
		const { clause, subject, assertion, hasHead, flow } = frame;
		const isSameFlow = !hasHead || indicator.state !== 'stated' || indicator.value.endsWith(flow ?? '');
		const again = corrects(frame, { isSameFlow, year, quantity });
		if (again) return uncertain('corrected', again.key);
		// "The sum includes Canada", "That figure is for three years", "In fact, that was in 2016"
		const { phrases } = clause;
		const isOfFigure = !subject && !hasHead && phrases.slice(0, 3).some(({ key }) => FIGURES.has(key));
		const other = phrases.find(({ letter, party }) =>
			party ? ![reporter, partner].some((one) => isStated(one, party.code)) : 'cnY'.includes(letter)
		);
		if (isOfFigure && other && assertion.state === 'stated') return uncertain('unknown-words', other.key);
		if (!subject && /^g,?[OT]a.*[YEHcn]/.test(lettersOf(phrases))) return uncertain('corrected', phrases[0]?.key ?? '');
		if (!isSameFlow || subject || assertion.state === 'stated') continue;
		const isDisputed = phrases.some(({ doubt }) => doubt === 'disputed');
		if (isDisputed || /^(?:g,?)?(?:D*|O|T)[aA]?D*M(?:,O[aA]M|[,@c]*)$/.test(lettersOf(phrases))) return assertion;
	}
	return undefined;
}

/** Why the sentence before a statement makes it doubtful: "Targets for 2018.", "Imagine this.", "Here is a common myth." */
export function foretoldBy({ frames, statements }: Sentence) {
	const doubtful = frames.find(({ assertion }) => assertion.state === 'uncertain' && assertion.doubt.id !== 'denied');
	if (!doubtful || statements.length > 0) return undefined;
	const { phrases } = doubtful.clause;
	const isHeading = /^D*M[DpiY]*$/.test(lettersOf(phrases));
	return isHeading || phrases.some(({ key }) => /following|^here$/.test(key)) ? doubtful.assertion : undefined;
}

const FIGURES = words('figure number amount sum value total level count estimate tally');
const IT = /^[Dg]*O[DgA]*M/;

/**
 * What puts another amount of the same year in the place of the one before: "in fact it was $5 million", "later revised",
 * "the true figure was $5 million".
 */
function corrects(
	{ clause, subject, year }: Frame,
	before: Pick<Statement, 'year' | 'quantity'> & { isSameFlow: boolean }
): Phrase | undefined {
	const { phrases, has, kind } = clause;
	const isOfOther =
		year.state === 'uncertain' || (before.year.state === 'stated' && !isStated(year, before.year.value));
	if (!['main', 'second'].includes(kind) || (isOfOther && year.state !== 'unsaid')) return undefined;
	const [amount, other] = [subject?.quantity, before.quantity];
	const isAnother = amount
		? amount.unit === other?.unit && (amount.value !== other.value || amount.unitMult !== other.unitMult)
		: subject?.letter === 'U';
	const again = phrases.find(({ letter, doubt }) => letter === 'g' && (doubt || isAnother));
	if (again && before.isSameFlow) return again;
	const isPlain = isAnother && !has.has('H') && ![...'EnlspRN'].some((letter) => has.has(letter));
	return phrases.find(
		({ key, letter }) => isPlain && (FIGURES.has(key) || (letter === 'O' && IT.test(lettersOf(phrases))))
	);
}
