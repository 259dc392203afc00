import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { close, createServer, listen } from './server.ts';

describe('a server of a folder', () => {
	const folder = mkdtempSync(join(tmpdir(), 'serve-'));
	const page = '<!doctype html><title>Articles</title>';
	let server: Server;
	let based: Server;
	let address: string;
	let basedAddress: string;

	beforeAll(async () => {
		mkdirSync(join(folder, 'articles'));
		writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Home</title>');
		writeFileSync(join(folder, '404.html'), '<!doctype html><title>No such page</title>');
		writeFileSync(join(folder, 'articles', 'index.html'), page);
		writeFileSync(join(folder, 'articles', 'index.html.br'), brotliCompressSync(page));
		for (const name of ['trade.csv', 'trade.json']) writeFileSync(join(folder, name), '{}');
		server = createServer(folder);
		based = createServer(folder, '/some/base');
		address = await listen(server, 0);
		basedAddress = await listen(based, 0, '/some/base');
	});
	afterAll(async () => {
		await Promise.all([close(server), close(based)]);
		rmSync(folder, { recursive: true });
	});

	const get = (path: string, init: RequestInit = {}) => fetch(new URL(path, address), { redirect: 'manual', ...init });

	test.for([
		['', 'text/html; charset=utf-8'],
		['articles/', 'text/html; charset=utf-8'],
		['trade.csv', 'text/csv; charset=utf-8'],
		['trade.json', 'application/json']
	] as const)('gives /%s as %s', async ([path, type]) => {
		const response = await get(path);
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toBe(type);
	});

	test.for([['br'], ['identity']] as const)('gives the %s copy to those who accept it', async ([encoding]) => {
		const response = await get('articles/', { headers: { 'accept-encoding': encoding } });
		expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
		expect(await response.text()).toBe(page);
	});

	test.for([
		['articles', './articles/'],
		['articles?page=2', './articles/?page=2']
	] as const)('leads /%s to %s', async ([path, location]) => {
		const response = await fetch(address + path, { redirect: 'manual' });
		expect(response.status).toBe(308);
		expect(response.headers.get('location')).toBe(location);
	});

	test.for(['nothing', 'no/such/page/'])('answers /%s with 404.html and status 404', async (path) => {
		const response = await get(path);
		expect(response.status).toBe(404);
		expect(response.headers.get('content-type')).toContain('text/html');
		expect(await response.text()).toContain('No such page');
	});

	test.for([
		['/some/base/articles/', 200],
		['/some/base', 308],
		['/some/base/articles', 308],
		['/some/basement/', 404],
		['/articles/', 404]
	] as const)('under /some/base answers %s with %d', async ([path, status]) => {
		expect((await fetch(new URL(path, basedAddress), { redirect: 'manual' })).status).toBe(status);
	});
});
