import type { IndicatorCode } from '../table/vocabulary.ts';
import type { Field, Frame } from './frame.ts';
import { BEFORE, isSame, isStated, type Said, stated, uncertain, UNSAID } from './said.ts';
import { lettersOf, type Phrase, wordsOf } from './phrase.ts';
import type { FlowKind } from './words.ts';

export const otherParty = (field: Field): Field => (field === 'reporter' ? 'partner' : 'reporter');
export const familyOf = (flow: FlowKind | IndicatorCode | null) =>
	flow && (flow.endsWith('ports') ? 'trade' : 'capital');

/** Whether a party that a sum leaves out may be that of the words before: one without a partner may be of all partners. */
export const mayBeLeftOut = (field: Field, said: Said<string>): boolean => field === 'reporter' || said === BEFORE;

/** What makes an amount the sum of others: "goods: $5 million, services: $4 million, total: $9 million". */
export const isTotal = ({ key }: Phrase): boolean =>
	/^(?:total|overall|altogether|combined|together|both|whole|in (?:total|all))$/.test(key);

/** A clause with what the one before it leaves to it: who acts, between whom, when. */
export function goOn(frame: Frame, parent: Frame | null, text: string): Frame {
	if (!parent) return frame;
	const isComparison = frame.clause.kind === 'comparison';
	if (isComparison) compare(frame, parent, text);
	const isAlike = frame.flow === parent.flow;
	// "in January-September 2017 …, up from $20 million in 2016": of the same months.
	const { year } = parent;
	const isOfMonths =
		year.state === 'uncertain' && (year.doubt.id !== 'relative-year' || /period/.test(year.doubt.words));
	if (frame.year.state === 'unsaid' || (isComparison && isOfMonths)) frame.year = year;
	const isBound = !frame.hasHead || frame.clause.kind !== 'main';
	const hasActor = frame.actor.state !== 'unsaid';
	// "Plan for 2018: …", "Goods that may not be exported: …"; but for "Later figures are not out; in 2018 …"
	const isApart = text.slice(0, frame.clause.phrases[0]?.start).trimEnd().endsWith(';');
	const isLedIn = !parent.subject && !isApart && (!parent.hasHead || parent.actor.state === 'unsaid');
	if ((isBound || !hasActor || isLedIn) && parent.assertion.state === 'uncertain') frame.assertion = parent.assertion;
	if (!frame.hasHead && frame.commodity.state === 'unsaid') frame.commodity = parent.commodity;
	if (!frame.hasHead && frame.measure.state === 'stated') {
		const { unknown, measure } = parent;
		// "A third of investment, $5 million, was …"
		if (/^D*%D*o/.test(lettersOf(parent.clause.phrases))) frame.measure = uncertain('share', parent.subject?.key ?? '');
		else if (unknown) frame.measure = uncertain('unknown-words', wordsOf(text, [unknown]));
		// "…; Polish statistics show $5 million"
		else if (parent.subject?.quantity && frame.clause.kind === 'main' && /^D*Q$/.test(lettersOf(frame.clause.phrases)))
			frame.measure = uncertain('two-amounts', frame.subject?.key ?? '');
		// "as lamps dropped $5 million and rugs $4 million"
		else if (
			measure.state === 'uncertain' &&
			(measure.doubt.id === 'no-link' ||
				(measure.doubt.id === 'change' && !/[kaw@]|tD*Q/.test(lettersOf(frame.clause.phrases))))
		)
			frame.measure = measure;
		else if (parent.subject && frame.commodity === parent.commodity && parent.clause.kind !== 'comparison') {
			const total = frame.clause.phrases.find(isTotal);
			if (total && !frame.whole) frame.measure = uncertain('no-link', total.key);
		}
	}
	const isHeading = isLedIn && !/[aAkVIRqSM]/.test(lettersOf(parent.clause.phrases));
	// "…, while FDI was $55.1 million"
	// "…, with all exports of lamps totalling $5 million", where "with FDI at $5 million" is a part of investment
	const isBeside = frame.clause.phrases[0]?.key === 'with' && familyOf(frame.flow) === 'trade';
	const isSum = frame.subject?.quantity && !isBound && !isHeading && (isBeside || !isGapped(frame));
	const isLeft = (field: Field) => frame[field].state === 'unsaid' && (!isSum || mayBeLeftOut(field, frame[field]));
	const isSameFlow = isBound || familyOf(frame.flow) === familyOf(parent.flow);
	// "Poland sold goods and invested $5 million", where "and FDI was $5 million" may be either way
	const isActing = isSameFlow || frame.clause.has.has('V');
	// "Latvia received $9 million of investment: $5 million of FDI"
	const { actorField } = parent.clause.has.has('I') && !frame.clause.has.has('V') ? parent : frame;
	const acting = frame.hasHead && !hasActor && isActing && frame.clause.kind === 'main' ? actorField : undefined;
	// "Italy imported Serbian goods, while goods worth $5 million went to Germany": whose?
	const hasGone = !isAlike && frame.clause.phrases.some(({ key, letter }) => letter === 'V' && key === 'went');
	const takesActor =
		acting && !hasGone && parent.actor.state !== 'unsaid' && !isSame(frame[otherParty(acting)], parent.actor);
	if (takesActor && isLeft(acting)) frame[acting] = parent.actor;
	// "$5 million of lamps, out of $9 million", "out of total exports of $9 million": planned, or to all?
	const isWhole = frame.clause.kind === 'whole';
	if (isWhole && !frame.hasHead) frame.measure = uncertain('no-link', wordsOf(text, frame.clause.phrases));
	if (isWhole && frame.flow === parent.flow) return frame;
	const own = { reporter: frame.reporter, partner: frame.partner };
	for (const field of ['reporter', 'partner'] as const) {
		const [other, theirs] = [own[otherParty(field)], parent[otherParty(field)]];
		// "…, while exports to Germany were": whose, the pair tells; "… and exported cars": to whom, nothing does.
		const isOpen = isSameFlow || own[field] === BEFORE || (field === 'reporter' && !hasActor);
		if (!isOpen || own[field].state !== 'unsaid' || !isLeft(field) || other.state === 'uncertain') continue;
		// The flow goes on, with one party changed at most; or another one goes, or turns round, between the same two.
		// not "India's exports to Oman were …, against Oman's total imports of …"
		if (isBound || other.state === 'unsaid')
			frame[field] = isSameFlow && !isSame(other, parent[field]) ? parent[field] : frame[field];
		else if (isSame(other, theirs)) frame[field] = parent[field];
		else if (isSame(other, parent[field])) frame[field] = theirs;
		else if (isHeading || own[field] === BEFORE) {
			const said = besides(other, parent);
			if (isHeading || isAbout(parent, said)) frame[field] = said;
		}
	}
	if (!hasActor) frame.actor = parent.actor;
	return frame;
}

