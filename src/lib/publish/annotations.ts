import { groupBy } from '../std/group.ts';
import { sha256 } from '../std/hash.ts';
import { byId, ofObservation } from '../std/lookup.ts';
import { addressOf, type Publication } from './publication.ts';
import type { Observation } from '../table/observation.ts';
import { standingOf } from '../check/record.ts';
import type { Selectors } from '../text/selectors.ts';

export const ANNOTATIONS_JSONLD = 'annotations.jsonld';

/**
 * One W3C Web Annotation for each quotation: its bodies are the observations that it carries, its target is the article,
 * selected by its words and, where the record of the last check has it, by its place in the text that was read.
 * https://www.w3.org/TR/annotation-model/
 */
export function annotations(publication: Publication) {
	const { dataset, site } = publication;
	const id = addressOf(publication, ANNOTATIONS_JSONLD);
	const items = groupBy(dataset.observations, ({ article, quotation }) => `${article}\n${quotation}`).flatMap((group) =>
		annotation(publication, id, group)
	);
	return {
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id,
		type: 'AnnotationCollection',
		label: `${site.title}: the quotations and the observations that they carry`,
		total: items.length,
		first: { id: `${id}#page`, type: 'AnnotationPage', startIndex: 0, items }
	};
}

function annotation(publication: Publication, collection: string, group: readonly Observation[]) {
	const [first] = group;
	const article = first && byId(publication.dataset.articles, first.article);
	if (!first || !article) return [];
	const selectors = group.map((row) => recorded(publication, row)).find((found) => found !== undefined);
	return [
		{
			// Named by what it says, so that it stays when rows are added before it.
			id: `${collection}#${sha256(`${article.id}\n${first.quotation}`).slice(0, 12)}`,
			type: 'Annotation',
			motivation: 'linking',
			body: group.map(({ id }) => ({
				id: addressOf(publication, `observations/${id}.json`),
				type: 'Dataset',
				format: 'application/json'
			})),
			target: {
				source: article.url,
				selector: selectors ? [quote(selectors), position(selectors)] : [quote({ exact: first.quotation })]
			}
		}
	];
}

const quote = ({ exact, prefix, suffix }: Pick<Selectors, 'exact'> & Partial<Selectors>) => ({
	type: 'TextQuoteSelector',
	exact,
	...(prefix && { prefix }),
	...(suffix && { suffix })
});

const position = ({ start, end }: Selectors) => ({ type: 'TextPositionSelector', start, end });

/** Where the record says that an observation's quotation stands; nothing once the row or its article has changed. */
function recorded({ dataset, record }: Publication, row: Observation): Selectors | undefined {
	const { state } = standingOf(row, byId(dataset.articles, row.article), record);
	return record && state === 'checked' ? ofObservation(record.observations, row.id)?.selectors : undefined;
}
