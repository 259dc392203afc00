import type { Reading } from '../reading/reading.ts';
import type { Dataset } from '../table/dataset.ts';
import { type Finding, finding } from '../table/finding.ts';
import { hasValue } from '../table/observation.ts';
import type { Texts } from '../text/article-text.ts';
import { selectorsOf } from '../text/selectors.ts';
import { claimedQuantity } from './agreement.ts';
import { type Context, prepare } from './context.ts';
import { amountsIn } from './coverage.ts';
import { recordFindings, standingOf } from './record.ts';
import type { VerificationRecord } from './record-schema.ts';
import type { ObservationReport, Report } from './report.ts';
import { edition, textFault } from './rules/edition.ts';
import { RULES } from './rules/rules.ts';

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
