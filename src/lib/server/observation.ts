import { error } from '@sveltejs/kit';
import type { Observation } from '../core/observation.ts';
import { siteData } from './data.ts';

/** The parameters of every address that has an observation's id in it. */
export const observationIds = (): { id: string }[] => siteData().dataset.observations.map(({ id }) => ({ id }));

/** The observation of an address; a wrong one is answered with 404. */
export const observationOf = (id: string): Observation =>
	siteData().dataset.observations.find((row) => row.id === id) ?? error(404, `no observation ${id}`);
