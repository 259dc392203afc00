import { csvFormatRows, csvParseRows } from 'd3-dsv';
import {
	type Column,
	columnOf,
	COLUMNS,
	describeView,
	type Entry,
	type Filter,
	FILTERS,
	fold,
	readView,
	show,
	turn,
	type Unknown,
	type View,
	WHOLE,
	writeView
} from './view';

/** A row as it stands in the page. */
interface RowEntry extends Entry {
	id: string;
	body: HTMLTableSectionElement;
}

/**
 * Makes the table of /data answer to its form and to the names of its columns. The HTML is the data: rows are read out of
 * it, hidden and moved, never drawn. So each stands in the page once, and one that a browser has translated stays so.
 * @param root holds the form and the table
 */
export function explore(root: HTMLElement): void {
	const form = root.querySelector('form');
	const table = root.querySelector('table');
	if (!form || !table) return;
	const rows = [...table.tBodies].map(entryOf);
	let shown = rows;

	const { view, unknown } = readView(location.search, rows);
	tell(root.querySelector('[data-unknown]'), unknown);
	for (const [name, value] of Object.entries(view)) fieldOf(form, name).value = value;
	if (location.search !== '') apply();

	form.addEventListener('input', apply);
	// While somebody types the address waits: browsers allow about a hundred changes in half a minute.
	form.addEventListener('change', remember);
	form.addEventListener('submit', (event) => event.preventDefault());
	form.addEventListener('reset', (event) => {
		// The form would be reset only after this.
		event.preventDefault();
		for (const name of Object.keys(WHOLE)) fieldOf(form, name).value = '';
		update();
	});
	for (const header of table.querySelectorAll<HTMLElement>('[data-sort]')) {
		const button = Object.assign(document.createElement('button'), { type: 'button' });
		button.append(...header.childNodes);
		header.append(button);
		button.addEventListener('click', () => {
			const sort = fieldOf(form, 'sort');
			sort.value = turn(viewOf(form).sort, header.dataset['sort'] as Column);
			update();
		});
	}
	form.querySelector<HTMLElement>('[data-download]')?.addEventListener('click', ({ currentTarget }) => {
		void download(currentTarget as HTMLElement, shown);
	});

	function update(): void {
		apply();
		remember();
	}

	function apply(): void {
		if (!form || !table) return;
		const view = viewOf(form);
		shown = show(rows, view);
		const visible = new Set(shown);
		for (const row of rows) row.body.hidden = !visible.has(row);
		table.append(...shown.map(({ body }) => body));
		for (const header of table.querySelectorAll<HTMLElement>('[data-sort]')) {
			if (header.dataset['sort'] !== columnOf(view.sort)) header.removeAttribute('aria-sort');
			else header.ariaSort = view.sort.startsWith('-') ? 'descending' : 'ascending';
		}
		const status = form.querySelector('[role="status"]');
		if (status) status.textContent = describeView(view, shown.length, rows.length);
		const reset = form.querySelector<HTMLElement>('[type="reset"]');
		if (reset) reset.hidden = writeView(view) === '';
		root.querySelector('[data-empty]')?.toggleAttribute('hidden', shown.length > 0);
	}

	/** Puts the view into the address, so that a link to it shows the same. */
	function remember(): void {
		if (form) history.replaceState(history.state, '', location.pathname + writeView(viewOf(form)) + location.hash);
	}
}

const fieldOf = (form: HTMLFormElement, name: string) =>
	form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;

const viewOf = (form: HTMLFormElement): View =>
	Object.fromEntries(Object.keys(WHOLE).map((name) => [name, fieldOf(form, name).value])) as unknown as View;

function entryOf(body: HTMLTableSectionElement): RowEntry {
	const { dataset } = body;
	const [own, sentence] = body.rows;
	const filters = Object.keys(FILTERS).map((name) => [name, dataset[name]?.split(' ') ?? []]);
	const keys = Object.keys(COLUMNS).flatMap((column) => {
		const cell = body.querySelector<HTMLElement>(`.${column}`);
		const figure = cell?.querySelector('data');
		const key = figure
			? `${figure.dataset['unit'] ?? ''} ${figure.value}`
			: column === 'figure'
				? ''
				: ((cell?.querySelector('[data-key]') ?? cell)?.textContent?.trim() ?? '');
		return key === '' ? [] : [[column, key]];
	});
	return {
		id: dataset['id'] ?? '',
		body,
		filters: Object.fromEntries(filters) as Record<Filter, string[]>,
		text: fold(`${own?.textContent ?? ''} ${dataset['words'] ?? ''} ${dataset['id'] ?? ''}`),
		sentence: fold(sentence?.textContent ?? ''),
		keys: Object.fromEntries(keys) as Entry['keys']
	};
}

function tell(place: HTMLElement | null, unknown: readonly Unknown[]): void {
	if (!place || unknown.length === 0) return;
	const named = unknown.map(({ name, value }) => `${name} “${value}”`).join(', ');
	place.textContent = `The address asks for what this table does not have, and that is left out: ${named}.`;
	place.hidden = false;
}

/** The rows of the view as they stand in trade.csv, in the order of the view. */
async function download(button: HTMLElement, shown: readonly RowEntry[]): Promise<void> {
	const response = await fetch('../trade.csv');
	if (!response.ok) return;
	const [header = [], ...rows] = csvParseRows(await response.text());
	const found = shown.flatMap(({ id }) => rows.filter((row) => row[0] === id));
	const href = URL.createObjectURL(new Blob([`${csvFormatRows([header, ...found])}\n`], { type: 'text/csv' }));
	Object.assign(document.createElement('a'), { href, download: button.dataset['download'] }).click();
	URL.revokeObjectURL(href);
}
