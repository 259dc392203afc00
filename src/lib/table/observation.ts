import type * as z from 'zod';
import type { observationSchema } from './observation-schema.ts';

// The schemas stand in files of their own: a browser that shows or checks figures has no use for them.

/** One row of `trade.csv`, with the line it begins on. */
export type Observation = z.output<typeof observationSchema> & { line: number };

/** An observation whose value the article gives. */
export type ValuedObservation = Observation & { value: string; unit: string; unit_mult: number };

/** Whether the article gives a value: an observation without one names a good or a service alone. */
export const hasValue = (observation: Observation): observation is ValuedObservation => observation.value !== null;
