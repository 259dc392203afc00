import type { Reading } from '../reading/reading.ts';
import type { Quantity } from '../reading/quantity/quantity.ts';
import type { Dataset } from '../table/dataset.ts';
import { type Finding, finding } from '../table/finding.ts';
import { hasValue } from '../table/observation.ts';
import { type Anchor, ANCHOR_STATES } from '../text/anchor.ts';
import type { Texts } from '../text/article-text.ts';
import { type Selectors, selectorsOf } from '../text/selectors.ts';
import { type Agreement, AGREEMENTS, claimedQuantity } from './agreement.ts';
import { type Context, prepare } from './context.ts';
import { amountsIn } from './coverage.ts';
import { recordFindings, type Standing, standingOf } from './record.ts';
import type { VerificationRecord } from './record-schema.ts';
import { edition, textFault } from './rules/edition.ts';
import { RULES } from './rules/rules.ts';

/** What was seen of one observation. */
export interface ObservationReport {
	observation: string;
	anchor: Anchor;
	/** the words of the anchor's place and around it, as the record keeps them; null unless it is anchored in a text at hand */
	selectors: Selectors | null;
	agreement: Agreement;
	/** the amount of the quotation that the row claims, with its place in the quotation; null for a row without a value */
	quantity: Quantity | null;
	standing: Standing;
}

export interface Report {
	observations: ObservationReport[];
	/** articles whose text was at hand */
	articles: { article: string; sha256: string; isRegistered: boolean; amounts: number }[];
	findings: Finding[];
}

/**
 * Checks a dataset against the texts at hand.
 * @param texts as decoded from UTF-8; each is asked for once
 * @param record the record of the last check, for observations whose text is not at hand
 * @param readings see `prepare`
 * @param today ISO 8601 day, for days that may not be in the future; null where there is no clock
 */
export function verify(
	dataset: Dataset,
	texts: Texts,
	record: VerificationRecord | null,
	readings?: Map<string, Reading>,
	today: string | null = null
): Report {
	const unusable: Finding[] = [];
	const context = prepare(dataset, usableOf(texts, unusable), readings, today);
	const found = RULES.filter(({ wholeTable }) => dataset.isWhole || !wholeTable).flatMap((rule) =>
		rule.check(context).sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
	);
	const seen = {
		observations: observe(context, found, record),
		articles: [...context.sources.values()].map((source) => {
			const sha256 = source.sha256();
			const { id: article, sha256: registered } = source.article;
			return { article, sha256, isRegistered: sha256 === registered, amounts: amountsIn(source, context) };
		})
	};
	return { ...seen, findings: [...unusable, ...found, ...recordFindings(context, seen, record)] };
}

/** The texts in which a quotation can stand; a file that is a page, or empty, is told once, and not quotation by quotation. */
const usableOf = (texts: Texts, faults: Finding[]): Texts => ({
	get: (id) => {
		const text = texts.get(id);
		const fault = text === undefined ? null : textFault(text);
		if (!fault) return text;
		faults.push(finding(edition, fault, { file: `${id}.txt`, line: 1, article: id }));
		return undefined;
	}
});

const DECISIVE = new Set(RULES.filter(({ decidesAgreement }) => decidesAgreement).map(({ id }) => id));

function observe(
	{ dataset, article, citation, reading }: Context,
	findings: readonly Finding[],
	record: VerificationRecord | null
): ObservationReport[] {
	const disagreeing = new Set(findings.map(({ rule, observation }) => (DECISIVE.has(rule) ? observation : null)));
	return dataset.observations.map((row) => {
		const { anchor, source } = citation(row);
		const own = reading(row.quotation);
		const isReadable = (hasValue(row) ? own.quantities : own.enumerations).length > 0;
		return {
			observation: row.id,
			anchor,
			selectors: source && anchor.state === 'anchored' ? selectorsOf(source.folded.original, anchor) : null,
			agreement: !isReadable ? 'unreadable' : disagreeing.has(row.id) ? 'disagrees' : 'agrees',
			quantity: hasValue(row) ? claimedQuantity(row, own) : null,
			standing: standingOf(row, article.get(row.article), record)
		};
	});
}

/** How many observations are in each state of anchor and agreement; each of the two adds up to all observations. */
export function tally({ observations }: Report): Record<Anchor['state'] | Agreement, number> {
	const count = (is: (report: ObservationReport) => boolean) => observations.filter(is).length;
	return Object.fromEntries([
		...ANCHOR_STATES.map((state) => [state, count(({ anchor }) => anchor.state === state)]),
		...AGREEMENTS.map((state) => [state, count(({ agreement }) => agreement === state)])
	]) as Record<Anchor['state'] | Agreement, number>;
}
