import type { Dataset } from '../table/dataset.ts';
import { type Finding, finding } from '../table/finding.ts';
import { hasValue, type Observation } from '../table/observation.ts';
import { sourceOf } from '../text/article-text.ts';
import { selectorsOf } from '../text/selectors.ts';
import { type Context, contextOf, tableOf } from './context.ts';
import { amountsIn } from './coverage.ts';
import { recordFindings, standingOf } from './record.ts';
import type { VerificationRecord } from './record-schema.ts';
import type { ObservationReport, Report } from './report.ts';
import { edition, textFault } from './rules/edition.ts';
import type { Rule } from './rules/rule.ts';
import { RULES } from './rules/rules.ts';

/**
 * Checks a dataset against the texts at hand, article by article.
 * @param texts article id → its text, as decoded from UTF-8
 * @param record the record of the last check, for observations whose text is not at hand
 * @param today ISO 8601 day, for days that may not be in the future; null where there is no clock
 * @param rules all, or those that can be asked of these texts
 */
export function verify(
	dataset: Dataset,
	texts: ReadonlyMap<string, string>,
	record: VerificationRecord | null,
	today: string | null = null,
	rules: readonly Rule[] = RULES
): Report {
	const table = tableOf(dataset, today);
	const asked = rules.filter(({ wholeTable }) => dataset.isWhole || !wholeTable);
	const unusable: Finding[] = [];
	const articles: Report['articles'] = [];
	const reports = new Map<Observation, ObservationReport>();
	const recorded = new Map(record?.observations.map((entry) => [entry.observation, entry]));
	const found = asked.flatMap(({ checkTable }) => checkTable?.(table) ?? []);
	const ids = new Set([table.articles, table.citing, table.setAside].flatMap((index) => [...index.keys()]));
	for (const id of ids) {
		const text = table.articles.has(id) ? texts.get(id) : undefined;
		const fault = text === undefined ? null : textFault(text);
		// A page, or an empty file, is told once, and not quotation by quotation.
		if (fault) unusable.push(finding(edition, fault, { file: `${id}.txt`, line: 1, article: id }));
		const source = text === undefined || fault ? undefined : sourceOf(text, table.words);
		const context = contextOf(table, id, source);
		const own = asked.flatMap(({ check }) => check?.(context) ?? []);
		for (const finding of own) found.push(finding);
		for (const [row, report] of observe(context, own, recorded)) reports.set(row, report);
		if (!source) continue;
		const sha256 = source.sha256();
		const isRegistered = sha256 === context.article?.sha256;
		articles.push({ article: id, sha256, isRegistered, amounts: amountsIn(context) });
	}
	const seen = { observations: dataset.observations.map((row) => reports.get(row) as ObservationReport), articles };
	found.sort((a, b) => ORDER.indexOf(a.rule) - ORDER.indexOf(b.rule) || (a.line ?? 0) - (b.line ?? 0));
	return { ...seen, findings: [...unusable, ...found, ...recordFindings(table, seen, record)] };
}

const ORDER = RULES.map(({ id }) => id);
const DECISIVE = new Set(RULES.filter(({ decidesAgreement }) => decidesAgreement).map(({ id }) => id));

/** What was seen of the rows that cite an article. */
const observe = (
	{ article, source, citations, reading }: Context,
	findings: readonly Finding[],
	recorded: ReadonlyMap<string, VerificationRecord['observations'][number]>
): [Observation, ObservationReport][] => {
	const decisive = findings.filter(({ rule, severity }) => severity === 'error' && DECISIVE.has(rule));
	const disagreeing = new Set(decisive.map(({ observation }) => observation));
	return citations.flatMap(({ rows, anchor }) => {
		const selectors = source && anchor.state === 'anchored' ? selectorsOf(source.folded.original, anchor) : null;
		return rows.map((row): [Observation, ObservationReport] => {
			const own = reading(row.quotation);
			const isReadable = (hasValue(row) ? own.quantities : own.enumerations).length > 0;
			const agreement = !isReadable ? 'unreadable' : disagreeing.has(row.id) ? 'disagrees' : 'agrees';
			const standing = standingOf(row, article, recorded.get(row.id));
			return [row, { observation: row.id, anchor, selectors, agreement, standing }];
		});
	});
};
