import type { Fetched } from '../lib/check/live.ts';
import { readPage } from './page.ts';

/** Milliseconds that one answer may take, its redirects and its body included. */
const LONGEST = 20_000;

/** What a server answers where a page is no more: not found, gone, unavailable for legal reasons. */
const GONE = [404, 410, 451];

const HEADERS = {
	// RFC 9110: who asks and what for. No address of a person: the one who runs this is not known here.
	'user-agent': 'curated-figures (reads an article to compare it with what is quoted from it)',
	accept: 'text/html, application/xhtml+xml, text/plain;q=0.9'
};

/**
 * Fetches a page, wherever it redirects to, and reads it. It never throws, and asks once: who is told that a page could
 * not be reached can ask again.
 */
export async function fetchArticle(
	address: string,
	fetch: typeof globalThis.fetch,
	timeout = LONGEST
): Promise<Fetched> {
	let finalUrl = address;
	try {
		if (!/^https?:/i.test(address)) throw new Error('is no address of the web, which begins with https:// or http://');
		const response = await fetch(address, { headers: HEADERS, signal: AbortSignal.timeout(timeout) });
		const { status, statusText, headers, body } = response;
		if (response.redirected) finalUrl = response.url;
		const contentType = headers.get('content-type');
		const isText = contentType === null || /^\s*(text\/|application\/xhtml\+xml)/i.test(contentType);
		// No other status is a page: 203 is one that somebody changed, 204 has none, 206 is a part of one.
		if (status === 200 && isText)
			return { state: 'page', finalUrl, page: readPage(new Uint8Array(await response.arrayBuffer()), contentType) };
		await body?.cancel();
		const reason = `${status} ${statusText}`.trim();
		if (GONE.includes(status)) return { state: 'gone', finalUrl, reason };
		throw new Error(`answers ${status === 200 ? `with ${contentType}, which is no page to read` : reason}`);
	} catch (fault) {
		return { state: 'unreachable', finalUrl, reason: reasonOf(fault) };
	}
}

/** What happened, in the words of the innermost fault: fetch wraps it once, and twice for a host of two addresses. */
function reasonOf(fault: unknown): string {
	const { cause, errors, message } = fault as Error & { errors?: unknown[] };
	const inner = cause ?? errors?.[0];
	return inner ? reasonOf(inner) : message;
}
