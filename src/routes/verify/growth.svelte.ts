import { turn } from './turn';

/** How much of a list is drawn: a few items at each turn, so that no frame is held up. */
export class Growth {
	#length = $state(0);
	readonly #step: number;

	/** Is to be made while a component is. `total` is how many items there are to draw, and may change. */
	constructor(total: () => number, step: number) {
		this.#step = step;
		$effect(() => {
			const from = this.#length;
			if (from >= total()) return;
			let isOver = false;
			void turn().then(() => {
				if (!isOver) this.#length = from + step;
			});
			return () => (isOver = true);
		});
	}

	get length(): number {
		return this.#length;
	}

	/** Begins anew, with so many items drawn at once. */
	restart(length = this.#step): void {
		this.#length = length;
	}
}
