import type { Span } from '../text/sentence.ts';
import type { IndicatorCode } from '../table/vocabulary.ts';
import { asideLetter, SOURCES } from './asides.ts';
import { type Clause, hasAny, readClauses } from './clauses.ts';
import { familyOf, goOn } from './continuation.ts';
import { type Frame, readFrame } from './frame.ts';
import { isSame, type Said, stated, uncertain, UNSAID } from './said.ts';
import { MAIN } from './list/words.ts';
import { type Enumeration, type Phrase, wordsOf } from './phrase.ts';
import { joinPhrases } from './phrases.ts';
import type { Quantity } from './quantity/quantity.ts';
import { distribute } from './respectively.ts';
import { limit } from './taken-back.ts';
import { isNameOfGoods } from './skeleton.ts';
import type { FlowKind } from './words.ts';

/**
 * A quantity or a list, with all that its sentence, or its paragraph before it, says of it. Fields are named as the
 * columns of a row. A row can be made of it where year, reporter, partner and indicator are stated, the measure is a
 * level and it is asserted.
 */
export interface Statement extends Span {
	/** an amount of money or a per cent; null for a list */
	quantity: Quantity | null;
	/** goods or services named without an amount, each of them a row; null for a quantity */
	list: Enumeration | null;
	year: Said<number>;
	/** ISO 3166-1 alpha-2; also of economies that the table does not have */
	reporter: Said<string>;
	partner: Said<string>;
	indicator: Said<IndicatorCode>;
	/** the good or service that the quantity is of; unsaid for capital, and for a list, whose items are the commodities */
	commodity: Said<string>;
	/** a change, a rate and what no known words tie to the amount are doubts; a share is a per cent of `whole` */
	measure: Said<'level' | 'share'>;
	/** what is denied, planned, possible, forecast, conditional or asked is a doubt */
	assertion: Said<'asserted'>;
	/** what it is a part of: another statement ("including …"), or what is measured ("82 % of investment") */
	whole: Said<Pick<Statement, 'indicator' | 'quantity'>>;
}

/** What a sentence says by itself, and what it leaves to those after it in its paragraph. */
export interface Sentence {
	text: string;
	statements: readonly Statement[];
	/** of its clauses, in order */
	frames: readonly Frame[];
	/** economies that it names, in its words; the code is null for one that is not known, or a group */
	named: readonly { code: string | null; words: string }[];
}

