import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { BUILD, files, kinds } from './build.ts';

/** The path that the example is written for. */
const BASE = '/the/path';
const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path));
const BROTLI = ['/usr/lib/nginx/modules', '/usr/share/nginx/modules']
	.map((folder) => join(folder, 'ngx_http_brotli_static_module.so'))
	.find((path) => existsSync(path));
const skipped = NGINX ? '' : ' (skipped: there is no nginx; Debian has it as nginx-light)';

const freePort = () =>
	new Promise<number>((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => done(typeof address === 'object' && address ? address.port : 0));
		});
	});

/** Until somebody answers there; some seconds at most. */
async function answering(address: string): Promise<void> {
	for (let tries = 0; tries < 100; tries++) {
		if (await fetch(address).catch(() => null)) return;
		await new Promise((done) => setTimeout(done, 50));
	}
	throw new Error(`nothing answers at ${address}`);
}

describe.skipIf(!NGINX)(`nginx, by .github/deploy/nginx.conf, under ${BASE}${skipped}`, () => {
	const folder = NGINX ? mkdtempSync(join(tmpdir(), 'nginx-')) : '';
	let nginx: ChildProcess;
	let address = '';

	beforeAll(async () => {
		const port = await freePort();
		address = `http://127.0.0.1:${port}${BASE}/`;
		const root = join(folder, 'www');
		mkdirSync(join(root, BASE), { recursive: true });
		cpSync(BUILD, join(root, BASE), { recursive: true });
		// The example as it stands, but for where it listens and what is there.
		const example = readFileSync('.github/deploy/nginx.conf', 'utf8')
			.replace('listen 80;', `listen 127.0.0.1:${port};`)
			.replace('root /var/www/site;', `root ${root};`)
			.replace('#brotli_static', BROTLI ? 'brotli_static' : '#brotli_static');
		writeFileSync(join(folder, 'site.conf'), example);
		const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
			(name) => `${name}_temp_path ${folder};`
		);
		writeFileSync(
			join(folder, 'nginx.conf'),
			[
				BROTLI ? `load_module ${BROTLI};` : '',
				`daemon off; pid ${folder}/pid; worker_processes 1; error_log stderr crit;`,
				process.getuid?.() === 0 ? 'user root;' : '',
				`events {} http { access_log off; ${temporary.join(' ')} include ${folder}/site.conf; }`
			].join('\n')
		);
		execFileSync(NGINX ?? '', ['-t', '-q', '-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
		nginx = spawn(NGINX ?? '', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
		await answering(address);
	});
	afterAll(async () => {
		const ended = new Promise((done) => nginx.once('exit', done));
		nginx.kill('SIGTERM');
		await ended;
		rmSync(folder, { recursive: true, force: true });
	});

	const site = useBrowser(() => address);
	const ask = (path: string, encoding = 'identity') =>
		fetch(new URL(path, address), { headers: { 'accept-encoding': encoding }, redirect: 'manual' });
	const immutable = files.find((file) => /^_app\/immutable\/.*\.js$/.test(file)) ?? '';

	test.for(kinds)('%s is shown as it should, and nothing is missing', async (path) => {
		await site.visit(path, {}, async ({ status, troubles }) => {
			expect(status).toBe(200);
			expect(troubles).toEqual([]);
		});
	});

	test.for(['', 'data/', 'trade.csv', immutable, 'no/such/page/'])(
		'/%s has the headers of every answer',
		async (path) => {
			const { headers } = await ask(path);
			expect(Object.fromEntries(headers)).toMatchObject({
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'strict-origin-when-cross-origin',
				'permissions-policy': expect.stringContaining('camera=()'),
				'strict-transport-security': expect.stringContaining('max-age=31536000')
			});
		}
	);

	test('only what stands under /embed/ may be framed by other sites', async () => {
		const policy = async (path: string) => (await ask(path)).headers.get('content-security-policy');
		const framed = kinds.filter((path) => path.startsWith('/embed/')).map((path) => path.slice(1));
		expect(await Promise.all(['', 'data/', 'verify/'].map(policy))).toEqual(Array(3).fill("frame-ancestors 'self'"));
		expect(await Promise.all(framed.map(policy))).toEqual(framed.map(() => null));
	});

	test('hashed files are kept for good, all else is asked for anew', async () => {
		expect((await ask(immutable)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
		for (const path of ['', 'trade.csv', 'service-worker.js', '_app/version.json', '_app/immutable/no-such-file.js']) {
			expect((await ask(path)).headers.get('cache-control')).toBe('no-cache');
		}
		const { headers } = await ask('trade.csv');
		const again = await fetch(`${address}trade.csv`, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
		expect(again.status).toBe(304);
	});

	test.for([
		['', 'text/html; charset=utf-8'],
		['trade.csv', 'text/csv; charset=utf-8'],
		['trade.json', 'application/json; charset=utf-8'],
		['trade.jsonl', 'application/jsonl; charset=utf-8'],
		['annotations.jsonld', 'application/ld+json'],
		['manifest.webmanifest', 'application/manifest+json'],
		[immutable, 'application/javascript; charset=utf-8'],
		['favicon.svg', 'image/svg+xml']
	] as const)('/%s is %s', async ([path, type]) => {
		expect((await ask(path)).headers.get('content-type')).toBe(type);
	});

	test('data may be read from other sites, pages not', async () => {
		const cors = async (path: string) => (await ask(path)).headers.get('access-control-allow-origin');
		expect(await cors('trade.csv')).toBe('*');
		expect(await cors('dataset.zip')).toBe('*');
		expect(await cors('')).toBeNull();
	});

	const encodings = ['gzip', ...(BROTLI ? ['br'] : [])];
	test.for(encodings)('what was compressed by the build is sent so: %s', async (encoding) => {
		for (const path of ['', 'trade.json', immutable]) {
			const { headers } = await ask(path, encoding);
			expect(headers.get('content-encoding')).toBe(encoding);
			expect(headers.get('vary')).toMatch(/accept-encoding/i);
		}
		expect((await ask('trade.csv')).headers.get('content-encoding')).toBeNull();
	});

	test('what the build leaves as it is, such as CSV, is compressed on its way', async () => {
		expect((await ask('trade.csv', 'gzip')).headers.get('content-encoding')).toBe('gzip');
	});

	test('an address that leads nowhere is answered with 404 and its page', async () => {
		const answer = await ask('no/such/page/');
		expect(answer.status).toBe(404);
		expect(await answer.text()).toBe(readFileSync(join(BUILD, '404.html'), 'utf8'));
	});

	test('a folder without its slash leads to it, on whatever host', async () => {
		const { status, headers } = await ask('articles');
		expect([status, headers.get('location')]).toEqual([301, `${BASE}/articles/`]);
	});
});
