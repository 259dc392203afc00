import type { RequestListener } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleFetcher, LIMITS, type Net } from '../src/bin/fetch-article.ts';
import { onePerHost } from '../src/bin/one-per-host.ts';
import { inTurn, page, redirect, serveWeb, type Web } from './web.ts';

const HTML = '<p>In 2019 exports reached €5 million.';
const failing = page('busy', {}, 503);
const reset: RequestListener = (request) => request.socket.destroy();
const half: RequestListener = (request, response) => {
	response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' }).write('<p>half');
	setTimeout(() => request.socket.destroy(), 20);
};
const drip: RequestListener = (_, response) => {
	response.writeHead(200, { 'content-type': 'text/html' });
	const timer = setInterval(() => response.write('<p>drop'), 20);
	response.on('close', () => clearInterval(timer));
};
const endless: RequestListener = (_, response) => {
	response.writeHead(200, { 'content-type': 'text/html' });
	const more = () => {
		while (response.write('x'.repeat(10_000)));
		response.once('drain', more);
	};
	more();
};

let web: Web;
let agent: string | undefined;
beforeAll(async () => {
	web = await serveWeb({
		'/plain': page(HTML),
		'/agent': (request, response) => {
			agent = request.headers['user-agent'];
			page(HTML)(request, response);
		},
		'/gzip': page(gzipSync(HTML), { 'content-encoding': 'gzip' }),
		'/br': page(brotliCompressSync(HTML), { 'content-encoding': 'br' }),
		'/bomb': page(gzipSync('0'.repeat(500_000)), { 'content-encoding': 'gzip' }),
		'/moved': redirect('/moved-on', 301),
		'/moved-on': redirect('plain', 308),
		'/circle': redirect('/circle-back'),
		'/circle-back': redirect('/circle'),
		...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`/far${i}`, redirect(`/far${i + 1}`)])),
		'/to-file': redirect('file:///etc/passwd'),
		'/to-data': redirect('data:text/html,$5 million'),
		'/to-nothing': redirect('http://'),
		'/to-password': redirect('http://user:secret@127.0.0.1/'),
		'/to-gone': redirect('/gone'),
		'/gone': page('gone', {}, 410),
		'/legal': page('no', {}, 451),
		'/forbidden': page('no', {}, 403),
		'/recovers': inTurn(failing, page('oops', {}, 500), page(HTML)),
		'/fails': failing,
		'/limits': inTurn(page('slow down', { 'retry-after': '7' }, 429), page(HTML)),
		'/date': inTurn(page('later', { 'retry-after': 'Thu, 01 Jan 1970 00:00:12 GMT' }, 503), page(HTML)),
		'/later': page('tomorrow', { 'retry-after': '86400' }, 429),
		'/reset': inTurn(reset, page(HTML)),
		'/always-reset': reset,
		'/half': inTurn(half, page(HTML)),
		'/drip': drip,
		'/endless': endless,
		'/pdf': page('%PDF', { 'content-type': 'application/pdf' })
	});
});
afterAll(() => web.close());

/** A fetcher whose clock stands still and whose waits are written down instead of waited. */
function fetcher(waits: number[] = []) {
	const net: Net = {
		fetch: globalThis.fetch,
		sleep: (milliseconds) => {
			waits.push(milliseconds);
			return Promise.resolve();
		},
		now: () => 0,
		random: () => 0.5
	};
	const limits = { ...LIMITS, timeout: 250, bytes: 100_000 };
	return articleFetcher(net, 'test/1.0 (a test)', limits);
}

const get = (path: string, waits?: number[]) => fetcher(waits)(web.origin + path);

describe('articleFetcher gives the page at an address', () => {
	it.each(['/plain', '/gzip', '/br', '/moved'])('%s', async (path) => {
		const fetched = await get(path);
		expect(fetched).toMatchObject({ state: 'page', status: 200, contentType: 'text/html; charset=utf-8' });
		expect(fetched.state === 'page' && Buffer.from(fetched.bytes).toString()).toBe(HTML);
	});

	it('names where redirects led', async () => expect((await get('/moved')).finalUrl).toBe(`${web.origin}/plain`));

	it('says who asks', async () => {
		await get('/agent');
		expect(agent).toBe('test/1.0 (a test)');
	});
});

