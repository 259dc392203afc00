import { BlockList, isIPv6 } from 'node:net';
import type { Page } from '../lib/text/html-text.ts';
import type { Effects } from './effects.ts';
import { readPage } from './page.ts';

/** What came of fetching an address; `finalUrl` is where its redirects led. */
export type Fetched = { finalUrl: string; status: number | null } & (
	{ state: 'page'; page: Page } | { state: 'gone' | 'unreachable'; reason: string }
);

/** Milliseconds that one answer may take, its body included; bytes of a body, unpacked. */
export const LIMITS = { timeout: 20_000, bytes: 5_000_000, redirects: 5 };

/** What a server answers where a page is no more: not found, gone, unavailable for legal reasons. */
const GONE = [404, 410, 451];
const MOVED = [301, 302, 303, 307, 308];

const HEADERS = {
	// RFC 9110: who asks and what for. No address of a person: the one who runs this is not known here.
	'user-agent': 'belarus-us-trade (reads an article to compare it with what is quoted from it)',
	accept: 'text/html, application/xhtml+xml, text/plain;q=0.9'
};

/**
 * Fetches a page and reads it. A redirect is followed to the usual ports, from https to https alone, and to no machine
 * of the network that we are in: what is there, only an address that was asked for itself can reach. It never throws,
 * and asks once: who is told that a page could not be reached can ask again.
 */
export async function fetchArticle(
	address: string,
	{ fetch, lookup }: Pick<Effects, 'fetch' | 'lookup'>,
	limits = LIMITS
): Promise<Fetched> {
	let finalUrl = address;
	let status: number | null = null;
	try {
		for (let redirects = 0; redirects <= limits.redirects; redirects++) {
			const url = new URL(finalUrl);
			if (!/^https?:$/.test(url.protocol))
				throw new Error(`${url.protocol} addresses are not read, only http and https`);
			if (redirects > 0) await refuseRedirect(url, new URL(address), lookup);
			const signal = AbortSignal.timeout(limits.timeout);
			const response = await fetch(url, { headers: HEADERS, redirect: 'manual', signal });
			const location = response.headers.get('location');
			if (MOVED.includes(response.status) && location !== null) {
				await response.body?.cancel();
				finalUrl = URL.canParse(location, url.href) ? new URL(location, url).href : location;
				continue;
			}
			status = response.status;
			const contentType = response.headers.get('content-type');
			const isText = contentType === null || /^\s*(text\/|application\/xhtml\+xml)/i.test(contentType);
			// No other status is a page: 203 is one that somebody changed, 204 has none, 206 is a part of one.
			if (status !== 200 || !isText) {
				await response.body?.cancel();
				const named = `${status} ${response.statusText}`.trim();
				if (GONE.includes(status)) return { state: 'gone', status, finalUrl, reason: named };
				throw new Error(`answers ${status === 200 ? `with ${contentType}, which is no page to read` : named}`);
			}
			const page = readPage(await readBody(response, limits.bytes), contentType);
			return { state: 'page', status, finalUrl, page };
		}
		throw new Error(`redirected more than ${limits.redirects} times`);
	} catch (fault) {
		return { state: 'unreachable', status, finalUrl, reason: reasonOf(fault) };
	}
}

/** Addresses of this machine and of its network (RFC 6890). */
const INSIDE = new BlockList();
const NETS =
	'0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.168.0.0/16 ::/127 fc00::/7 fe80::/10';
for (const net of NETS.split(' ')) {
	const [address = '', bits] = net.split('/');
	INSIDE.addSubnet(address, Number(bits), isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** Throws where a redirect leaves encryption or the usual ports, or leads into the network that we are in. */
async function refuseRedirect({ hostname, origin, port, protocol }: URL, from: URL, lookup: Effects['lookup']) {
	if (origin === from.origin) return;
	if (from.protocol === 'https:' && protocol === 'http:')
		throw new Error(`redirects to ${origin}, which is not encrypted`);
	if (port !== '') throw new Error(`redirects to ${origin}, which is another port`);
	const addresses = await lookup(hostname.replace(/^\[|\]$/g, ''));
	const inside = addresses.find((ip) => INSIDE.check(ip, isIPv6(ip) ? 'ipv6' : 'ipv4'));
	if (inside) throw new Error(`redirects to ${origin}, which is in this machine’s own network (${inside})`);
}

/** The body of an answer; throws where it is larger than the limit. */
async function readBody(response: Response, limit: number): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
		size += chunk.length;
		// Leaving the loop cancels the rest.
		if (size > limit) throw new Error(`larger than ${limit / 1e6} MB`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/** What happened, in the words of the innermost fault: fetch wraps it once, and twice for a host of two addresses. */
function reasonOf(fault: unknown): string {
	const { cause, errors, message } = fault as Error & { errors?: unknown[] };
	const inner = cause ?? errors?.[0];
	return inner ? reasonOf(inner) : message;
}
