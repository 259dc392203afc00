/** Columns to sort by, with their names. */
export const COLUMNS = {
	name: 'Observation',
	figure: 'Figure',
	flow: 'Flow',
	year: 'Year',
	hs: 'HS 2017, ours'
} as const;
export type ColumnId = keyof typeof COLUMNS;

/** Filters by a choice, with their names. */
export const FILTERS = {
	indicator: 'Indicator',
	section: 'Section of goods',
	article: 'Article'
} as const;
export type Filter = keyof typeof FILTERS;
const FILTER_NAMES = Object.keys(FILTERS) as Filter[];

/**
 * What of the table is shown, and in which order: the fields of the form, and the parameters of the address. A blank one
 * asks for nothing; `sort` is a column, with a minus before it to descend.
 */
export type View = Record<Filter | 'search' | 'sort', string>;

export const WHOLE: View = { search: '', indicator: '', section: '', article: '', sort: '' };

/** What a row is found, filtered and sorted by. */
export interface Entry {
	/** `indicator=goods-exports` */
	filters: readonly string[];
	/** its own words, folded: name, figure, parties, year, codes, article */
	text: string;
	/** the words of its sentence, folded */
	sentence: string;
	/** a figure is its unit, a space and all its digits: "USD 570000000"; a column without a value has no key */
	keys: Partial<Record<ColumnId, string>>;
}

/** How words are compared in a search: case, accents, the kind of space, and the marks around a quotation do not count. */
export const fold = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\s*…|[\p{M}“”"]+/gu, '')
		.replace(/[‘’]/g, "'")
		.replace(/\s+/g, ' ')
		.toLowerCase();

/** The view that an address asks for; a choice that the table does not have is left out. */
export function readView(query: string, entries: readonly Entry[]): View {
	const isKnown = ([name, value]: [string, string]) =>
		name === 'sort'
			? Object.hasOwn(COLUMNS, orderOf(value).column)
			: name === 'search' || entries.some(({ filters }) => filters.includes(`${name}=${value}`));
	return { ...WHOLE, ...Object.fromEntries([...new URLSearchParams(query)].filter(isKnown)) };
}

/** The query string of a view, `?indicator=goods-exports&sort=-figure`; empty for the whole table. */
export function writeView(view: View): string {
	const asked = Object.entries(view).map(([name, value]) => [name, value.trim()]);
	const query = new URLSearchParams(asked.filter(([, value]) => value !== '')).toString();
	return query && `?${query}`;
}

/** The next order by a column: up, down, and the file's own again. */
export const turn = (sort: string, column: ColumnId): string =>
	sort === column ? `-${column}` : sort === `-${column}` ? '' : column;

/** The column of an order, and what a screen reader calls its direction. */
export const orderOf = (sort: string) => ({
	column: sort.replace(/^-/, '') as ColumnId,
	direction: sort.startsWith('-') ? 'descending' : 'ascending'
});

/**
 * The entries that a view shows, in its order: equals in the order that they have, what has no value last either way. A
 * search looks into the sentences too; without another order, what has the words in itself comes first.
 */
export function show<E extends Entry>(entries: readonly E[], view: View): E[] {
	const words = fold(view.search.trim()).split(' ');
	const hasAll = (text: string) => words.every((word) => text.includes(word));
	const asked = FILTER_NAMES.filter((name) => view[name] !== '').map((name) => `${name}=${view[name]}`);
	const found = entries.filter(
		({ filters, text, sentence }) => asked.every((filter) => filters.includes(filter)) && hasAll(`${text}\n${sentence}`)
	);
	if (view.sort === '') return found.toSorted((a, b) => Number(hasAll(b.text)) - Number(hasAll(a.text)));
	const { column, direction } = orderOf(view.sort);
	const sign = direction === 'ascending' ? 1 : -1;
	return found.toSorted(({ keys: { [column]: a } }, { keys: { [column]: b } }) => {
		if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
		return sign * compare(column, a, b);
	});
}

/** A code too is compared as text: 0303 is of the third chapter, and comes before 72. */
const { compare: byWords } = new Intl.Collator('en');

function compare(column: ColumnId, a: string, b: string): number {
	if (column !== 'figure') return byWords(a, b);
	// By the number printed, hedged or not. Amounts in different units cannot be compared: each unit stands by itself.
	const [[unitA = '', digitsA], [unitB = '', digitsB]] = [a.split(' '), b.split(' ')];
	return byWords(unitA, unitB) || Number(digitsA) - Number(digitsB);
}

/** A view in words: "6 of 20 observations, sorted by figure, descending". */
export function describeView({ sort, ...asked }: View, shown: number, total: number): string {
	const isWhole = Object.values(asked).every((value) => value.trim() === '');
	const count = isWhole ? 'All observations' : `${shown} of ${total} observations`;
	if (sort === '') return count;
	const { column, direction } = orderOf(sort);
	return `${count}, sorted by ${column === 'hs' ? 'HS code' : COLUMNS[column].toLowerCase()}, ${direction}`;
}
