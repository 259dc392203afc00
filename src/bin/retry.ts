import type { Limits, Net } from './fetch-article.ts';

/** What came of one request: an answer, its body null where there is none to read, or none, and whether to ask again. */
export type Outcome =
	| {
			kind: 'answer';
			status: number;
			statusText: string;
			location: string | null;
			contentType: string | null;
			retryAfter: string | null;
			bytes: Uint8Array | null;
			/** why there is no body to read, where that is not said by the status */
			note: string | null;
	  }
	| { kind: 'failed'; reason: string; again: boolean };

/**
 * Asks again where that may help: after a fault of the network, 429 and 5xx, each time after twice the wait, with jitter
 * so that clients do not come back all at once (RFC 9110 on 503, AWS "Exponential backoff and jitter"). A server that
 * says when to come back is obeyed; one that asks for more than the longest wait is left alone.
 */
export async function retrying(ask: () => Promise<Outcome>, net: Net, limits: Limits): Promise<Outcome> {
	for (let attempt = 1; ; attempt++) {
		const outcome = await ask();
		if (!isTransient(outcome)) return outcome;
		const asked = outcome.kind === 'answer' ? waitAsked(outcome.retryAfter, net.now()) : 0;
		if (attempt >= limits.attempts || asked > limits.longestWait) return giveUp(outcome, attempt, asked);
		const backoff = limits.backoff * 2 ** (attempt - 1) * (0.5 + net.random() / 2);
		await net.sleep(Math.max(asked, Math.min(backoff, limits.longestWait)));
	}
}

const isTransient = (outcome: Outcome) =>
	outcome.kind === 'failed' ? outcome.again : outcome.status === 429 || outcome.status >= 500;

function giveUp(outcome: Outcome, attempts: number, asked: number): Outcome {
	const times = attempts === 1 ? '' : ` (asked ${attempts} times)`;
	if (outcome.kind === 'failed') return { ...outcome, reason: outcome.reason + times };
	const wait = asked > 0 ? `; it asks us to come back in ${Math.ceil(asked / 1000)} s` : '';
	return { ...outcome, note: `answers ${`${outcome.status} ${outcome.statusText}`.trim()}${times}${wait}` };
}

/** Retry-After (RFC 9110): seconds or a date, as milliseconds from now; 0 where it says nothing that can be read. */
function waitAsked(retryAfter: string | null, now: number): number {
	if (retryAfter === null) return 0;
	if (/^\s*\d+\s*$/.test(retryAfter)) return Number(retryAfter) * 1000;
	const date = Date.parse(retryAfter);
	return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}

const WORDS: Record<string, string> = {
	ENOTFOUND: 'there is no such host',
	EAI_AGAIN: 'the host’s name could not be looked up',
	ECONNREFUSED: 'the connection was refused',
	ECONNRESET: 'the connection was cut',
	UND_ERR_SOCKET: 'the connection was cut',
	EPIPE: 'the connection was cut',
	ETIMEDOUT: 'the host did not answer',
	UND_ERR_CONNECT_TIMEOUT: 'the host did not answer',
	EHOSTUNREACH: 'there is no way to the host',
	ENETUNREACH: 'there is no network'
};

/** A fault that fetch threw, in words. A certificate does not become valid by asking again. */
export function networkFault(error: unknown): Outcome {
	const { code, message } = rootOf(error);
	const isCertificate = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME|ERR_TLS/.test(code);
	const words = WORDS[code] ?? (isCertificate ? 'its certificate is not valid' : message);
	return { kind: 'failed', reason: code ? `${words} (${code})` : words, again: !isCertificate };
}

/** The innermost cause: fetch wraps what happened in “fetch failed”, and two addresses of a host in one error more. */
function rootOf(error: unknown): { code: string; message: string } {
	let inner = error as { code?: unknown; message?: unknown; cause?: unknown; errors?: unknown[] };
	for (let depth = 0; depth < 5; depth++) {
		const next = inner.cause ?? inner.errors?.[0];
		if (typeof next !== 'object' || next === null) break;
		inner = next;
	}
	return {
		code: typeof inner.code === 'string' ? inner.code : '',
		message: String(inner.message ?? error).split('\n')[0] ?? ''
	};
}
