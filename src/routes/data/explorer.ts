import { csvFormatRows, csvParseRows } from 'd3-dsv';
import {
	type Column,
	COLUMNS,
	describeView,
	type Entry,
	fold,
	orderOf,
	readView,
	show,
	turn,
	type View,
	WHOLE,
	writeView
} from './view';

/** A row as it stands in the page. */
interface RowEntry extends Entry {
	body: HTMLTableSectionElement;
}

/**
 * Makes the table of /data answer to its form and to the names of its columns. The HTML is the data: rows are read out of
 * it, hidden and moved, never drawn. So each stands in the page once, and one that a browser has translated stays so.
 * @param root holds the form and the table
 */
export function explore(root: HTMLElement): void {
	const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector) as E;
	const form = find<HTMLFormElement>('form');
	const table = find<HTMLTableElement>('table');
	const status = find('[role="status"]');
	const note = find('[role="alert"]');
	const reset = find('[type="reset"]');
	const headers = [...table.querySelectorAll<HTMLElement>('[data-sort]')];
	const rows = [...table.tBodies].map(entryOf);
	const { view: asked, unknown } = readView(location.search, rows);
	let { sort } = asked;
	let shown = rows;

	if (unknown.length > 0)
		tell(`The address asks for what this table does not have, and that is left out: ${unknown.join(', ')}.`);
	fill(asked);
	if (location.search !== '') apply();

	form.addEventListener('input', apply);
	// While somebody types the address waits: browsers allow about a hundred changes in half a minute.
	form.addEventListener('change', remember);
	form.addEventListener('submit', (event) => event.preventDefault());
	form.addEventListener('reset', (event) => {
		// The form would be reset only after this.
		event.preventDefault();
		fill(WHOLE);
		sort = '';
		update();
	});
	for (const header of headers) {
		const button = Object.assign(document.createElement('button'), { type: 'button' });
		button.append(...header.childNodes);
		header.append(button);
		button.addEventListener('click', () => {
			sort = turn(sort, header.dataset['sort'] as Column);
			update();
		});
	}
	find('[data-download]').addEventListener('click', ({ currentTarget }) => {
		const { download = '', from = '' } = (currentTarget as HTMLElement).dataset;
		take(download, from, shown).then(
			() => tell(''),
			() => tell('trade.csv could not be had: there seems to be no network. The table itself needs none.')
		);
	});

	function fill(view: View): void {
		for (const [name, value] of Object.entries(view)) {
			const field = form.elements.namedItem(name);
			if (field) (field as HTMLInputElement | HTMLSelectElement).value = value;
		}
	}

	function viewOf(): View {
		return { ...WHOLE, ...Object.fromEntries(new FormData(form)), sort };
	}

	function update(): void {
		apply();
		remember();
	}

	function apply(): void {
		const view = viewOf();
		const order = orderOf(view.sort);
		shown = show(rows, view);
		for (const { body } of rows) body.hidden = true;
		for (const { body } of shown) body.hidden = false;
		table.append(...shown.map(({ body }) => body));
		for (const header of headers) {
			if (order && header.dataset['sort'] === order.column) header.ariaSort = order.direction;
			else header.removeAttribute('aria-sort');
		}
		status.textContent = describeView(view, shown.length, rows.length);
		reset.hidden = writeView(view) === '';
		find('[data-empty]').hidden = shown.length > 0;
	}

	/** Puts the view into the address, so that a link to it shows the same. */
	function remember(): void {
		history.replaceState(history.state, '', location.pathname + writeView(viewOf()) + location.hash);
	}

	function tell(words: string): void {
		note.textContent = words;
		note.hidden = words === '';
	}
}

function entryOf(body: HTMLTableSectionElement): RowEntry {
	const [own, sentence] = body.rows;
	const keys = Object.keys(COLUMNS).map((column) => [column, keyOf(body.querySelector(`.${column}`), column)]);
	return {
		body,
		filters: body.dataset['filters']?.split(' ') ?? [],
		text: fold(`${own?.textContent ?? ''} ${body.dataset['words'] ?? ''} ${body.id}`),
		sentence: fold(sentence?.textContent ?? ''),
		keys: Object.fromEntries(keys.filter(([, key]) => key !== '')) as Entry['keys']
	};
}

function keyOf(cell: Element | null, column: string): string {
	const figure = cell?.querySelector('data');
	if (column === 'figure') return figure ? `${figure.dataset['unit'] ?? ''} ${figure.value}` : '';
	return (cell?.querySelector('a') ?? cell)?.textContent?.trim() ?? '';
}

/** Saves the rows of the view as they stand in a file, in the order of the view. */
async function take(name: string, file: string, shown: readonly RowEntry[]): Promise<void> {
	const response = await fetch(file);
	if (!response.ok) throw new Error(response.statusText);
	const [header = [], ...rows] = csvParseRows(await response.text());
	const found = shown.flatMap(({ body }) => rows.filter(([id]) => id === body.id));
	const href = URL.createObjectURL(new Blob([`${csvFormatRows([header, ...found])}\n`], { type: 'text/csv' }));
	Object.assign(document.createElement('a'), { href, download: name }).click();
	URL.revokeObjectURL(href);
}
