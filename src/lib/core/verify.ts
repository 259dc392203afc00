import { type Agreement, AGREEMENTS, claimedQuantity } from './agreement.ts';
import { type Anchor, ANCHOR_STATES } from './anchor.ts';
import { type Context, prepare, type Reading } from './context.ts';
import { indexBy } from './group.ts';
import type { Dataset } from './dataset.ts';
import type { Finding } from './finding.ts';
import { hasValue, type Observation } from './observation.ts';
import type { Quantity } from './quantity.ts';
import { fingerprint, recordFindings, type Standing, standingOf, type VerificationRecord } from './record.ts';
import { RULES } from './rules.ts';
import type { Selectors } from './selectors.ts';

/** What was seen of one observation. */
export interface ObservationReport {
	observation: string;
	anchor: Anchor;
	/** the anchor's place as the record keeps it; null unless it is anchored in a text at hand */
	selectors: Selectors | null;
	agreement: Agreement;
	/** the amount of the quotation that the row claims, with its place in the quotation; null for a row without a value */
	quantity: Quantity | null;
	/** what each rule has to say; a rule that needs the article's text is `not run` without it */
	rules: readonly { rule: string; outcome: 'passed' | 'failed' | 'not run' }[];
	/** what the record of the last check says */
	standing: Standing;
}

/** Dataset + texts → what stands and what does not. */
export interface Report {
	observations: ObservationReport[];
	/** articles whose text was at hand */
	articles: { article: string; sha256: string; isRegistered: boolean; amounts: number }[];
	findings: Finding[];
}

/**
 * Checks a dataset against the texts at hand.
 * @param texts article id → text, as decoded from UTF-8
 * @param record the record of the last check, for observations whose text is not at hand
 * @param readings see `prepare`
 */
export function verify(
	dataset: Dataset,
	texts: ReadonlyMap<string, string>,
	record: VerificationRecord | null,
	readings?: Map<string, Reading>
): Report {
	const context = prepare(dataset, texts, readings);
	const findings = [
		...RULES.flatMap((rule) => (rule.wholeTable && !dataset.isWhole ? [] : rule.check(context))),
		...recordFindings(dataset, record)
	];
	return {
		observations: observe(context, findings, record),
		articles: [...context.sources.values()].map(({ article, sha256, words }) => {
			const hash = sha256();
			// What cannot be read is money all the same: an article with it is not one without an amount.
			const amounts = words.reduce((sum, sentence) => {
				const { quantities, unreadable } = context.reading(sentence);
				return sum + quantities.filter(({ unit }) => unit !== '%').length + unreadable.length;
			}, 0);
			return { article: article.id, sha256: hash, isRegistered: hash === article.sha256, amounts };
		}),
		findings
	};
}

/** What was seen of each observation, given what the rules found. Findings of rules that were left out are not missed. */
export function observe(
	context: Context,
	findings: readonly Finding[],
	record: VerificationRecord | null
): ObservationReport[] {
	const failed = failures(findings);
	return context.dataset.observations.map((row) => observationReport(context, row, failed, record));
}

/** Observation id → ids of the rules that found an error in it. */
function failures(findings: readonly Finding[]): Map<string, Set<string>> {
	const failed = new Map<string, Set<string>>();
	for (const { observation, rule, severity } of findings) {
		if (observation === null || severity !== 'error') continue;
		failed.set(observation, (failed.get(observation) ?? new Set()).add(rule));
	}
	return failed;
}

function observationReport(
	context: Context,
	row: Observation,
	failed: ReadonlyMap<string, ReadonlySet<string>>,
	record: VerificationRecord | null
): ObservationReport {
	const reading = context.reading(row.quotation);
	const own = failed.get(row.id);
	const readable = hasValue(row) ? reading.quantities.length > 0 : reading.enumerations.length > 0;
	const { anchor, source } = context.citation(row);
	const disagrees = own !== undefined && RULES.some(({ id, decidesAgreement }) => decidesAgreement && own.has(id));
	return {
		observation: row.id,
		anchor,
		selectors: source && anchor.state === 'anchored' ? source.selectors(anchor) : null,
		agreement: !readable ? 'unreadable' : disagrees ? 'disagrees' : 'agrees',
		quantity: hasValue(row) ? claimedQuantity(row, reading) : null,
		rules: own ? outcomes(source !== undefined, own) : source ? PASSED : PASSED_WITHOUT_TEXT,
		standing: standingOf(row, context.article.get(row.article), record)
	};
}

const outcomes = (hasText: boolean, failed: ReadonlySet<string>): ObservationReport['rules'] =>
	RULES.map(({ id, needs }) => {
		const ran = needs === 'table' || hasText;
		return { rule: id, outcome: !ran ? 'not run' : failed.has(id) ? 'failed' : 'passed' };
	});
const PASSED = outcomes(true, new Set());
const PASSED_WITHOUT_TEXT = outcomes(false, new Set());

/** How many observations are in each state of anchor and agreement; each of the two adds up to all observations. */
export function tally({ observations }: Report): Record<Anchor['state'] | Agreement, number> {
	const count = (is: (report: ObservationReport) => boolean) => observations.filter(is).length;
	return Object.fromEntries([
		...ANCHOR_STATES.map((state) => [state, count(({ anchor }) => anchor.state === state)]),
		...AGREEMENTS.map((state) => [state, count(({ agreement }) => agreement === state)])
	]) as Record<Anchor['state'] | Agreement, number>;
}

/**
 * The record of this check, to be written when it found no error; entries of articles that were not at hand are kept
 * from the record before.
 * @param today ISO 8601 day
 */
export function makeRecord(
	dataset: Dataset,
	report: Report,
	before: VerificationRecord | null,
	today: string
): VerificationRecord {
	const texts = new Map(report.articles.map((read) => [read.article, read]));
	const articles = indexBy(before?.articles ?? [], ({ article }) => article);
	const observations = indexBy(before?.observations ?? [], ({ observation }) => observation);
	return {
		articles: dataset.articles.flatMap(({ id }) => {
			const read = texts.get(id);
			if (read) return [{ article: id, sha256: read.sha256, amounts: read.amounts, checked: today }];
			return articles.get(id) ?? [];
		}),
		observations: dataset.observations.flatMap((row, i) => {
			const { anchor, selectors } = report.observations[i] ?? {};
			const hash = texts.get(row.article)?.sha256;
			if (hash === undefined) return observations.get(row.id) ?? [];
			if (anchor?.state !== 'anchored' || !selectors) return [];
			const { start, end } = anchor;
			const cited = { observation: row.id, article: row.article, sha256: hash, row: fingerprint(row) };
			return [{ ...cited, start, end, selectors, checked: today }];
		})
	};
}
