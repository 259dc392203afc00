import type { Dataset } from '../lib/table/dataset.ts';
import type { Live, LiveState } from '../lib/check/live.ts';
import { counts, findingsReport, plural } from './report.ts';
import type { Style } from './terminal.ts';

const LOOK: Record<LiveState, Parameters<Style>[0]> = {
	stands: 'green',
	changed: 'red',
	reachable: 'green',
	gone: 'yellow',
	unreachable: 'yellow'
};

/** The report of `verify --live` that a person reads. */
export function formatLive(dataset: Dataset, live: Live, data: string, style: Style): string {
	const { observations, articles } = dataset;
	const what = `${data}: ${plural(observations.length, 'observation')}, ${plural(articles.length, 'article')}`;
	return [
		`${style('bold', what)}\ncompared with the pages as they are today`,
		live.articles.map((article) => pageLine(article, live, dataset, style)).join('\n'),
		counts(live.report),
		...findingsReport(live.report.findings, style),
		conclusion(live, style)
	]
		.filter((part) => part !== '')
		.join('\n\n');
}

function pageLine({ page, state }: Live['articles'][number], { report }: Live, dataset: Dataset, style: Style): string {
	const name = page.article.padEnd(Math.max(...dataset.articles.map(({ id }) => id.length)));
	const label = style(LOOK[state], state.padEnd('unreachable'.length));
	const own = report.observations.filter((_, i) => dataset.observations[i]?.article === page.article);
	const rests = own.length === 0 ? 'nothing is quoted from it' : plural(own.length, 'observation');
	if (page.missing) return `  ${name}  ${label}  ${rests}; ${page.missing.reason}`;
	const anchored = own.filter(({ anchor }) => anchor.state === 'anchored').length;
	const amounts = report.articles.find(({ article }) => article === page.article)?.amounts ?? 0;
	return [
		`  ${name}  ${label}  ${rests}${own.length === 0 ? '' : `, ${anchored} anchored`}`,
		`${amounts === 0 ? 'no amount' : plural(amounts, 'amount')} of money`,
		...(page.finalUrl === page.url ? [] : [`moved to ${page.finalUrl}`])
	].join('; ');
}

function conclusion({ report, articles }: Live, style: Style): string {
	const errors = report.findings.filter(({ severity }) => severity === 'error').length;
	const warnings = report.findings.length - errors;
	const outcome = [plural(errors, 'error'), ...(warnings > 0 ? [plural(warnings, 'warning')] : [])].join(', ');
	const missing = articles.filter(({ page }) => page.missing !== null).length;
	const compared = missing === 0 ? '' : ` ${plural(missing, 'page was', 'pages were')} not compared.`;
	if (articles.some(({ state }) => state === 'changed')) {
		return `${style('red', outcome)}.${compared} A page says something else than the text that we read. Look at both; the nearest passage is a suggestion, and the record of the registered text stays as it is.`;
	}
	return errors > 0
		? `${style('red', outcome)}.${compared} Mend the rows named above and run this again.`
		: `${style('green', errors + warnings === 0 ? 'No errors' : outcome)}.${compared}`;
}
