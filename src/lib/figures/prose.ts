import type { Derived } from './derived.ts';
import { formatFigure } from './format.ts';
import type { Observation } from '../table/observation.ts';

/** A piece of a sentence: plain words, a year, or a figure that a reader can trace. */
export type Part = string | { year: number } | { observation: Observation } | { derived: Derived };

/** A sentence in which every number is tied to where it comes from. */
export type Prose = Part[];

/** The same as plain text, for places that hold no elements: titles, citations. */
export const plainText = (prose: Prose): string => prose.map(plainPart).join('').replaceAll('\u00A0', ' ');

function plainPart(part: Part): string {
	if (typeof part === 'string') return part;
	if ('year' in part) return String(part.year);
	if ('derived' in part) return part.derived.text;
	return formatFigure(part.observation) ?? 'no value given';
}
