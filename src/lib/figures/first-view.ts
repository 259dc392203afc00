import { groupBy } from '../std/group.ts';
import type { Dataset } from '../table/dataset.ts';
import { countId } from './derived.ts';
import { type Flow, flows } from './flow.ts';
import { hasValue, type Observation } from '../table/observation.ts';

/** Room that observations take on the front page, in tiles: an amount has a bar and its sentence. */
const roomOf = (rows: readonly Observation[]) => rows.reduce((sum, row) => sum + (hasValue(row) ? AMOUNT : 1), 0);
const AMOUNT = 3;
/** What the front page has room for. */
const ROOM = 26;

/**
 * The observations that the front page is about: those of the newest year, as far as they fit, in the table's order:
 * amounts, then the goods that are named. An amount comes with its parts, a list of goods whole or not at all, so that
 * nothing on the page says less than its article.
 */
export function firstView({ observations }: Pick<Dataset, 'observations'>): Observation[] {
	const newest = Math.max(...observations.map(({ year }) => year));
	const groups = flows({ observations: observations.filter(({ year }) => year === newest) }).flatMap(together);
	const isAmount = (rows: Observation[]) => rows.some(hasValue);
	const shown = new Set<Observation>();
	let left = ROOM;
	for (const rows of groups.toSorted((a, b) => Number(isAmount(b)) - Number(isAmount(a)))) {
		const room = roomOf(rows);
		if (room > left && shown.size > 0) continue;
		left -= room;
		for (const row of rows) shown.add(row);
	}
	return observations.filter((row) => shown.has(row));
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
