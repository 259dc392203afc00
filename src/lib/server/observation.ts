import { error } from '@sveltejs/kit';
import { byId } from '../std/lookup.ts';
import type { Observation } from '../table/observation.ts';
import { siteData } from './data.ts';

/** The parameters of every address that has an observation's id in it. */
export const observationIds = (): { id: string }[] => siteData().dataset.observations.map(({ id }) => ({ id }));

/** The observation of an address; a wrong one is answered with 404. */
export const observationOf = (id: string): Observation =>
	byId(siteData().dataset.observations, id) ?? error(404, `no observation ${id}`);
