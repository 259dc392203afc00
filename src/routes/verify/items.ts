import type { ArticleCheck } from '$lib/check/article';
import type { DraftItem } from '$lib/check/draft';
import { formatReason } from '$lib/check/verdict';
import type { Derived } from '$lib/figures/derived';
import { capitalize, shortName } from '$lib/figures/format';
import type { Group } from '$lib/std/group';
import { byId } from '$lib/std/lookup';
import type { Dataset } from '$lib/table/dataset';
import type { Observation } from '$lib/table/observation';
import type { Span } from '$lib/text/sentence';
import type { Difference } from '$lib/text/word-difference';
import { type Kind, NOTES } from './kinds';

/** What a text is held against. */
export interface Table {
	dataset: Dataset;
	derived: readonly Derived[];
}

/** An item of the list of results: what was found, where, and what it was held against. */
export interface Item {
	/** begins with its mode, so that an address with it opens that mode */
	id: string;
	kind: Kind;
	/** of the reader's text */
	places: readonly Span[];
	/** a quotation, with what differs in the text; null where the places are the words that it is about */
	words: readonly Difference[] | null;
	/** why it is of this kind; empty where the kind says all */
	reason: string;
	rows: readonly Observation[];
	/** from the rows */
	computed?: Derived | undefined;
}

export const quotationItems = ({ quotations }: ArticleCheck): Item[] =>
	quotations.map(({ quotation, rows, anchor, suggestion }, i) => {
		const kind = suggestion?.kind ?? anchor.state;
		const place = suggestion ?? (anchor.state === 'anchored' ? anchor : null);
		return {
			id: `article-quotation-${i}`,
			kind,
			places: anchor.state === 'ambiguous' ? anchor.places : place ? [place] : [],
			words: suggestion?.differences ?? [{ kind: 'same', text: quotation }],
			reason: NOTES[kind] ?? '',
			rows
		};
	});

export const unclaimedItems = ({ unclaimed }: ArticleCheck): Item[] =>
	unclaimed.map(({ kind, why, ...place }, i) => ({
		id: `article-amount-${i}`,
		kind: kind === 'amount' || kind === 'list' ? 'unclaimed' : 'unreadable',
		places: [place],
		words: null,
		reason: why ? `${capitalize(why)}.` : '',
		rows: []
	}));

/** An item for each amount, and one for the goods of a list that stand together and of which the same is said. */
export function draftItems(found: readonly DraftItem[], { dataset, derived }: Table): Item[] {
	const groups: Group<DraftItem>[] = [];
	for (const item of found) {
		const group = groups.at(-1);
		if (group && item.list && keyOf(group[0]) === keyOf(item)) group.push(item);
		else groups.push([item]);
	}
	return groups.map((group, i) => {
		const [{ verdict: kind, why, start, end, derived: id }, ...others] = group;
		const computed = byId(derived, id ?? '');
		const meant = [...(computed?.inputs ?? []), ...group.map(({ observation }) => observation)];
		const rows = dataset.observations.filter(({ id }) => meant.includes(id));
		const publisher = byId(dataset.articles, rows[0]?.article ?? '')?.publisher;
		const data = others.length > 0 ? { ...why.data, goods: `these ${group.length}` } : why.data;
		return {
			id: `draft-${i}`,
			kind,
			places: [{ start, end: others.at(-1)?.end ?? end }],
			words: null,
			// That the source has the row's figure, the row beside it says.
			reason:
				why.id === 'has' ? '' : `${capitalize(formatReason({ ...why, data }, publisher && shortName(publisher)))}.`,
			rows,
			computed
		};
	});
}

const keyOf = ({ list, verdict, why: { id, data } }: DraftItem): string =>
	JSON.stringify([list, verdict, id, { ...data, goods: '' }]);
