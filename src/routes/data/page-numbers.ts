/** Pages to both sides of the one that is shown which can be reached at once. */
const NEAR = 2;
/** At most so many others, evenly spread. */
const FAR = 10;

/**
 * The pages that a page leads to: the first and the last, those near it, and some between, so that the list does not grow
 * with the table: page 7 of 34 → 1, 4, 5, 6, 7, 8, 9, 12, 16, …, 32, 34.
 */
export function pageNumbers(page: number, pages: number): number[] {
	const step = Math.ceil(pages / FAR);
	return Array.from({ length: pages }, (_, i) => i + 1).filter(
		(number) => number === 1 || number === pages || number % step === 0 || Math.abs(number - page) <= NEAR
	);
}
