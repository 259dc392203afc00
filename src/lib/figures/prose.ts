/** A sentence whose years are marked as years. */
export type Prose = (string | { year: number })[];

/** The same as plain text, for places that hold no elements: titles, citations. */
export const plainText = (prose: Prose): string =>
	prose.map((part) => (typeof part === 'string' ? part : part.year)).join('');
