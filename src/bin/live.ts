import type { Article } from '../lib/table/article.ts';
import type { Dataset } from '../lib/table/dataset.ts';
import type { Finding } from '../lib/table/finding.ts';
import { indexBy } from '../lib/std/group.ts';
import { compareLive, type Live, type LivePage } from '../lib/check/live.ts';
import type { VerificationRecord } from '../lib/check/record-schema.ts';
import { CannotRun, dayOf, type Effects } from './effects.ts';
import { fetchArticle, LIMITS } from './fetch-article.ts';
import { formatLive } from './live-report.ts';
import { readPage } from './page.ts';
import { jsonReport } from './report.ts';

/**
 * `verify --live`: fetches the pages, compares, prints; the exit code.
 * @param complete adds what was found in reading the files
 */
export async function runLive(
	dataset: Dataset,
	complete: (findings: Finding[]) => Finding[],
	record: VerificationRecord | null,
	options: { data: string; json: boolean },
	effects: Effects
): Promise<number> {
	const pages = await readPages(dataset.articles, effects);
	if (pages.length > 0 && pages.every(({ missing }) => missing?.state === 'unreachable')) {
		const reasons = pages.map(({ url, missing }) => `  ${url}\n    ${missing?.reason ?? ''}`);
		throw new CannotRun(
			`None of the pages could be reached, so nothing was compared. Is this machine online?\n${reasons.join('\n')}`
		);
	}
	const live = compareLive(dataset, pages, record, dayOf(effects.now()));
	live.report.findings = complete(live.report.findings);
	const { stdout } = effects;
	stdout.line(options.json ? liveJson(dataset, live) : formatLive(dataset, live, options.data, stdout.style));
	return live.report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** The report as one JSON object: as of verify, and what was found at each address. */
const liveJson = (dataset: Dataset, { report, articles }: Live): string =>
	jsonReport(dataset, report, {
		live: articles.map(({ page: { article, status, url, finalUrl, fetched }, state }) => ({
			article,
			state,
			status,
			url,
			finalUrl,
			fetched
		}))
	});

/** Characters of a page that are compared: a page with more is no article, and would hold up the others. */
const LONGEST = 500_000;

type Located = Pick<Article, 'id' | 'url'>;
type Network = Pick<Effects, 'fetch' | 'lookup' | 'now'>;

/** The pages of articles, in their order; hosts are asked beside each other, the articles of a host one by one. */
export async function readPages(articles: readonly Located[], network: Network, limits = LIMITS): Promise<LivePage[]> {
	const host = ({ url }: Located) => (URL.canParse(url) ? new URL(url).host : '');
	const pages = new Map<Located, LivePage>();
	const hosts = [...indexBy(articles, host).values()];
	await Promise.all(
		hosts.map(async (own) => {
			for (const article of own) pages.set(article, await readLivePage(article, network, limits));
		})
	);
	return articles.flatMap((article) => pages.get(article) ?? []);
}

async function readLivePage({ id, url }: Located, network: Network, limits: typeof LIMITS): Promise<LivePage> {
	const fetched = await fetchArticle(url, network, limits);
	const { status, finalUrl } = fetched;
	const about = { article: id, url, finalUrl, status, fetched: network.now().toISOString() };
	const missing = (state: 'gone' | 'unreachable', reason: string) => ({
		...about,
		texts: [],
		missing: { state, reason }
	});
	if (fetched.state !== 'page') return missing(fetched.state, fetched.reason);
	let page: ReturnType<typeof readPage>;
	try {
		page = readPage(fetched.bytes, fetched.contentType);
	} catch (fault) {
		return missing('unreachable', `cannot be read: ${(fault as Error).message}`);
	}
	if (page && page.whole.length > LONGEST) return missing('unreachable', 'has more text than any article');
	if (!page) return missing('unreachable', 'its HTML is nested deeper than that of any article');
	if (page.whole === '') return missing('unreachable', 'answers with a page without a word');
	return { ...about, texts: page.text === page.whole ? [page.text] : [page.text, page.whole], missing: null };
}
