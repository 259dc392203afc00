import type { Site } from '../figures/site.ts';

/** On which terms the data is published: the words for every file that states them. LICENSE says the same at length. */
export const LICENCE = { id: 'MIT', title: 'MIT License', url: 'https://spdx.org/licenses/MIT.html' };

export const RIGHTS =
	'The figures are facts, and free to use. The quotations are their publishers’ words, quoted with attribution; keep the attribution when you pass them on. The selection, the classification and the derived values have the MIT licence.';

/** Who made the dataset, as an institution: it names no person. */
export const authorOf = ({ subject }: Site): string => `${subject} contributors`;
