import { scaled } from '../std/scaled.ts';
import { explain } from '../reading/doubt.ts';
import type { Excerpt } from '../reading/phrase.ts';
import type { Quantity } from '../reading/quantity/quantity.ts';
import type { Statement } from '../reading/statement.ts';
import { indicator, INFERABLE, type Inferable } from '../table/vocabulary.ts';
import { observationSchema } from '../table/observation-schema.ts';

type Column = keyof typeof observationSchema.shape;

/** A row that is proposed: its cells, and for each cell that was left blank or is in doubt the reason. */
export interface Proposal {
	cells: Record<Column, string>;
	undecided: Partial<Record<Column, string>>;
	/** whether the table has it already */
	isKnown: boolean;
	statement: Statement;
}

const BLANK = Object.fromEntries(
	Object.keys(observationSchema.shape).map((column) => [column, ''])
) as Proposal['cells'];

/** Why a field is blank that nothing says. */
export const UNSAID: Record<Inferable, string> = {
	year: 'neither the sentence nor its paragraph names a year before it',
	indicator: 'neither the sentence nor its paragraph says what is measured, in words that we know',
	reporter: 'neither the sentence nor its paragraph says whose figure this is',
	partner: 'neither the sentence nor its paragraph names the other economy'
};

/** The row of a statement, or of an item of its list, its id and its whole left open. */
export function proposalOf(
	statement: Statement,
	item: Excerpt | null,
	cited: { article: string; quotation: string }
): Proposal {
	const { quantity, list, commodity, measure, assertion } = statement;
	const undecided: Proposal['undecided'] = {};
	const own = commodity.state === 'stated' && commodity.from === 'sentence' ? commodity.value : '';
	const inferred: Inferable[] = [];
	const cells: Proposal['cells'] = {
		...BLANK,
		...(quantity && cellsOfValue(quantity)),
		...cited,
		commodity: item?.text ?? own,
		qualifier: (item ? list?.hedge : quantity?.qualifier)?.text ?? '',
		value_status: item ? 'M' : 'A'
	};
	for (const field of INFERABLE) {
		const said = statement[field];
		if (said.state === 'stated') {
			cells[field] = String(said.value);
			if (said.from === 'paragraph') inferred.push(field);
		} else undecided[field] = said.state === 'uncertain' ? explain(said.doubt) : UNSAID[field];
	}
	for (const said of [assertion, measure]) if (said.state === 'uncertain') undecided.quotation = explain(said.doubt);
	const kind = statement.indicator.state === 'stated' ? indicator(statement.indicator.value).kind : null;
	if (item && kind === 'goods') undecided.hs_2017 = 'our classification, not the article’s';
	cells.inferred = inferred.join(' ');
	if (!item && kind !== null && kind !== 'capital' && cells.commodity === '')
		undecided.commodity = commodity.state === 'uncertain' ? explain(commodity.doubt) : 'of what? the quotation’s own words for it'; // prettier-ignore
	return { cells, undecided, isKnown: false, statement };
}

/** The amount as the table holds it; null where its columns do not. */
export function cellsOfValue({ value, unit, unitMult }: Quantity): Partial<Proposal['cells']> | null {
	const cells = { value, unit, unit_mult: String(unitMult) };
	const columns = Object.keys(cells) as (keyof typeof cells)[];
	return columns.every((column) => observationSchema.shape[column].safeParse(cells[column]).success) ? cells : null;
}

/**
 * Makes a proposal a part where its sentence calls it one.
 * @param here the proposals of its paragraph, in order
 */
export function governPart(proposal: Proposal, here: readonly Proposal[]): void {
	const { whole } = proposal.statement;
	if (whole.state === 'unsaid') return;
	const meant = whole.state === 'stated' ? whole.value.quantity : null;
	const found = meant && here.findLast(({ statement }) => statement.quantity === meant);
	if (found && isWholeOf(found, proposal)) proposal.cells.part_of = found.cells.id;
	else proposal.undecided.part_of = 'the quotation calls this a part; of which row is not certain';
}

function isWholeOf({ cells: whole, statement }: Proposal, { cells: part, statement: own }: Proposal): boolean {
	if ((['year', 'reporter', 'partner'] as const).some((field) => whole[field] !== part[field])) return false;
	const partOf = own.indicator.state === 'stated' ? indicator(own.indicator.value).partOf : undefined;
	if (part.indicator !== whole.indicator && partOf !== whole.indicator) return false;
	if (!own.quantity || own.quantity.unit !== statement.quantity?.unit) return true;
	const size = ({ value, unitMult }: Quantity) => scaled({ value, unit_mult: unitMult });
	return size(own.quantity).lte(size(statement.quantity));
}
