import type { Relation } from '../reading/quantity/quantity.ts';

/** Where a qualifier puts the true figure, against the number printed: completes "it puts the figure …". */
export const RELATIONS: Record<Relation, string> = {
	'<': 'below the number',
	'≤': 'at the number or below it',
	'≈': 'near the number, above or below it',
	'≥': 'at the number or above it',
	'>': 'above the number'
};