/** Reads a sentence by itself: a clause goes on with what the one before says, and nothing else is filled in. */
export function readSentence(
	text: string,
	all: readonly Phrase[],
	enumerations: readonly Enumeration[],
	uncertainLists: readonly Span[]
): Sentence {
	const phrases = distribute(joinPhrases(all, enumerations, uncertainLists));
	const byClause = new Map<Clause | null, Frame>();
	for (const clause of readClauses(phrases)) {
		const parent = byClause.get(clause.parent) ?? null;
		byClause.set(clause, goOn(readFrame(clause, text, parent?.flow ?? null), parent, text));
	}
	const frames = [...byClause.values()];
	const saidBefore = new Map<Frame, Frame>();
	for (const frame of frames) {
		// "furniture worth $30 million and wire worth $20 million to Germany": what stands behind both is of both.
		const { subject, clause } = frame;
		const parent = byClause.get(clause.parent);
		const isWhole = clause.kind === 'whole';
		// "…, of which $4 million came from Europe": that part alone
		const isPart = clause.kind === 'part' && hasAny(clause, 'kVI');
		const goesOn = parent?.subject && (isWhole || (!frame.hasHead && !isPart));
		for (const field of ['reporter', 'partner'] as const)
			if (goesOn && parent[field].state === 'unsaid' && frame[field].state !== 'unsaid')
				parent[field] =
					isWhole || frame.commodity !== parent.commodity
						? frame[field]
						: uncertain('unplaced', wordsOf(text, clause.phrases));
		let said = !parent || parent.subject || parent.hasHead ? parent : saidBefore.get(parent);
		if (said) saidBefore.set(frame, said);
		// What follows "…, up from $5 million" or "…, 4 % more" limits what those go on from as well; what is in brackets does not.
		const isOfNearest = (subject && subject.letter !== '%') || text[(clause.phrases[0]?.start ?? 0) - 1] === '(';
		for (let step = 0; said?.subject && step < 8; step++) {
			limit(said, frame, text);
			const isOwn = said.clause.kind === 'main' && said.subject.letter !== '%' && frame.assertion.state === 'stated';
			said = isOwn || isOfNearest ? undefined : saidBefore.get(said);
		}
	}
	for (const { clause, measure, assertion, year } of frames.toReversed()) {
		const before = clause.isShared && byClause.get(clause.parent);
		if (!before) continue;
		if (measure.state === 'uncertain') before.measure = measure;
		if (assertion.state === 'uncertain') before.assertion = assertion;
		if (year.state === 'uncertain') before.year = year;
	}
	// "invested $5 million in 2018, half of it in 2016"
	for (const { clause, year } of frames) {
		const whole = byClause.get(clause.parent);
		const isPart = clause.kind === 'part' || clause.phrases.some(({ key }) => /^of (?:it|this|that|them)$/.test(key));
		if (isPart && whole?.year.state === 'stated' && year.state === 'stated' && year.value !== whole.year.value)
			whole.year = uncertain('several-years', `${whole.year.value}, ${year.value}`);
	}
	// "…, against $5 million in 2016" dates nothing but itself.
	const dated = frames.filter(({ year, clause }) => year.state !== 'unsaid' && clause.kind !== 'comparison');
	const years = new Set(dated.map(({ year }) => JSON.stringify(year)));
	const first = frames.find(({ subject }) => subject);
	const later = years.size === 1 ? dated.findLast((frame) => isDating(frame, frame === first))?.year : undefined;
	// "the “investment” of $5 million"
	const isQuoted = ({ letter }: Phrase, i: number) =>
		/[VH]/.test(letter) && all[i - 1]?.letter === '“' && all[i + 1]?.letter === '”';
	// What is re-exported is a part of what is exported.
	const doubtful =
		all.find(isQuoted) ?? phrases.find(({ letter, key }) => 'Xz'.includes(letter) || /^re-?export/.test(key));
	const doubt = doubtful && uncertain(doubtful.doubt ?? 'unknown-words', wordsOf(text, [doubtful]));
	// "…, according to Polish data", "Polish statistics show …": whose figures these are
	const source =
		all[
			all
				.map(asideLetter)
				.join('')
				.search(/E[^,;jE]{0,3}B/)
		];
	const owner = source?.party?.code;
	const statements: Statement[] = [];
	const byParent = new Map<Clause, Statement>();
	for (const frame of frames.flatMap((frame) => eachOf(frame, text))) {
		const { quantity = null, list = null, start = 0, end = 0 } = frame.subject ?? {};
		if (!quantity && !list) continue;
		const year = frame.year.state === 'unsaid' ? (later ?? UNSAID) : frame.year;
		const { reporter, partner, commodity, measure, assertion, clause } = frame;
		// "Belarus' future exports included", "Belarus studied exports such as"
		const isKnown = commodity.state !== 'uncertain' || MAIN.has(commodity.doubt.words.toLowerCase());
		const own = list ? (quantity ? stated(list.items[0]?.text ?? '') : UNSAID) : commodity;
		const isApart = text.slice(...[start, source?.start ?? start].toSorted((a, b) => a - b)).includes(';');
		const isOther = source && owner && !isApart && reporter.state === 'stated' && reporter.value !== owner;
		const statement: Statement = {
			start,
			end,
			quantity,
			list: quantity ? null : list,
			year,
			reporter: isOther ? uncertain('unplaced', wordsOf(text, [source])) : reporter,
			partner: list?.isOfSeveral ? uncertain('several', wordsOf(text, list.items)) : partner,
			indicator: indicatorOf(frame.flow, commodity, list),
			commodity: familyOf(frame.flow) === 'capital' ? UNSAID : own,
			measure: doubt ?? (list && !isKnown ? commodity : measure),
			assertion,
			whole: UNSAID
		};
		statements.push(statement);
		byParent.set(clause, statement);
		const other = clause.parent && byParent.get(clause.parent);
		const { kind } = clause;
		if (frame.whole === 'investment' || frame.whole === 'fdi')
			statement.whole = stated({ indicator: stated(frame.whole), quantity: null });
		else if (other && kind === 'part') statement.whole = stated(other);
		else if (other && kind === 'whole') other.whole = stated(statement);
		else if (kind === 'part') statement.whole = uncertain('no-link', wordsOf(text, [statement]));
		// "… reached $5 million and consisted mainly of lamps"
		const sum =
			list?.composition && statements.findLast((one) => one.quantity && isSame(one.indicator, statement.indicator));
		if (sum && statement.whole.state === 'unsaid') statement.whole = stated(sum);
	}
	const named = phrases.flatMap(({ key, letter, party, start, end }, at) => {
		const words = text.slice(start, end);
		const isSource = SOURCES.has(key) || phrases[at - 1]?.key === 'according to';
		// "Scotland did better": the first word of a sentence has a capital, name or not.
		const next = phrases[at + 1]?.letter ?? '';
		const isFirst = at === 0 && letter === 'c' && /^\p{Lu}.*[^s]$/u.test(words) && /^[AaMRSVkq]/.test(next);
		return (party?.codes ?? ((letter === 'n' && !isSource) || isFirst ? [null] : [])).map((code) => ({ code, words }));
	});
	return { text, statements: statements.sort((a, b) => a.start - b.start), frames, named };
}

