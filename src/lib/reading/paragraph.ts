import { familyOf, isTotal, mayBeLeftOut, otherParty } from './continuation.ts';
import type { Field, Frame } from './frame.ts';
import { isSame, isStated, type Said, stated, uncertain, UNSAID } from './said.ts';
import { type Phrase, wordsOf } from './phrase.ts';
import { hasOwnDollar } from './quantity/currencies.ts';
import { indicatorOf, type Sentence, type Statement } from './statement.ts';
import { doubtedBy, foretoldBy, isAsserting, timeOfData } from './taken-back.ts';
import { ofPresent, otherTime, phrasesOf, TRADE, yearBefore } from './year-before.ts';

/**
 * The statements of a sentence, in order of place, with what it leaves to its paragraph. That is taken from the nearest
 * sentence before that says it, where nothing in between may have changed it.
 * @param before the sentences before it in its paragraph, the nearest first
 * @param after the sentences after it, which may take back what it says
 */
export const readStatements = (
	sentence: Sentence,
	before: readonly Sentence[],
	after: readonly Sentence[] = []
): Statement[] => {
	// What is the same for all of them is worked out once: a sentence may hold thousands.
	const phrases = phrasesOf(sentence);
	const pronoun = phrases.find(({ key }) => /^(?:it|they|them|its)$/.test(key));
	const isActive = phrases.some(({ letter }) => letter === 'V');
	const dated = yearBefore(before);
	const ofData = nearest([...before, ...after], (one) => otherTime(one, 'fiscal-year') ?? timeOfData(one));
	const asserts = isAsserting(sentence);
	const foretold = [sentence, ...before].map((one, at) => foretoldBy(one, at - 1, asserts)).find(Boolean);
	const presentIn = ofPresent(sentence);
	const time = otherTime(sentence);
	const cities = citiesOf(sentence, before);
	const withFlow = ({ frames }: Sentence) => frames.findLast(({ flow }) => flow);
	const [flowBefore, flowRightBefore] = [nearest(before, withFlow), nearest(before.slice(0, 1), withFlow)];
	const foreseen = before[0]?.frames.find(({ assertion }) => assertion.state === 'uncertain');
	// "The stock of FDI grew in 2016. In 2017 it was $5 million."
	const stock = !isFlowing(sentence) && nearest(before, (one) => otherTime(one, 'open-period'));
	const completed = new Map<Pick<Statement, 'indicator' | 'quantity'>, Statement>();
	for (const own of sentence.statements) {
		const statement = { ...own };
		const doubtful = foretold ?? doubtedBy(after, own);
		if (doubtful) statement.assertion = doubtful;
		if (own.year.state === 'unsaid' && dated) {
			const present = presentIn(own);
			statement.year = present ? uncertain('of-present', present) : (time ?? inParagraph(dated));
		}
		// "In 2018 India exported … Its fiscal year ends in March."
		if (statement.year.state === 'stated' && ofData) statement.year = ofData;
		// "It reached $5 million" is of the sentence right before it, or of something else.
		const earlier = own.list ? flowBefore : flowRightBefore;
		if (own.indicator.state === 'unsaid' && earlier) {
			const commodity = own.commodity.state === 'stated' ? own.commodity : earlier.commodity;
			// "How much of the investment was FDI? $5 million.", "It sold lamps to Poland and rugs to Latvia. They were $5 million."
			const flows = new Set(earlier.clause.phrases.flatMap(({ flow }) => flow ?? []));
			const isOneOf = before[0]?.frames.some((frame) =>
				(['reporter', 'partner', 'commodity'] as const).some(
					(field) =>
						frame[field].state === 'stated' &&
						earlier[field].state === 'stated' &&
						!isSame(frame[field], earlier[field])
				)
			);
			const other = (flows.size > 1 || isOneOf) && uncertain('no-link', wordsOf(sentence.text, [own]));
			// "Lamp exports were $5 million. The total was $9 million."
			const total = earlier.subject && phrases.find(isTotal);
			if (total && own.measure.state === 'stated') statement.measure = uncertain('no-link', total.key);
			statement.indicator = other || inParagraph(indicatorOf(earlier.flow, commodity, own.list));
			const isOfIt = own.quantity && familyOf(earlier.flow) === 'trade';
			if (isOfIt && own.commodity.state !== 'stated') statement.commodity = inParagraph(earlier.commodity);
		}
		// "It planned to export goods. The exports included lamps."
		const goesOn = own.indicator.state === 'unsaid' || (own.list && own.year.state === 'unsaid');
		if (goesOn && earlier?.assertion.state === 'uncertain') statement.assertion = earlier.assertion;
		// "The ministry expects growth. In 2020 exports reach $5 million."
		if (foreseen && presentIn(own)) statement.assertion = foreseen.assertion;
		for (const field of ['reporter', 'partner'] as const)
			if (own[field].state === 'unsaid' && pointsBack(field, own))
				statement[field] = partyBefore(field, own, { pronoun, isActive }, before);
		for (const field of ['reporter', 'partner'] as const) {
			const city = own[field].state === 'stated' && cities.get(own[field].value);
			if (city) statement[field] = uncertain('unplaced', city);
		}
		// "Exports to Poland grew. Lamps from Poland were worth $5 million."
		const [stranger] = sentence.named;
		if (own.indicator.state === 'unsaid' && stranger) statement.partner = uncertain('unplaced', stranger.words);
		if (stock && isOfCapital(statement) && statement.year.state === 'stated') statement.year = stock;
		const amount = sentence.text.slice(own.start, own.end);
		if (isOfOtherDollar(statement, amount)) statement.measure = uncertain('whose-dollar', amount);
		// "Of this, $4 million was FDI."
		const [whole] = own.quantity && own.whole.state === 'uncertain' ? (before[0]?.statements ?? []) : [];
		if (whole?.quantity) statement.whole = stated(whole, 'paragraph');
		if (own.list?.composition && own.whole.state === 'unsaid') {
			const isWhole = (other: Statement) => other.quantity && isSame(other.indicator, statement.indicator);
			const whole = nearest(before, ({ statements }) => statements.findLast(isWhole));
			statement.whole = whole ? stated(whole, 'paragraph') : uncertain('no-link', own.list.verb.text);
		}
		completed.set(own, statement);
	}
	for (const statement of completed.values()) {
		const { whole } = statement;
		const completedWhole = whole.state === 'stated' && completed.get(whole.value);
		if (completedWhole) statement.whole = { ...whole, value: completedWhole };
	}
	return [...completed.values()];
};

