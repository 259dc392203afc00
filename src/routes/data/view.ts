import { compareDecimals } from '$lib/std/decimal';
import { atOnce, type Work } from '$lib/client/turns';
import { COLUMN_IDS, type ColumnId, type Entry, fold, STEP } from './entry';

/** What is told apart by status: whether there is a value, and whether it is checked. */
export const STATUSES = {
	given: 'With a value',
	named: 'Named without a value',
	checked: 'Checked',
	unchecked: 'Not checked'
} as const;

/** In place of a section: goods that have none, and all that is no good. */
export const UNCLASSIFIED = 'none';

/** What of the table is shown, and in which order. An empty text is no filter; without a column the file's order holds. */
export interface View {
	search: string;
	indicator: string;
	section: string;
	article: string;
	status: string;
	sort: ColumnId | '';
	isDescending: boolean;
}

export const WHOLE: View = {
	search: '',
	indicator: '',
	section: '',
	article: '',
	status: '',
	sort: '',
	isDescending: false
};

const FILTERS = ['search', 'indicator', 'section', 'article', 'status'] as const;

export const isFiltered = (view: View): boolean => FILTERS.some((filter) => view[filter].trim() !== '');

/** The view that an address asks for. What it does not know is left out; a filter that fits nothing shows nothing. */
export function readView(query: string): View {
	const parameters = new URLSearchParams(query);
	const get = (name: string) => parameters.get(name) ?? '';
	const [, minus = '', column = ''] = /^(-?)(.*)$/.exec(get('sort')) ?? [];
	const sort = COLUMN_IDS.find((id) => id === column) ?? '';
	const filters = Object.fromEntries(FILTERS.map((filter) => [filter, get(filter)]));
	const status = get('status') in STATUSES ? get('status') : '';
	return { ...WHOLE, ...filters, status, sort, isDescending: sort !== '' && minus === '-' };
}

/** The query string of a view, `?indicator=goods-exports&sort=-figure`; empty for the whole table. */
export function writeView(view: View): string {
	const parameters = new URLSearchParams();
	for (const filter of FILTERS) {
		const value = view[filter].trim();
		if (value !== '') parameters.set(filter, value);
	}
	if (view.sort) parameters.set('sort', (view.isDescending ? '-' : '') + view.sort);
	const query = parameters.toString();
	return query && `?${query}`;
}

/** A column's next order: up, down, and the file's own again. */
export function turn({ sort, isDescending }: View, column: ColumnId): Pick<View, 'sort' | 'isDescending'> {
	if (sort !== column) return { sort: column, isDescending: false };
	return isDescending ? { sort: '', isDescending: false } : { sort, isDescending: true };
}

/** The entries that a view shows, in its order. */
export const show = (entries: readonly Entry[], view: View): Entry[] =>
	atOnce(look(entries, view, view.sort === '' ? undefined : atOnce(placesIn(entries, view.sort))));

/**
 * Looks for the entries that a view shows, and puts them in its order.
 * @param places of the column that the view is sorted by, among all entries; of none the order stays
 */
export function* look(entries: readonly Entry[], view: View, places?: Places): Work<Entry[]> {
	const words = fold(view.search)
		.split(' ')
		.filter((word) => word !== '');
	const found: Entry[] = [];
	for (const [i, entry] of entries.entries()) {
		if (i % STEP === STEP - 1) yield;
		if (isIn(entry, view, words)) found.push(entry);
	}
	if (view.sort === '' || !places) return found;
	return yield* arrange(found, view.sort, view.isDescending, places);
}

const isIn = ({ row, section, text }: Entry, view: View, words: readonly string[]): boolean =>
	(view.indicator === '' || row.indicator === view.indicator) &&
	(view.section === '' || (section ?? UNCLASSIFIED) === view.section) &&
	(view.article === '' || row.article === view.article) &&
	hasStatus(row, view.status) &&
	words.every((word) => text.includes(word));

/** What has nothing in the column stands last either way; equals stay in the order that they have. */
function* arrange(found: readonly Entry[], column: ColumnId, isDescending: boolean, places: Places): Work<Entry[]> {
	const held: Entry[][] = [];
	const empty: Entry[] = [];
	for (const [i, entry] of found.entries()) {
		if (i % STEP === STEP - 1) yield;
		const place = places.get(entry.keys[column] ?? '');
		if (place === undefined) empty.push(entry);
		else (held[place] ??= []).push(entry);
	}
	if (isDescending) held.reverse();
	return [...held.flat(), ...empty];
}

/** The place of each value of a column among all of them, from 0; equal values have the same. */
export type Places = ReadonlyMap<string, number>;

/** Finds the places of a column's values: words are slow to compare, and most stand in many rows. */
export function* placesIn(entries: readonly Entry[], column: ColumnId): Work<Places> {
	const holders = new Map<string, Entry>();
	for (const entry of entries) {
		const key = entry.keys[column];
		if (key !== null && !holders.has(key)) holders.set(key, entry);
	}
	yield;
	const compare = COMPARE[column] ?? ((a, b) => compareWords(a.keys[column] ?? '', b.keys[column] ?? ''));
	const places = new Map<string, number>();
	let place = 0;
	let before: Entry | undefined;
	for (const entry of yield* sort([...holders.values()], compare)) {
		if (places.size % STEP === STEP - 1) yield;
		if (before && compare(before, entry) !== 0) place++;
		places.set(entry.keys[column] ?? '', place);
		before = entry;
	}
	return places;
}

/** Sorts as `Array.prototype.sort` does, by merging stretches that are sorted. */
function* sort<T>(items: readonly T[], compare: (a: T, b: T) => number): Work<T[]> {
	if (items.length <= STEP) return items.toSorted(compare);
	const half = items.length >> 1;
	const first = yield* sort(items.slice(0, half), compare);
	const second = yield* sort(items.slice(half), compare);
	const merged: T[] = [];
	let at = 0;
	for (const item of second) {
		for (let other = first[at]; other !== undefined && compare(other, item) <= 0; other = first[++at]) merged.push(other);
		merged.push(item);
		if (merged.length % STEP === 0) yield;
	}
	yield;
	return [...merged, ...first.slice(at)];
}

function hasStatus({ value, standing }: Entry['row'], status: string): boolean {
	if (status === 'given') return value !== null;
	if (status === 'named') return value === null;
	if (status === 'checked') return standing.state === 'checked';
	return status !== 'unchecked' || standing.state !== 'checked';
}

/** Made once it is asked for: a browser takes a while. */
let collator: Intl.Collator | undefined;

const compareWords = (a: string, b: string) => (collator ??= new Intl.Collator('en', { numeric: true })).compare(a, b);

/** Columns that are not sorted as words are. */
const COMPARE: Partial<Record<ColumnId, (a: Entry, b: Entry) => number>> = {
	figure: compareFigures,
	// A code sorts as text: 0303 is of the third chapter, and comes before 72.
	hs: ({ keys: { hs: a } }, { keys: { hs: b } }) => Number((a ?? '') > (b ?? '')) - Number((a ?? '') < (b ?? ''))
};

/** By the number printed, hedged or not. Amounts in different units cannot be compared: each unit stands by itself. */
function compareFigures(a: Entry, b: Entry): number {
	const units = compareWords(a.row.unit ?? '', b.row.unit ?? '');
	return units === 0 ? compareDecimals(a.digits ?? '', b.digits ?? '') : units;
}
