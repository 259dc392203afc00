import { BlockList, isIPv6 } from 'node:net';
import type { Effects } from './effects.ts';

/** What came of fetching an address; `finalUrl` is where its redirects led. */
export type Fetched = { finalUrl: string; status: number | null } & (
	{ state: 'page'; contentType: string | null; bytes: Uint8Array } | { state: 'gone' | 'unreachable'; reason: string }
);

/** Milliseconds that one answer may take, its body included; bytes of a body, unpacked. */
export const LIMITS = { timeout: 20_000, bytes: 5_000_000, redirects: 5 };

/** What a server answers where a page is no more: not found, gone, unavailable for legal reasons. */
const GONE = [404, 410, 451];
const MOVED = [301, 302, 303, 307, 308];

/**
 * Fetches a page. A redirect is followed over http and https, to the usual ports, and to no machine of the network that
 * we are in: what is there, only an address that was asked for itself can reach. It never throws, and asks once: who is
 * told that a page could not be reached can ask again.
 */
export async function fetchArticle(
	address: string,
	{ fetch, lookup }: Pick<Effects, 'fetch' | 'lookup'>,
	limits = LIMITS
): Promise<Fetched> {
	const headers = {
		// RFC 9110: who asks and what for. No address of a person: the one who runs this is not known here.
		'user-agent': 'belarus-us-trade (reads an article to compare it with what is quoted from it)',
		accept: 'text/html, application/xhtml+xml, text/plain;q=0.9'
	};
	let from: URL | null = null;
	let finalUrl = address;
	let status: number | null = null;
	const missing = (reason: string, state: 'gone' | 'unreachable' = 'unreachable'): Fetched => ({
		state,
		status,
		finalUrl,
		reason
	});
	try {
		for (let redirects = 0; redirects <= limits.redirects; redirects++) {
			const refusal = await refuse(finalUrl, from, lookup);
			if (refusal !== null) return missing(refusal);
			const url = new URL(finalUrl);
			const signal = AbortSignal.timeout(limits.timeout);
			const response = await fetch(url, { headers, redirect: 'manual', signal });
			const location = response.headers.get('location');
			if (MOVED.includes(response.status) && location !== null) {
				await response.body?.cancel();
				finalUrl = URL.canParse(location, url.href) ? new URL(location, url).href : location;
				from ??= url;
				continue;
			}
			status = response.status;
			const named = `${status} ${response.statusText}`.trim();
			const contentType = response.headers.get('content-type');
			const isText = contentType === null || /^\s*(text\/|application\/xhtml\+xml)/i.test(contentType);
			// No other status is a page: 203 is one that somebody changed, 204 has none, 206 is a part of one.
			if (status !== 200 || !isText) {
				await response.body?.cancel();
				if (GONE.includes(status)) return missing(named, 'gone');
				return missing(status === 200 ? `answers with ${contentType}, which is no page to read` : `answers ${named}`);
			}
			const bytes = await readBody(response, limits.bytes);
			if (bytes === null) return missing(`larger than ${limits.bytes / 1e6} MB`);
			if (bytes.length === 0) return missing('answers with an empty page');
			return { state: 'page', status, finalUrl, contentType, bytes };
		}
		return missing(`redirected more than ${limits.redirects} times`);
	} catch (error) {
		if ((error as Error).name === 'TimeoutError') return missing(`no whole answer within ${limits.timeout / 1000} s`);
		return missing(networkFault(error));
	}
}

/** Addresses of this machine and of its network (RFC 6890). */
const INSIDE = new BlockList();
for (const [net, bits] of [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.168.0.0', 16]
] as const)
	INSIDE.addSubnet(net, bits);
for (const [net, bits] of [
	['::', 127],
	['fc00::', 7],
	['fe80::', 10]
] as const)
	INSIDE.addSubnet(net, bits, 'ipv6');

/** Why an address is not asked, in words; null where it is. What was asked for itself may be anywhere. */
async function refuse(address: string, from: URL | null, lookup: Effects['lookup']): Promise<string | null> {
	const lead = from ? 'it redirects to' : 'this is';
	if (!URL.canParse(address)) return `${lead} no address`;
	const url = new URL(address);
	if (url.protocol !== 'http:' && url.protocol !== 'https:')
		return `${lead} a ${url.protocol} address; only http and https are followed`;
	if (url.username || url.password) return `${lead} an address with a password; it is not sent`;
	if (!from || url.origin === from.origin) return null;
	if (from.protocol === 'https:' && url.protocol === 'http:') return `${lead} ${url.origin}, which is not encrypted`;
	if (url.port !== '') return `${lead} ${url.origin}, which is another port`;
	const inside = (await lookup(url.hostname.replace(/^\[|\]$/g, ''))).find((ip) =>
		INSIDE.check(ip, isIPv6(ip) ? 'ipv6' : 'ipv4')
	);
	return inside ? `${lead} ${url.origin}, which is in this machine’s own network (${inside})` : null;
}

/** The body of an answer, read no further than the limit; null where there is more. */
async function readBody(response: Response, limit: number): Promise<Uint8Array | null> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
		size += chunk.length;
		// Leaving the loop cancels the rest.
		if (size > limit) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

const WORDS: Record<string, string> = {
	ENOTFOUND: 'there is no such host',
	EAI_AGAIN: 'the host’s name could not be looked up',
	ECONNREFUSED: 'the connection was refused',
	ECONNRESET: 'the connection was cut',
	UND_ERR_SOCKET: 'the connection was cut',
	UND_ERR_CONNECT_TIMEOUT: 'the host did not answer'
};

/** A fault that fetch threw, in words. It wraps what happened in “fetch failed”, and two addresses of a host in one more. */
function networkFault(error: unknown): string {
	let inner = error as { code?: unknown; message?: unknown; cause?: unknown; errors?: unknown[] };
	for (let next: unknown = inner; typeof next === 'object' && next !== null; next = inner.cause ?? inner.errors?.[0])
		inner = next;
	const code = typeof inner.code === 'string' ? inner.code : '';
	const words = WORDS[code] ?? String(inner.message ?? error).split('\n')[0] ?? '';
	return code ? `${words} (${code})` : words;
}