const isFlowing = (sentence: Sentence) =>
	/\b(?:(?:in)?flows?|came)\b/.test(sentence.text) || phrasesOf(sentence).some(({ letter }) => 'IV'.includes(letter));
const isOfCapital = ({ indicator }: Statement) =>
	indicator.state === 'stated' && familyOf(indicator.value) === 'capital';

/** "Canada exported goods worth $4 million": whether its own dollars may be meant */
const isOfOtherDollar = ({ quantity, reporter, partner }: Statement, amount: string): boolean =>
	quantity?.unit === 'USD' &&
	!/US|U\.S|United States|American/.test(amount) &&
	!isStated(reporter, 'US') &&
	[reporter, partner].some((party) => party.state === 'stated' && hasOwnDollar(party.value));

/** "Latvia exported lamps. Riga exported …": capitals that are named after their state or as cities, by its code. */
function citiesOf(sentence: Sentence, before: readonly Sentence[]): ReadonlyMap<string, string> {
	const capitals = phrasesOf(sentence).filter(({ party }) => party?.isCapital);
	const around = capitals.length > 0 ? [sentence, ...before] : [];
	const isOfCity = around.some(({ text }) => CITY.test(text));
	const states = around.flatMap(({ named }) => named);
	return new Map(
		capitals.flatMap(({ party, start, end }) => {
			const words = sentence.text.slice(start, end);
			const isCity = isOfCity || states.some((state) => state.code === party?.code && state.words !== words);
			return party?.code && isCity ? [[party.code, words] as const] : [];
		})
	);
}

