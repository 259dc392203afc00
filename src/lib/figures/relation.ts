import type { Relation } from '../reading/quantity/quantity.ts';

/** Where a qualifier puts the true figure, against the number printed: completes "it puts the figure …". */
export const RELATIONS: Record<Relation, string> = {
	'<': 'below this number',
	'≤': 'at this number or below it',
	'≈': 'near this number, above or below it',
	'≥': 'at this number or above it',
	'>': 'above this number'
};
