import { lookup } from 'node:dns/promises';
import { BlockList, isIPv6 } from 'node:net';
import type { Page } from '../lib/text/html-text.ts';
import { readPage } from './page.ts';

/** What came of fetching an address; `finalUrl` is where its redirects led. */
export type Fetched = { finalUrl: string } & (
	{ state: 'page'; page: Page } | { state: 'gone' | 'unreachable'; reason: string }
);

/** What one answer may take: milliseconds, its redirects and its body included; bytes of its body, unpacked. */
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
	fetch: typeof globalThis.fetch,
	{ timeout, bytes, redirects } = LIMITS
): Promise<Fetched> {
	let finalUrl = address;
	try {
		const signal = AbortSignal.timeout(timeout);
		for (let hop = 0; hop <= redirects; hop++) {
			const url = new URL(finalUrl);
			await refuseOthers(url, new URL(address));
			const response = await fetch(url, { headers: HEADERS, redirect: 'manual', signal });
			const { status, statusText, headers, body } = response;
			const location = headers.get('location');
			if (MOVED.includes(status) && location !== null) {
				await body?.cancel();
				finalUrl = new URL(location, url).href;
				continue;
			}
			const contentType = headers.get('content-type');
			const isText = contentType === null || /^\s*(text\/|application\/xhtml\+xml)/i.test(contentType);
			// No other status is a page: 203 is one that somebody changed, 204 has none, 206 is a part of one.
			if (status !== 200 || !isText) {
				await body?.cancel();
				const named = `${status} ${statusText}`.trim();
				if (GONE.includes(status)) return { state: 'gone', finalUrl, reason: named };
				throw new Error(`answers ${status === 200 ? `with ${contentType}, which is no page to read` : named}`);
			}
			return { state: 'page', finalUrl, page: readPage(await readBody(response, bytes), contentType) };
		}
		throw new Error(`redirected more than ${redirects} times`);
	} catch (fault) {
		return { state: 'unreachable', finalUrl, reason: reasonOf(fault) };
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

/** Throws where an address is none of the web, or a redirect leaves encryption, the usual ports or the public network. */
async function refuseOthers({ hostname, origin, port, protocol }: URL, asked: URL): Promise<void> {
	if (!/^https?:$/.test(protocol)) throw new Error(`${protocol} addresses are not read, only http and https`);
	if (origin === asked.origin) return;
	if (asked.protocol === 'https:' && protocol === 'http:')
		throw new Error(`redirects to ${origin}, which is not encrypted`);
	if (port !== '') throw new Error(`redirects to ${origin}, which is another port`);
	const addresses = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true });
	const inside = addresses.find(({ address, family }) => INSIDE.check(address, family === 6 ? 'ipv6' : 'ipv4'));
	if (inside) throw new Error(`redirects to ${origin}, which is in this machine’s own network (${inside.address})`);
}

/** The body of an answer; throws where it is larger than the limit. */
async function readBody({ body }: Response, limit: number): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
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
