import type { Relation } from '../reading/quantity/quantity.ts';

/** Where a qualifier puts the true figure, against the number printed: completes "it puts the figure …". */
export const RELATIONS: Record<Relation, string> = {
	'<': 'below the number printed',
	'≤': 'at the number printed or below it',
	'≈': 'near the number printed, above or below it',
	'≥': 'at the number printed or above it',
	'>': 'above the number printed'
};
