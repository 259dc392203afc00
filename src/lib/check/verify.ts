import { type Agreement, AGREEMENTS, claimedQuantity } from './agreement.ts';
import { type Anchor, ANCHOR_STATES } from '../text/anchor.ts';
import type { Reading } from '../reading/reading.ts';
import { type Context, type Index, indexOf, prepare } from './context.ts';
import { indexBy } from '../std/group.ts';
import { isEnglish } from '../table/article.ts';
import type { Dataset } from '../table/dataset.ts';
import { RECORD_JSON } from '../table/file-names.ts';
import { type Finding, finding } from '../table/finding.ts';
import { edition, textFault } from './rules/edition.ts';
import { hasValue, type Observation } from '../table/observation.ts';
import type { Quantity } from '../reading/quantity/quantity.ts';
import {
	fingerprint,
	fingerprintOfAside,
	comparedFindings,
	recordFindings,
	type Standing,
	standingOf
} from './record.ts';
import type { VerificationRecord } from './record-schema.ts';
import { RULES } from './rules/rules.ts';
import type { Selectors } from '../text/selectors.ts';
import type { Source, Texts } from '../text/article-text.ts';

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
 * Checks a dataset against the texts at hand, one article after the other: what was read in one is let go before the next.
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
	const index = indexOf(dataset);
	const rules = RULES.filter(({ wholeTable }) => dataset.isWhole || !wholeTable);
	const unusable: Finding[] = [];
	const usable = usableOf(texts, unusable);
	const whole = prepare(dataset, new Map(), readings, index, today);
	const found = new Map(rules.map((rule) => [rule, rule.acrossArticles ? rule.check(whole) : []]));
	const seen = new Map<Observation, Seen>();
	const articles: Report['articles'] = [];
	for (const part of partsOf(dataset)) {
		const context = prepare(part, usable, readings, index, today);
		for (const [rule, findings] of found)
			if (!rule.acrossArticles) for (const finding of rule.check(context)) findings.push(finding);
		for (const row of part.observations) seen.set(row, look(context, row));
		for (const source of context.sources.values()) articles.push(readingOfText(source, context));
	}
	const findings = [
		...unusable,
		...[...found.values()].flatMap((findings) => findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))),
		...recordFindings(dataset, record, today)
	];
	const report = { observations: reports(index, seen, dataset, findings, record), articles, findings };
	if (record) {
		const told = new Set(
			findings.flatMap(({ file, observation }) => (file === RECORD_JSON ? (observation ?? []) : []))
		);
		const differing = comparedFindings(record, makeRecord(dataset, report, null, ''), dataset);
		findings.push(...differing.filter(({ observation }) => observation === null || !told.has(observation)));
	}
	return report;
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

/** The rows of each article, with the article; those of an article that there is not by themselves. */
function partsOf(dataset: Dataset): Dataset[] {
	const articles = indexBy(dataset.articles, ({ id }) => id);
	const rows = indexBy(dataset.observations, ({ article }) => article);
	const setAside = indexBy(dataset.setAside ?? [], ({ article }) => article);
	return [...new Set([...articles.keys(), ...rows.keys(), ...setAside.keys()])].map((id) => ({
		...dataset,
		articles: articles.get(id) ?? [],
		observations: rows.get(id) ?? [],
		setAside: setAside.get(id) ?? []
	}));
}

function readingOfText({ article, sha256, words }: Source, { reading }: Context): Report['articles'][number] {
	const hash = sha256();
	// What cannot be read is money all the same: an article with it is not one without an amount.
	const amounts = words.reduce((sum, sentence) => {
		const { quantities, unreadable } = reading(sentence);
		return sum + quantities.filter(({ unit }) => unit !== '%').length + unreadable.length;
	}, 0);
	return { article: article.id, sha256: hash, isRegistered: hash === article.sha256, amounts };
}

/** What was seen of each observation, given what the rules found. Findings of rules that were left out are not missed. */
export function observe(
	context: Context,
	findings: readonly Finding[],
	record: VerificationRecord | null
): ObservationReport[] {
	const seen = new Map(context.dataset.observations.map((row) => [row, look(context, row)]));
	return reports(context, seen, context.dataset, findings, record);
}

/** What is seen of an observation in its quotation and its article's text, before any rule. */
type Seen = Pick<ObservationReport, 'anchor' | 'selectors' | 'quantity'> & { isReadable: boolean; hasText: boolean };

function look(context: Context, row: Observation): Seen {
	const reading = context.reading(row.quotation);
	const { anchor, source } = context.citation(row);
	return {
		anchor,
		selectors: source && anchor.state === 'anchored' ? source.selectors(anchor) : null,
		quantity: hasValue(row) ? claimedQuantity(row, reading) : null,
		isReadable: hasValue(row) ? reading.quantities.length > 0 : reading.enumerations.length > 0,
		hasText: source !== undefined
	};
}

function reports(
	{ article }: Index,
	seen: ReadonlyMap<Observation, Seen>,
	{ observations }: Dataset,
	findings: readonly Finding[],
	record: VerificationRecord | null
): ObservationReport[] {
	const failed = failures(findings);
	return observations.flatMap((row) => {
		const here = seen.get(row);
		if (!here) return [];
		const { anchor, selectors, quantity, isReadable, hasText } = here;
		const own = failed.get(row.id);
		const disagrees = own !== undefined && RULES.some(({ id, decidesAgreement }) => decidesAgreement && own.has(id));
		return {
			observation: row.id,
			anchor,
			selectors,
			agreement: !isReadable ? 'unreadable' : disagrees ? 'disagrees' : 'agrees',
			quantity,
			rules: own ? outcomes(hasText, own) : hasText ? PASSED : PASSED_WITHOUT_TEXT,
			standing: standingOf(row, article.get(row.article), record)
		};
	});
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
		articles: dataset.articles.filter(isEnglish).flatMap(({ id }) => {
			const read = texts.get(id);
			const setAside = fingerprintOfAside(dataset, id);
			if (read)
				return [
					{ article: id, sha256: read.sha256, amounts: read.amounts, ...(setAside && { setAside }), checked: today }
				];
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
