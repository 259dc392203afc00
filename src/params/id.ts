import { match as isFile } from './file';

/** A name without an ending: the page of an observation, beside its files. */
export const match = (name: string): boolean => !isFile(name);