describe('articleFetcher names what is gone', () => {
	it.each([
		['/nowhere', 404, '404 Not Found'],
		['/gone', 410, '410 Gone'],
		['/to-gone', 410, '410 Gone'],
		['/legal', 451, '451 Unavailable For Legal Reasons']
	])('%s', async (path, status, reason) => {
		expect(await get(path)).toMatchObject({ state: 'gone', status, reason });
	});
});

describe('articleFetcher names why a page is unreachable', () => {
	it.each<[string, RegExp]>([
		['/forbidden', /^answers 403 Forbidden$/],
		['/fails', /^answers 503 Service Unavailable \(asked 3 times\)$/],
		['/later', /^answers 429 Too Many Requests; it asks us to come back in 86400 s$/],
		['/always-reset', /^the connection was cut \(\w+\) \(asked 3 times\)$/],
		['/drip', /^no whole answer within 0.25 s \(asked 3 times\)$/],
		['/endless', /^larger than 0.1 MB$/],
		['/bomb', /^larger than 0.1 MB$/],
		['/pdf', /^answers with application\/pdf, which is no page to read$/],
		['/circle', /^its redirects go round in a circle$/],
		['/far0', /^redirected more than 5 times$/],
		['/to-file', /^it redirects to a file: address; only http and https are followed$/],
		['/to-data', /^it redirects to a data: address/],
		['/to-nothing', /^it redirects to no address$/],
		['/to-password', /^it redirects to an address with a password; it is not sent$/]
	])('%s', async (path, reason) => {
		expect(await get(path)).toMatchObject({ state: 'unreachable', reason: expect.stringMatching(reason) as string });
	});

	it.each<[string, RegExp]>([
		['ftp://127.0.0.1/', /^this is a ftp: address/],
		['not an address', /^this is no address$/],
		['http://127.0.0.1:1/', /^the connection was refused \(ECONNREFUSED\) \(asked 3 times\)$|bad port/]
	])('%s', async (address, reason) => {
		expect(await fetcher()(address)).toMatchObject({
			state: 'unreachable',
			status: null,
			reason: expect.stringMatching(reason) as string
		});
	});
});

describe('articleFetcher asks again only where that may help', () => {
	it.each<[string, number[]]>([
		['/recovers', [750, 1500]],
		['/limits', [7000]],
		['/date', [12_000]],
		['/reset', [750]],
		['/half', [750]]
	])('%s, after waiting %j ms', async (path, expected) => {
		const waits: number[] = [];
		expect((await get(path, waits)).state).toBe('page');
		expect(waits).toEqual(expected);
	});

	it.each(['/nowhere', '/forbidden', '/later', '/endless', '/pdf', '/circle'])('%s: once', async (path) => {
		const waits: number[] = [];
		const before = web.asked.filter((asked) => asked === path).length;
		await get(path, waits);
		expect(web.asked.filter((asked) => asked === path)).toHaveLength(before + 1);
		expect(waits).toEqual([]);
	});
});

describe('one request at a time to each host', () => {
	it('however many pages are asked for', async () => {
		const own = await serveWeb({
			'/slowly': (request, response) => void setTimeout(() => page(HTML)(request, response), 10)
		});
		const get = fetcher();
		await Promise.all(Array.from({ length: 5 }, () => get(`${own.origin}/slowly`)));
		expect(own.asked).toHaveLength(5);
		expect(own.most()).toBe(1);
		await own.close();
	});

	it('other hosts do not wait, and a task that fails holds nobody up', async () => {
		const take = onePerHost();
		const done: string[] = [];
		const task = (name: string, milliseconds: number) => async () => {
			await new Promise((resolve) => setTimeout(resolve, milliseconds));
			done.push(name);
			if (name === 'a1') throw new Error(name);
		};
		await Promise.allSettled([take('a', task('a1', 40)), take('a', task('a2', 0)), take('b', task('b1', 5))]);
		expect(done).toEqual(['b1', 'a1', 'a2']);
	});
});