/** "…, and in 2017 it grew", "…; in 2017 it imported …" date nothing before them. */
function isDating({ subject, clause: { has, phrases } }: Frame, isFirst: boolean): boolean {
	const isLed = !isFirst && subject && (phrases.find(({ period }) => period)?.start ?? Infinity) < subject.start;
	return !isLed && (subject !== undefined || !has.has('R'));
}

/** A clause whose list gives each good its amount, as one clause for each. */
function eachOf(frame: Frame, text: string): Frame[] {
	const { list, quantity, members } = frame.subject ?? {};
	const sum = list && !quantity && frame.clause.phrases.find(({ letter }) => letter === 'Q');
	if (sum) return [frame, { ...frame, subject: sum, commodity: stated(text.slice(list.start, list.end)) }];
	if (!list || !quantity || !members) return [frame];
	return list.items.map((item, i) => ({
		...frame,
		subject: { ...(members[i] as Phrase), list: { ...list, items: [item] } }
	}));
}

/** Kinds of services that may be named without the word, where "exports of furniture" are goods. */
const SERVICE =
	/\b(?:services?|transport\w*|freight|tourism|travel|software|insurance|consult\w+|banking|licen[cs]\w+|construction|logistics|works?|capital|labou?r|good|aid|assistance|loans?|bonds?|securities|shares|stocks?|debts?|treasuries|estate|property|land|makers?|producers?|plants?|companies|firms)\b/i;

/** What is measured, by what flows and what it is of. */
export function indicatorOf(
	flow: FlowKind | null,
	commodity: Said<string>,
	list: Enumeration | null
): Said<IndicatorCode> {
	if (!flow) return UNSAID;
	if (flow === 'investment' || flow === 'fdi') {
		if (list) return uncertain('other-measure', list.verb.text);
		if (commodity.state === 'uncertain') return commodity;
		return commodity.state === 'stated' ? uncertain('other-measure', commodity.value) : stated(flow);
	}
	const named = commodity.state === 'stated' ? [commodity.value] : [];
	// "the export of services included air transport"
	const isGeneral = /\b(?:goods|merchandise|services?)$/i.test(named[0] ?? '');
	const things = list && !isGeneral ? list.items.map(({ text }) => text) : named;
	const services = things.filter((text) => /\bservices?$/i.test(text));
	if (things.length > 0 && services.length === things.length && !/\bgoods\b/i.test(things[0] ?? ''))
		return stated(`services-${flow}` as const);
	// "remittances sent to Poland were $5 million", where of goods with no amount some may be unknown
	const isUnknown = (text: string) => !list && !isNameOfGoods(/\w*$/.exec(text.toLowerCase())?.[0] ?? '');
	const doubtful = things.find((text) => SERVICE.test(text) || isUnknown(text));
	if (things.length === 0 || doubtful) return uncertain('goods-or-services', doubtful ?? flow);
	return stated(`goods-${flow}` as const);
}
