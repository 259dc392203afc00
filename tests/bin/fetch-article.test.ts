import type { RequestListener } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchArticle } from '../../src/bin/fetch-article.ts';
import { page, redirect, serveWeb, type Web } from './web.ts';

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
		'/moved': redirect('/moved-on', 301),
		'/moved-on': redirect('plain', 308),
		'/circle': redirect('/circle-back'),
		'/circle-back': redirect('/circle'),
		'/nothing': page(''),
		'/none': page('', {}, 204),
		'/part': page('<p>In 2019 exp', { 'content-range': 'bytes 0-13/38' }, 206),
		'/not-modified': page('', {}, 304),
		'/to-gone': redirect('/gone'),
		'/gone': page('gone', {}, 410),
		'/legal': page('no', {}, 451),
		'/forbidden': page('no', {}, 403),
		'/fails': failing,
		'/reset': reset,
		'/half': half,
		'/drip': drip,
		'/pdf': page('%PDF', { 'content-type': 'application/pdf' })
	});
});
afterAll(() => web.close());

/** Waits as long as a person would, but for the page that never ends. */
const ask = (address: string) => fetchArticle(address, globalThis.fetch, address.endsWith('/drip') ? 250 : undefined);
const get = (path: string) => ask(web.origin + path);

describe('fetchArticle gives the page at an address', () => {
	it.each(['/plain', '/gzip', '/br', '/moved'])('%s', async (path) => {
		const fetched = await get(path);
		expect(fetched).toMatchObject({ state: 'page', page: { text: HTML.replace('<p>', '') } });
	});

	it('names where redirects led, and else the address as it was asked for', async () => {
		expect((await get('/moved')).finalUrl).toBe(`${web.origin}/plain`);
		expect((await get('/plain#here')).finalUrl).toBe(`${web.origin}/plain#here`);
	});

	it('says who asks', async () => {
		await get('/agent');
		expect(agent).toBe('curated-figures (reads an article to compare it with what is quoted from it)');
	});
});

describe('fetchArticle names what is gone', () => {
	it.each([
		['/nowhere', '404 Not Found'],
		['/gone', '410 Gone'],
		['/to-gone', '410 Gone'],
		['/legal', '451 Unavailable For Legal Reasons']
	])('%s', async (path, reason) => {
		expect(await get(path)).toMatchObject({ state: 'gone', reason });
	});
});

describe('fetchArticle names why a page is unreachable', () => {
	it.each<[string, RegExp]>([
		['/forbidden', /^answers 403 Forbidden$/],
		['/fails', /^answers 503 Service Unavailable$/],
		['/reset', /^(other side closed|read ECONNRESET)$/],
		['/half', /^(other side closed|read ECONNRESET)$/],
		['/drip', /aborted due to timeout$/],
		['/pdf', /^answers with application\/pdf, which is no page to read$/],
		['/circle', /^redirect count exceeded$/],
		['/nothing', /^it has no words to read$/],
		['/none', /^answers 204 No Content$/],
		['/part', /^answers 206 Partial Content$/],
		['/not-modified', /^answers 304 Not Modified$/]
	])('%s', async (path, reason) => {
		expect(await get(path)).toMatchObject({ state: 'unreachable', reason: expect.stringMatching(reason) as string });
	});

	it.each<[string, RegExp]>([
		['not an address', /^is no address of the web, which begins with https/],
		['http://127.0.0.1:1/', /ECONNREFUSED|bad port/]
	])('%s', async (address, reason) => {
		expect(await ask(address)).toMatchObject({
			state: 'unreachable',
			reason: expect.stringMatching(reason) as string
		});
	});
});