const CITY = /\b(?:city|cities|mayor|regions?|province|district)\b/;

/** Whether a party that is left out is that of the sentences before, and not open: a sum with none may be of all. */
const pointsBack = (field: Field, { list, indicator, whole, ...own }: Statement): boolean =>
	list !== null || indicator.state === 'unsaid' || whole.state !== 'unsaid' || mayBeLeftOut(field, own[field]);

/** What is found in the nearest of the sentences before. */
const nearest = <T>(before: readonly Sentence[], find: (sentence: Sentence) => T | undefined): T | undefined =>
	before.map(find).find(Boolean);

const inParagraph = <T>(said: Said<T>): Said<T> => (said.state === 'stated' ? { ...said, from: 'paragraph' } : said);

/**
 * A party that a sentence leaves out: the one that the nearest sentence before it names beside the other party, or the
 * same one of the same kind of flow where it leaves out both.
 */
function partyBefore(
	field: Field,
	own: Statement,
	{ pronoun, isActive }: { pronoun: Phrase | undefined; isActive: boolean },
	before: readonly Sentence[]
): Said<string> {
	const other = own[otherParty(field)];
	if (other.state === 'uncertain') return UNSAID;
	for (const [distance, { frames, named, text }] of before.entries()) {
		const flow = frames.findLast((frame) => isAlike(frame, own) && frame[field].state !== 'unsaid');
		if (flow?.[field].state === 'uncertain') return flow[field];
		const others = named.filter(({ code }) => !isStated(other, code));
		const [only] = others;
		if (!only) continue;
		const isOne = others.every(({ code }) => code === only.code);
		const names = new Set(others.map(({ words }) => words));
		const doubt = uncertain(isOne ? 'unplaced' : 'several', [...names].join(', '));
		if (other.state === 'unsaid') return flow ? inParagraph(flow[field]) : doubt;
		// "Latvia exported goods to Georgia. Georgian investment was …" is in Latvia; "Georgia invested …" may be anywhere.
		const isOfPartner = frames.some(({ partner }) => isSame(partner, other));
		const isReceived = 'pointsBack' in own[field] || (isOfPartner && !isActive);
		const isAnywhere = isOfCapital(own) && field === 'reporter' && !flow && !isReceived;
		if (!only.code || !isOne || isAnywhere) return doubt;
		if (pronoun && !before.slice(0, distance + 1).every(isOfEconomy)) return doubt;
		// "Latvian imports were … Lithuania imported …": not from Latvia.
		const isBeside = others.length < named.length || (flow && field === 'reporter');
		// "Belarus is a hub. In 2017 it exported …", but for "Belarus opened a park. In 2017 it exported …"
		const { party } = frames[0]?.clause.phrases[0] ?? {};
		const isAlone = !/(?<!\b(?:is|was|remains|became) (?:also |still )?)\b(?:an?|one)\b/.test(text);
		const isActor = isAlone && party?.code === only.code && !party.isAdjective && !party.isPossessive;
		const isIt = distance === 0 && isActor && 'pointsBack' in own[field];
		return isBeside || isIt ? stated(only.code, 'paragraph') : doubt;
	}
	return UNSAID;
}

/** "Latvia's trade grew. It sold …", but for "Latvia's largest company grew. It sold …": whether "it" can be the economy. */
function isOfEconomy({ frames: [first] }: Sentence): boolean {
	const letters = first?.clause.phrases.map(({ key, letter, party }) => {
		if (party?.isAdjective || party?.isPossessive) return 'e';
		return TRADE.test(`${key}/`) ? 'H' : letter;
	});
	return !/^[DYAp,&;]*(?:[cn]|e(?![DCc]{0,3}[HN]))/.test(letters?.join('') ?? '');
}

/** Whether what flows in a clause is of the kind of a statement: goods and services, or capital. */
const isAlike = ({ flow }: Frame, { indicator }: Statement): boolean =>
	flow !== null && (indicator.state !== 'stated' || familyOf(flow) === familyOf(indicator.value));
