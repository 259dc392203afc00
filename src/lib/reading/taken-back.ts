import { words } from '../std/words.ts';
import { type Frame, type Said, uncertain } from './frame.ts';
import { lettersOf, type Phrase } from './phrase.ts';
import type { Sentence, Statement } from './statement.ts';
import type { FlowKind } from './words.ts';

export const familyOf = (flow: FlowKind | null) =>
	flow === 'exports' || flow === 'imports' ? 'trade' : flow && 'capital';

/** What follows an amount in its sentence may take back that it is so ("…, the ministry had predicted"), or make another thing of it. */
export function limit(said: Frame, frame: Frame, text: string) {
	const { clause, subject, hasHead, assertion, unknown } = frame;
	const again = hasHead && frame.flow !== said.flow ? undefined : corrects(frame, said.year);
	if (again) said.assertion = uncertain('corrected', again.key);
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

export const isStated = <T>(said: Said<T>, value: T | null) => said.state === 'stated' && said.value === value;

/** Why the sentence after a statement takes it back: "That is false", "Minsk denies it", "It was actually $5 million". */
export function takenBackBy({ frames }: Sentence, { indicator, year }: Statement): Said<'asserted'> | undefined {
	for (const frame of frames) {
		const { clause, subject, assertion, hasHead, flow } = frame;
		if (hasHead && indicator.state === 'stated' && !indicator.value.endsWith(flow ?? '')) continue;
		const again = corrects(frame, year);
		if (again) return uncertain('corrected', again.key);
		const isDisputed = assertion.state === 'uncertain' && assertion.doubt.id === 'disputed' && !subject;
		if (isDisputed || /^(?:g,?)?(?:D*|O|T)[aA]?M(?:,O[aA]M|c)?$/.test(lettersOf(clause.phrases))) return assertion;
	}
	return undefined;
}

const FIGURES = words('figure number amount sum value total level');

/**
 * What puts another amount of the same year in the place of the one before: "in fact it was $5 million", "later revised",
 * "the true figure was $5 million".
 */
function corrects({ clause, subject, year }: Frame, before: Said<number>): Phrase | undefined {
	const isOfOther = year.state === 'stated' && before.state === 'stated' && year.value !== before.value;
	if (!['main', 'second'].includes(clause.kind) || isOfOther) return undefined;
	const isMoney = subject !== undefined && 'QU'.includes(subject.letter);
	const isNamed = /^[Dcg]*[ka]/.test(lettersOf(clause.phrases)) && clause.phrases.some(({ key }) => FIGURES.has(key));
	return clause.phrases.find(
		({ letter, doubt }) => (letter === 'g' && (doubt || isMoney)) || (letter === 'c' && isMoney && isNamed)
	);
}
