import { formatFigure } from './format.ts';
import type { Observation } from '../table/observation.ts';

/** A piece of a sentence: plain words, a year, or a figure that a reader can trace. */
type Part = string | { year: number } | { observation: Observation };

/** A sentence in which every number is tied to where it comes from. */
export type Prose = Part[];

/** The same as plain text, for places that hold no elements: titles, citations. */
export const plainText = (prose: Prose): string => prose.map(plainPart).join('').replaceAll('\u00A0', ' ');

function plainPart(part: Part): string {
	if (typeof part === 'string') return part;
	return 'year' in part ? String(part.year) : (formatFigure(part.observation) ?? 'no value given');
}
