import { keyOf, type Mark } from './chart.ts';

/**
 * Listeners for the links of a mark. Pointing, focus and touch all tell of the mark; the first touch only tells, the
 * second follows the link, as pointing and pressing do.
 * @param active reads which mark is told of, by its key
 * @param tell sets it
 */
export function pointing(active: () => string | null, tell: (key: string) => void) {
	let held: string | null = null;
	return (mark: Mark) => {
		const key = keyOf(mark);
		return {
			onpointerenter({ pointerType }: PointerEvent) {
				if (pointerType !== 'touch') tell(key);
			},
			onpointerdown({ pointerType }: PointerEvent) {
				held = pointerType === 'touch' && active() !== key ? key : null;
				tell(key);
			},
			onclick(event: MouseEvent) {
				if (held === key) event.preventDefault();
				held = null;
			},
			onfocus: () => tell(key)
		};
	};
}
