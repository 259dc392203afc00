import { onePerHost } from './one-per-host.ts';
import { networkFault, type Outcome, retrying } from './retry.ts';

/** What came of fetching an address; `finalUrl` is where its redirects led. */
export type Fetched =
	| { state: 'page'; status: number; finalUrl: string; contentType: string | null; bytes: Uint8Array }
	| { state: 'gone'; status: number; finalUrl: string; reason: string }
	| { state: 'unreachable'; status: number | null; finalUrl: string; reason: string };

/** What the fetcher has from outside, so that a test can bring its own. */
export interface Net {
	fetch: typeof globalThis.fetch;
	sleep: (milliseconds: number) => Promise<void>;
	/** milliseconds since 1970 */
	now: () => number;
	/** 0 or more, less than 1 */
	random: () => number;
}

export interface Limits {
	/** milliseconds that one answer may take, its body included */
	timeout: number;
	/** bytes of a body, unpacked */
	bytes: number;
	redirects: number;
	/** how often one address is asked, the first time included */
	attempts: number;
	/** milliseconds before the second time; each further wait is twice as long */
	backoff: number;
	/** milliseconds that a server may ask us to wait; asked for more, we leave it alone */
	longestWait: number;
}

export const LIMITS: Limits = {
	timeout: 20_000,
	bytes: 10_000_000,
	redirects: 5,
	attempts: 3,
	backoff: 1_000,
	longestWait: 30_000
};

/** What a server answers where a page is no more: not found, gone, unavailable for legal reasons. */
const GONE = [404, 410, 451];
const MOVED = [301, 302, 303, 307, 308];

/**
 * A function that fetches a page: redirects are followed to http and https alone, faults of the network and of the server
 * tried again, one request at a time to each host. It never throws: what went wrong is in its answer, in words.
 */
export function articleFetcher(
	net: Net,
	userAgent: string,
	limits: Limits = LIMITS
): (url: string) => Promise<Fetched> {
	const inTurn = onePerHost();
	const headers = { 'user-agent': userAgent, accept: 'text/html, application/xhtml+xml, text/plain;q=0.9' };
	const ask = (url: URL) => inTurn(url.host, () => retrying(() => request(url, net, headers, limits), net, limits));

	return async (address) => {
		const visited = new Set<string>();
		let finalUrl = address;
		const unreachable = (reason: string, status: number | null = null): Fetched => ({
			state: 'unreachable',
			status,
			finalUrl,
			reason
		});
		for (;;) {
			const url = URL.canParse(finalUrl) ? new URL(finalUrl) : null;
			const refusal = refuse(url, visited.size > 0);
			if (!url || refusal !== null) return unreachable(refusal ?? '');
			if (visited.has(url.href)) return unreachable('its redirects go round in a circle');
			if (visited.size > limits.redirects) return unreachable(`redirected more than ${limits.redirects} times`);
			visited.add(url.href);
			const outcome = await ask(url);
			if (outcome.kind === 'failed') return unreachable(outcome.reason);
			const { status, statusText, location, contentType, bytes } = outcome;
			if (location !== null && MOVED.includes(status)) finalUrl = resolve(location, url);
			else if (GONE.includes(status)) return { state: 'gone', status, finalUrl, reason: named(status, statusText) };
			else if (bytes === null) return unreachable(outcome.note ?? `answers ${named(status, statusText)}`, status);
			else return { state: 'page', status, finalUrl, contentType, bytes };
		}
	};
}

const named = (status: number, text: string) => `${status} ${text}`.trim();

/** A redirect's address; one that cannot be read stays as it is, to be named and refused. */
const resolve = (location: string, base: URL) =>
	URL.canParse(location, base.href) ? new URL(location, base).href : location;

function refuse(url: URL | null, redirected: boolean): string | null {
	const lead = redirected ? 'it redirects to' : 'this is';
	if (url === null) return `${lead} no address`;
	if (url.protocol !== 'http:' && url.protocol !== 'https:')
		return `${lead} a ${url.protocol} address; only http and https are followed`;
	return url.username || url.password ? `${lead} an address with a password; it is not sent` : null;
}

async function request(url: URL, net: Net, headers: Record<string, string>, limits: Limits): Promise<Outcome> {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), limits.timeout);
	try {
		const response = await net.fetch(url, { headers, redirect: 'manual', signal: controller.signal });
		const body = await readBody(response, limits.bytes);
		return {
			kind: 'answer',
			status: response.status,
			statusText: response.statusText,
			location: response.headers.get('location'),
			contentType: response.headers.get('content-type'),
			retryAfter: response.headers.get('retry-after'),
			...body
		};
	} catch (error) {
		if (controller.signal.aborted)
			return { kind: 'failed', reason: `no whole answer within ${limits.timeout / 1000} s`, again: true };
		return networkFault(error);
	} finally {
		clearTimeout(timer);
	}
}

/** The body of a page that was found, read no further than the limit; null with the reason where there is none to read. */
async function readBody(response: Response, limit: number): Promise<{ bytes: Uint8Array | null; note: string | null }> {
	const type = response.headers.get('content-type');
	const isText = type === null || /^\s*(text\/|application\/xhtml\+xml)/i.test(type);
	if (!response.ok || !isText) {
		await response.body?.cancel();
		return { bytes: null, note: response.ok ? `answers with ${type}, which is no page to read` : null };
	}
	const chunks: Uint8Array[] = [];
	let size = 0;
	const reader = response.body?.getReader();
	for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
		const bytes = chunk.value as Uint8Array;
		size += bytes.length;
		if (size > limit) {
			await reader?.cancel();
			return { bytes: null, note: `larger than ${limit / 1e6} MB` };
		}
		chunks.push(bytes);
	}
	return { bytes: Buffer.concat(chunks), note: null };
}