/** What the clause that an amount is compared in leaves in doubt: of that amount, or of the one before. */
function compare(frame: Frame, parent: Frame, text: string) {
	const { subject, year, flow, whole } = frame;
	if (!subject) return;
	const words = wordsOf(text, [subject]);
	// "…, up from $5 million", but for "…, against imports of $5 million"
	if (year.state === 'unsaid' && flow === parent.flow && !whole)
		frame.year = uncertain(subject.list ? 'no-link' : 'relative-year', words);
	// "rose to $9 million from $8 million in January": of a month as well
	if (subject.quantity && year.state === 'uncertain' && year.doubt.id === 'part-of-year') parent.year = year;
	if (parent.subject || parent.clause.kind !== 'main') return;
	// "Latvia instead of Norway exported lamps worth $5 million"
	if (!parent.clause.has.has('R')) frame.measure = uncertain('no-link', words);
	// "fell from $5 million in 2017": then, or in that year
	else if (year.state === 'stated') frame.year = uncertain('two-periods', String(year.value));
}

/** "…, and US FDI $55.1 million", "… and imported services worth $3 million": the verb, or who acts, is that of the words before. */
const isGapped = ({ clause: { phrases, has }, actor }: Frame): boolean =>
	(has.has('V') && actor === UNSAID) ||
	!phrases.some(({ letter, key }) => 'aAVIR'.includes(letter) || (letter === 'k' && /[a-z]/.test(key)));

/** Whether a clause is about an economy, which "it" is then; not "The park in Poland grew", "Poland's park grew", "Poland lured Acme". */
function isAbout({ clause: { phrases, kind } }: Frame, said: Said<string>): boolean {
	const { party } = phrases.find(({ letter }) => letter === 'E') ?? {};
	const letters = lettersOf(phrases).replace(kind === 'comparison' ? /^c+/ : /[pif]D*[cCn]+/g, '');
	const isFirst = /^[^EcCnHN]*E[^n]*$/.test(letters) && !party?.isPossessive && !party?.isAdjective;
	return isFirst && party !== undefined && isStated(said, party.code);
}

/** "Poland and Latvia in 2018: exports to Latvia were …", "Poland is small: it exported … to Latvia": the only other one that is named. */
function besides(other: Said<string>, { clause }: Frame): Said<string> {
	const codes = [...new Set(clause.phrases.flatMap(({ party }) => party?.codes ?? []))];
	const left = codes.filter((code) => !isStated(other, code));
	return left.length === 1 && left[0] ? stated(left[0]) : UNSAID;
}
