import { entriesOf, type ColumnId, type Entry, type Row, type Source } from './entry';
import { isFiltered, readView, show, turn, type View, WHOLE, writeView } from './view';

/** Browsers allow an address about a hundred changes in half a minute. */
const PAUSE = 250;

/** The table as a reader looks at it: its rows, the view of them, and the address that the view has. */
export class Explorer {
	#view = $state.raw<View>(WHOLE);
	#entries = $state.raw<Entry[]>([]);
	/** whether the table was ever looked at in another way than it was sent */
	isTouched = $state(false);
	#timer: ReturnType<typeof setTimeout> | undefined;

	get view(): View {
		return this.#view;
	}

	set view(view: View) {
		this.#view = view;
		if (isFiltered(view) || view.sort !== '') this.isTouched = true;
	}

	get entries(): Entry[] {
		return this.#entries;
	}

	shown = $derived(show(this.#entries, this.#view));

	/** Takes the rows; until it has them, there is nothing to look for. */
	take(rows: readonly Row[], sources: readonly Source[]): void {
		this.#entries = entriesOf(rows, sources);
	}

	/** Shows what the address asks for. */
	read(): void {
		this.view = readView(location.search);
	}

	change(patch: Partial<View>): void {
		this.view = { ...this.view, ...patch };
		this.remember();
	}

	/** Searches while a reader still types; the address waits for a pause. */
	search(words: string): void {
		this.view = { ...this.view, search: words };
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.remember(), PAUSE);
	}

	sort(column: ColumnId): void {
		this.change(turn(this.view, column));
	}

	/** Puts the view into the address, so that a link to it and the way back to it show the same. */
	remember(): void {
		clearTimeout(this.#timer);
		const query = writeView(this.view);
		if (query !== location.search) history.replaceState(history.state, '', location.pathname + query + location.hash);
	}
}
