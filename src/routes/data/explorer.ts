import type { ColumnId, Entry, View } from './view';
import { COLUMNS, describeView, fold, orderOf, readView, show, turn, WHOLE, writeView } from './view';

/** A row as it stands in the page. */
interface RowEntry extends Entry {
	body: HTMLTableSectionElement;
}

/**
 * Makes the table of /data answer to its form and to the names of its columns. The HTML is the data: rows are read out of
 * it, hidden and moved, never drawn. So each stands in the page once, and one that a browser has translated stays so. The
 * form holds all of the view, the order too.
 * @param root holds the form and the table
 */
export function explore(root: HTMLElement): void {
	const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector) as E;
	const form = find<HTMLFormElement>('form');
	const table = find<HTMLTableElement>('table');
	const headers = [...table.querySelectorAll<HTMLElement>('[data-sort]')];
	const rows = [...table.tBodies].map(entryOf);

	for (const header of headers) {
		const button = Object.assign(document.createElement('button'), { type: 'button' });
		button.append(...header.childNodes);
		header.append(button);
		button.addEventListener('click', () => {
			fill({ sort: turn(viewOf().sort, header.dataset['sort'] as ColumnId) });
			remember();
		});
	}
	fill(readView(location.search, rows));

	form.addEventListener('input', apply);
	// While somebody types the address waits: browsers allow about a hundred changes in half a minute.
	form.addEventListener('change', remember);
	form.addEventListener('submit', (event) => event.preventDefault());
	form.addEventListener('reset', (event) => {
		// The form would be reset only after this.
		event.preventDefault();
		fill(WHOLE);
		remember();
	});

	function viewOf(): View {
		return { ...WHOLE, ...Object.fromEntries(new FormData(form)) };
	}

	function fill(view: Partial<View>): void {
		for (const [name, value] of Object.entries(view)) {
			const field = form.elements.namedItem(name);
			if (field) (field as HTMLInputElement | HTMLSelectElement).value = value;
		}
		apply();
	}

	function apply(): void {
		const view = viewOf();
		const { column, direction } = orderOf(view.sort);
		const shown = show(rows, view);
		for (const { body } of rows) body.hidden = true;
		for (const { body } of shown) body.hidden = false;
		table.toggleAttribute('data-searched', view.search.trim() !== '');
		table.append(...shown.map(({ body }) => body));
		for (const header of headers) {
			const isSorted = header.dataset['sort'] === column;
			header.ariaSort = isSorted ? direction : null;
			header.dataset['arrow'] = !isSorted ? '↕' : direction === 'ascending' ? '↑' : '↓';
		}
		find('[role="status"]').textContent = describeView(view, shown.length, rows.length);
		find('[type="reset"]').hidden = writeView(view) === '';
		find('[data-empty]').hidden = shown.length > 0;
	}

	/** Puts the view into the address, so that a link to it shows the same. */
	function remember(): void {
		history.replaceState(history.state, '', location.pathname + writeView(viewOf()) + location.hash);
	}
}

function entryOf(body: HTMLTableSectionElement): RowEntry {
	const [own, sentence] = body.rows;
	const keys = Object.keys(COLUMNS).map((column) => {
		const cell = body.querySelector<HTMLElement>(`.${column}`);
		return [column, (cell?.dataset['key'] ?? cell?.textContent ?? '').trim()];
	});
	return {
		body,
		filters: body.dataset['filters']?.split(' ') ?? [],
		text: fold(`${own?.textContent ?? ''} ${body.dataset['words'] ?? ''} ${body.id}`),
		sentence: fold(sentence?.textContent ?? ''),
		keys: Object.fromEntries(keys.filter(([, key]) => key !== '')) as Entry['keys']
	};
}
