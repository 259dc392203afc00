import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { type CslItem, datasetItem, observationItem } from '../publish/bibliography.ts';
import { citeDataset, citeObservation } from '../publish/citation.ts';
import type { Dataset } from '../table/dataset.ts';
import { byId } from '../std/lookup.ts';
import type { Publication } from '../publish/publication.ts';
import type { Observation } from '../table/observation.ts';
import { ris } from '../publish/ris.ts';

// A key is the observation's id, as it stands in the address of its page.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

/** One citation in every format that we give. */
export interface Citations {
	plain: string;
	apa: string;
	bibtex: string;
	ris: string;
	csl: CslItem;
}

/** Its page and its files ask for the same: each of them would have to write every format again. */
const known = new WeakMap<Observation, Citations>();

/** How to cite an observation: its article, and in a note the figure and the words. */
export function citationsOf({ dataset }: Publication, observation: Observation): Citations {
	let citations = known.get(observation);
	if (!citations) known.set(observation, (citations = cite(dataset, observation)));
	return citations;
}

function cite(dataset: Dataset, observation: Observation): Citations {
	const article = byId(dataset.articles, observation.article);
	if (!article) throw new Error(`no article ${observation.article}`);
	return formats(observationItem(observation, article), citeObservation(observation, article));
}

/** How to cite the whole dataset. */
export const datasetCitations = (publication: Publication): Citations =>
	formats(datasetItem(publication), citeDataset(publication));

function formats(item: CslItem, plain: string): Citations {
	const apa = new Cite(item).format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' });
	return { plain, apa: apa.trim(), bibtex: bibtex(item), ris: ris(item), csl: item };
}

/**
 * BibTeX knows neither a version nor a day of access: its note says them. Of the date it gets the year and the month; the
 * library would write a day into the month.
 */
function bibtex({ issued, accessed, version, note, ...item }: CslItem): string {
	const [year, month] = issued?.['date-parts'][0] ?? [];
	const parts = [year, month].filter((part) => part !== undefined);
	const notes = [
		version && `Version ${version}.`,
		note,
		accessed && `Accessed ${accessed['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-')}.`
	].filter((text) => text !== undefined);
	const dated = parts.length === 0 ? {} : { issued: { 'date-parts': [parts] } };
	return `${new Cite({ ...item, ...dated, note: notes.join(' ') }).format('bibtex').trim()}\n`;
}

/** CSL-JSON is a list of items. */
export const cslJson = ({ csl }: Citations): string => `${JSON.stringify([csl], null, '\t')}\n`;
