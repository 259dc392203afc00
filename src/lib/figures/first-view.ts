import { groupBy } from '../std/group.ts';
import { fullDigits } from '../std/scaled.ts';
import type { Dataset } from '../table/dataset.ts';
import { countId } from './derived.ts';
import { type Flow, flows, money } from './flow.ts';
import { hasValue, type Observation } from '../table/observation.ts';

/** Room that observations take on the front page, in tiles: an amount has a bar and its sentence. */
const roomOf = (rows: readonly Observation[]) => rows.reduce((sum, row) => sum + (hasValue(row) ? AMOUNT : 1), 0);
const AMOUNT = 3;
/** What the front page has room for. */
const ROOM = 26;

/**
 * The observations that the front page is about: those of the newest year. Where they are too many, its largest flows, as
 * far as they fit: their amounts, then the goods that they name. An amount comes with its parts, a list of goods whole or
 * not at all, so that nothing on the page says less than its article.
 */
export function firstView({ observations }: Pick<Dataset, 'observations'>): Observation[] {
	const newest = Math.max(...observations.map(({ year }) => year));
	const groups = bySize(flows({ observations: observations.filter(({ year }) => year === newest) })).map(together);
	const isAmount = (rows: Observation[]) => rows.some(hasValue);
	const amounts = groups.flatMap((all) => {
		const own = all.filter(isAmount);
		// The amounts of a flow stand together, unless that would be a page of their own.
		return roomOf(own.flat()) > ROOM ? own : [own.flat()];
	});
	const shown = new Set<Observation>();
	let left = ROOM;
	for (const rows of [...amounts, ...groups.flatMap((all) => all.filter((rows) => !isAmount(rows)))]) {
		const room = roomOf(rows);
		if (room > left && shown.size > 0) continue;
		left -= room;
		for (const row of rows) shown.add(row);
	}
	return observations.filter((row) => shown.has(row));
}

/** By the largest amount in the currency that most amounts are in; flows without one come last, in the table's order. */
function bySize(all: readonly Flow[]): Flow[] {
	const units = groupBy(all.flatMap(money), ({ unit }) => unit).toSorted((a, b) => b.length - a.length);
	const unit = units[0]?.[0]?.unit;
	const amounts = (flow: Flow) => money(flow).filter((row) => row.unit === unit);
	// For the order alone: a size may be a float, a figure may not.
	const sizeOf = (flow: Flow) => Math.max(0, ...amounts(flow).map((row) => Number(fullDigits(row))));
	return all.toSorted((a, b) => sizeOf(b) - sizeOf(a));
}

/** What of a flow belongs together: a whole and its parts, or the goods of one list. */
function together({ observations }: Flow): Observation[][] {
	const here = new Map<string | null, Observation>(observations.map((row) => [row.id, row]));
	const wholeOf = (row: Observation): Observation => {
		const whole = here.get(row.part_of);
		return whole ? wholeOf(whole) : row;
	};
	return groupBy(observations, (row) => {
		const whole = wholeOf(row);
		return hasValue(whole) ? whole.id : countId(whole);
	});
}
