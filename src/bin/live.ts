import type { Article } from '../lib/table/article.ts';
import type { Dataset } from '../lib/table/dataset.ts';
import type { Finding } from '../lib/table/finding.ts';
import { compareLive, type Live, type LivePage } from '../lib/check/live.ts';
import type { VerificationRecord } from '../lib/check/record-schema.ts';
import { articleFetcher, type Fetched, type Net } from './fetch-article.ts';
import { CannotRun } from './files.ts';
import { formatLive } from './live-report.ts';
import { readPage } from './page.ts';
import { showProgress } from './progress.ts';
import { jsonReport } from './report.ts';
import { style } from './style.ts';
import { NET, userAgent } from './net.ts';

/** How many hosts are asked at a time. */
const HOSTS = 6;

/** `verify --live`: fetches the pages, compares, prints; the exit status. */
export async function runLive(
	dataset: Dataset,
	findings: readonly Finding[],
	record: VerificationRecord | null,
	options: { data: string; json: boolean }
): Promise<number> {
	const progress = showProgress(process.stderr, dataset.articles.length);
	const pages = await readPages(dataset.articles, NET, userAgent('verify --live'), progress.done);
	progress.end();
	if (pages.length > 0 && pages.every(({ missing }) => missing?.state === 'unreachable')) {
		const reasons = pages.map(({ url, missing }) => `  ${url}\n    ${missing?.reason ?? ''}`);
		throw new CannotRun(
			`None of the pages could be reached, so nothing was compared. Is this machine online?\n${reasons.join('\n')}`
		);
	}
	const live = compareLive(dataset, pages, record);
	live.report.findings.unshift(...findings);
	console.log(options.json ? liveJson(dataset, live) : formatLive(dataset, live, options.data, style(process.stdout)));
	return live.report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** The report as one JSON object: as of verify, and what was found at each address. */
export const liveJson = (dataset: Dataset, { report, articles }: Live): string =>
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

/** The pages of articles, in their order; hosts are asked beside each other, the articles of a host one by one. */
export async function readPages(
	articles: readonly Pick<Article, 'id' | 'url'>[],
	net: Net,
	agent: string,
	done: (article: string) => void
): Promise<LivePage[]> {
	const fetchArticle = articleFetcher(net, agent);
	const pages: LivePage[] = [];
	let next = 0;
	const worker = async () => {
		for (let i = next++; i < articles.length; i = next++) {
			const article = articles[i];
			if (!article) continue;
			const fetched = await fetchArticle(article.url);
			pages[i] = pageOf(article, fetched, new Date(net.now()).toISOString());
			done(article.id);
		}
	};
	await Promise.all(Array.from({ length: HOSTS }, worker));
	return pages;
}

function pageOf({ id, url }: Pick<Article, 'id' | 'url'>, fetched: Fetched, at: string): LivePage {
	const { status, finalUrl } = fetched;
	const about = { article: id, url, finalUrl, status, fetched: at };
	if (fetched.state !== 'page')
		return { ...about, texts: [], missing: { state: fetched.state, reason: fetched.reason } };
	const { text, whole } = readPage(fetched.bytes, fetched.contentType);
	return { ...about, texts: text === whole ? [text] : [text, whole], missing: null };
}
