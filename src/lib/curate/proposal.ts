import type { Reading } from '../reading/reading.ts';
import { scaled } from '../figures/amount.ts';
import type { Enumeration, Item } from '../reading/list/enumeration.ts';
import { type About, infer } from './infer.ts';
import { indicator, INFERABLE } from '../table/vocabulary.ts';
import { observationSchema } from '../table/observation-schema.ts';
import type { Quantity } from '../reading/quantity/quantity.ts';
import { PART } from '../check/rules/part.ts';
import { governing } from '../reading/mentions.ts';

type Column = keyof typeof observationSchema.shape;

/** A row that is proposed: its cells, and for each cell that was left blank or is in doubt the reason. */
export interface Proposal {
	cells: Record<Column, string>;
	undecided: Partial<Record<Column, string>>;
	/** whether the table has it already */
	isKnown: boolean;
	/** whether it is one of a list, and so without a value */
	isListed: boolean;
	about: About;
	/** the amount, where it is one */
	amount: Quantity | null;
}

/** What a sentence gives a row for: an amount of money, or a good or service of a list. */
export type Subject = { amount: Quantity } | { list: Enumeration; item: Item };

const placeOf = (subject: Subject) => ('amount' in subject ? subject.amount : subject.item);

/**
 * The amounts of money of a sentence, and the items of its lists, in its order. A list is one of goods or services where
 * its sentence, or its paragraph before it, speaks of what we measure; anything else may be listed anywhere.
 */
export function subjectsOf(reading: Reading, before: readonly Reading[]): Subject[] {
	const amounts = reading.quantities.filter(({ unit }) => unit !== '%');
	const speaks = before.some(({ indicators }) => indicators.length > 0);
	const lists = reading.enumerations.filter(
		(list) => governing(reading.text, reading.indicators, list) !== undefined || speaks
	);
	return [
		...amounts.map((amount) => ({ amount })),
		...lists.flatMap((list) => list.items.map((item) => ({ list, item })))
	].sort((a, b) => placeOf(a).start - placeOf(b).start);
}

/** The row of a subject, its id and its whole left open. */
export function proposalOf(
	subject: Subject,
	reading: Reading,
	before: readonly Reading[],
	cited: { article: string; quotation: string }
): Proposal {
	const about = infer(reading, placeOf(subject), before);
	const undecided: Proposal['undecided'] = { ...about.reasons };
	const isListed = 'item' in subject;
	const cells: Proposal['cells'] = {
		id: '',
		year: String(about.year ?? ''),
		reporter: about.reporter ?? '',
		partner: about.partner ?? '',
		indicator: about.indicator ?? '',
		commodity: isListed ? subject.item.text : '',
		value: '',
		unit: '',
		unit_mult: '',
		qualifier: (isListed ? subject.list.hedge?.text : subject.amount.qualifier?.text) ?? '',
		value_status: isListed ? 'M' : 'A',
		part_of: '',
		hs_2017: '',
		inferred: INFERABLE.filter((field) => about.inferred.includes(field)).join(' '),
		...cited
	};
	const kind = about.indicator && indicator(about.indicator).kind;
	if (isListed) {
		if (kind === 'capital') undecided.indicator = 'a flow of capital lists no goods';
		if (kind === 'goods') undecided.hs_2017 = 'our classification, not the article’s';
	} else {
		decideValue(cells, undecided, subject.amount);
		if (kind === 'goods' || kind === 'services') decideCommodity(cells, undecided, kind);
	}
	return { cells, undecided, isKnown: false, isListed, about, amount: isListed ? null : subject.amount };
}

/** The amount as the table holds it; what it cannot hold is left blank. */
function decideValue(cells: Proposal['cells'], undecided: Proposal['undecided'], amount: Quantity): void {
	if (amount.upper !== null) {
		const reason = `“${amount.text}” is a range, which one value cannot hold`;
		Object.assign(undecided, { value: reason, unit: reason, unit_mult: reason });
		return;
	}
	const read = { value: amount.value, unit: amount.unit, unit_mult: String(amount.unitMult) };
	for (const [column, cell] of Object.entries(read) as [keyof typeof read, string][]) {
		if (observationSchema.shape[column].safeParse(cell).success) cells[column] = cell;
		else undecided[column] = `“${amount.text}” gives ${cell}, which this column does not hold`;
	}
}

/** An amount of trade is one of something: "services" or "goods" where the sentence has the word. */
function decideCommodity(cells: Proposal['cells'], undecided: Proposal['undecided'], kind: 'goods' | 'services'): void {
	const word = kind === 'goods' ? /\bgoods\b/i : /\bservices?\b/i;
	cells.commodity = word.exec(cells.quotation)?.[0] ?? '';
	if (cells.commodity === '') undecided.commodity = 'of what? the quotation’s own words for it';
}

/**
 * Makes a proposal a part where its sentence calls it one: an amount after "including" of the amount before it, what
 * something "was represented by" of the last amount of the same in the paragraph.
 * @param here the proposals before it in its paragraph, in order
 */
export function governPart(
	proposal: Proposal,
	subject: Subject,
	{ text, quantities }: Reading,
	here: readonly Proposal[]
): void {
	const { about } = proposal;
	let whole: Proposal | undefined;
	if ('amount' in subject) {
		const last = quantities.findLast(({ end }) => end <= subject.amount.start);
		if (!last || !PART.test(text.slice(last.end, subject.amount.start))) return;
		whole = here.find(({ amount }) => amount === last);
	} else {
		if (!subject.list.composition) return;
		whole = here.findLast((candidate) => candidate.amount !== null && candidate.about.indicator === about.indicator);
	}
	if (whole && isWholeOf(whole, proposal)) proposal.cells.part_of = whole.cells.id;
	else proposal.undecided.part_of = 'the quotation calls this a part; of which row is not certain';
}

function isWholeOf(whole: Proposal, part: Proposal): boolean {
	const same = (['year', 'reporter', 'partner'] as const).every((field) => whole.about[field] === part.about[field]);
	const measured = part.about.indicator;
	if (!same || measured === null || whole.about.indicator === null) return false;
	if (measured !== whole.about.indicator && indicator(measured).partOf !== whole.about.indicator) return false;
	if (!part.amount || !whole.amount || part.amount.unit !== whole.amount.unit) return true;
	const size = ({ value, unitMult }: Quantity) => scaled({ value, unit_mult: unitMult });
	return size(part.amount).lte(size(whole.amount));
}
