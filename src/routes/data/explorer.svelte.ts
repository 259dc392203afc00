import { pause } from '$lib/client/pause';
import { inTurns } from '$lib/client/turns';
import { type Choices, NO_CHOICES } from './choices';
import { COLUMN_IDS, type ColumnId, type Entry } from './entry';
import { isFiltered, look, type Places, placesIn, readView, turn, type View, WHOLE, writeView } from './view';

/** Browsers allow an address about a hundred changes in half a minute. */
const PAUSE = 250;

/** What a reader sees: a view, and what it shows. */
interface Sight {
	view: View;
	shown: Entry[];
}

/** The table as a reader looks at it: its rows, the view of them, and the address that the view has. */
export class Explorer {
	/** what is asked for; of a long table it takes some turns until it is seen */
	view = $state.raw<View>(WHOLE);
	seen = $state.raw<Sight>({ view: WHOLE, shown: [] });
	entries = $state.raw<Entry[]>([]);
	/** what the filters offer */
	choices = $state.raw<Choices>(NO_CHOICES);
	/** whether the table was ever looked at in another way than it was sent */
	isTouched = $state(false);
	#hasRows = false;
	#places: Partial<Record<ColumnId, Promise<Places | undefined>>> = {};
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** Takes the rows; until it has them, nothing is looked for, but what is asked for is kept. */
	take(entries: Entry[], choices: Choices): void {
		this.entries = entries;
		this.choices = choices;
		this.seen = { view: WHOLE, shown: entries };
		this.#hasRows = true;
	}

	/** Looks for what was asked for before there were rows. */
	async look(): Promise<void> {
		await this.#ask(this.view);
	}

	/** Makes the order of each column ready, so that a press on its name need not wait for it. */
	async prepare(): Promise<void> {
		for (const column of COLUMN_IDS) await this.#placesOf(column);
	}

	/** Shows what the address asks for. */
	async read(): Promise<void> {
		await this.#ask(readView(location.search));
	}

	change(patch: Partial<View>): void {
		void this.#ask({ ...this.view, ...patch }).then(() => this.remember());
	}

	/** Searches while a reader still types; the address waits for a pause. */
	search(words: string): void {
		void this.#ask({ ...this.view, search: words });
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

	async #ask(view: View): Promise<void> {
		this.view = view;
		if (!this.#hasRows) return;
		// What was pressed is shown first; what it asks for, and how that is drawn, are tasks of their own.
		await pause();
		const isWanted = () => this.view === view;
		const places = view.sort === '' ? undefined : await this.#placesOf(view.sort);
		const shown = isWanted() ? await inTurns(look(this.entries, view, places), isWanted) : undefined;
		await pause();
		if (!shown || !isWanted()) return;
		this.seen = { view, shown };
		if (isFiltered(view) || view.sort !== '') this.isTouched = true;
	}

	#placesOf(column: ColumnId): Promise<Places | undefined> {
		return (this.#places[column] ??= inTurns(placesIn(this.entries, column)));
	}
}
