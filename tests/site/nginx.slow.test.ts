import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATASET_DOWNLOADS, OBSERVATION_DOWNLOADS } from '../../src/lib/publish/downloads.ts';
import { mediaTypeOf } from '../../src/lib/std/media-type.ts';
import { dataset } from '../articles.ts';
import { useBrowser } from './browser.ts';
import { BUILD, files, kinds } from './build.ts';

/** The path that the example of .github/deploy is written for. */
const BASE = '/the/path';
const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path));
const BROTLI = ['/usr/lib/nginx/modules', '/usr/share/nginx/modules']
	.map((folder) => join(folder, 'ngx_http_brotli_static_module.so'))
	.find((path) => existsSync(path));
/** Content codings in which it has the copies that the build makes. */
const ENCODINGS = ['gzip', ...(BROTLI ? ['br'] : [])];
const skipped = NGINX ? '' : ' (skipped: there is no nginx; Debian has it as nginx-light)';

/** Makes the configuration of a server of `root` in a folder, and gives its path. */
function configure(folder: string, root: string, port: number): string {
	// The example as it stands, but for where it listens and what is there.
	const example = readFileSync('.github/deploy/nginx.conf', 'utf8')
		.replace('listen 80;', `listen 127.0.0.1:${port};`)
		.replace('root /var/www/site;', `root ${root};`)
		.replace('#brotli_static', BROTLI ? 'brotli_static' : '#brotli_static');
	writeFileSync(join(folder, 'site.conf'), example);
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`);
	const main = join(folder, 'nginx.conf');
	writeFileSync(
		main,
		[
			BROTLI ? `load_module ${BROTLI};` : '',
			`daemon off; pid ${folder}/pid; worker_processes 1; error_log stderr crit;`,
			process.getuid?.() === 0 ? 'user root;' : '',
			`events {} http { access_log off; ${temporary.join(' ')} include ${folder}/site.conf; }`
		].join('\n')
	);
	execFileSync(NGINX ?? '', ['-t', '-q', '-p', folder, '-c', main], { stdio: 'inherit' });
	return main;
}

const freePort = () =>
	new Promise<number>((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => done(typeof address === 'object' && address ? address.port : 0));
		});
	});

/** Until somebody answers there; some seconds at most. */
async function answering(address: string): Promise<void> {
	for (let tries = 0; tries < 1000; tries++) {
		if (await fetch(address).catch(() => null)) return;
		await new Promise((done) => setTimeout(done, 50));
	}
	throw new Error(`nothing answers at ${address}`);
}

describe.skipIf(!NGINX)(`nginx, by .github/deploy/nginx.conf, under ${BASE}${skipped}`, () => {
	let folder: string;
	let server: ChildProcess;
	let address = '';

	beforeAll(async () => {
		const port = await freePort();
		address = `http://127.0.0.1:${port}${BASE}/`;
		folder = mkdtempSync(join(tmpdir(), 'host-'));
		const root = join(folder, 'www');
		mkdirSync(join(root, BASE), { recursive: true });
		cpSync(BUILD, join(root, BASE), { recursive: true });
		server = spawn(NGINX ?? '', ['-p', folder, '-c', configure(folder, root, port)], { stdio: 'inherit' });
		await answering(address);
	});
	afterAll(async () => {
		const ended = new Promise((done) => server.once('exit', done));
		server.kill('SIGTERM');
		await ended;
		rmSync(folder, { recursive: true, force: true });
	});

	const site = useBrowser(() => address);
	const ask = (path: string, encoding = 'identity') =>
		fetch(new URL(path, address), { headers: { 'accept-encoding': encoding }, redirect: 'manual' });
	const { observations } = dataset;
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
				'permissions-policy': expect.stringContaining('camera=()')
			});
			expect(headers.get('strict-transport-security')).toBeNull();
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
			expect((await ask(path)).headers.get('cache-control'), path).toBe('no-cache');
		}
		for (const encoding of ['identity', ...ENCODINGS]) {
			const etag = (await ask('trade.csv', encoding)).headers.get('etag') ?? '';
			const known = { 'accept-encoding': encoding, 'if-none-match': etag };
			expect((await fetch(`${address}trade.csv`, { headers: known })).status).toBe(304);
		}
	});

	const one = observations[0]?.id ?? '';
	test.for([
		['', /^text\/html; charset=utf-8$/],
		[immutable, /^(text|application)\/javascript(; charset=utf-8)?$/],
		['favicon.svg', /^image\/svg\+xml$/],
		...[...DATASET_DOWNLOADS, ...OBSERVATION_DOWNLOADS].map(({ path }): [string, RegExp] => [
			path.replace('{id}', one),
			new RegExp(`^${mediaTypeOf(path).replace(/[.+]/g, '\\$&')}(; charset=utf-8)?$`)
		])
	] as const)('/%s is %s, packed or not', async ([path, type]) => {
		for (const encoding of ['identity', ...ENCODINGS]) {
			expect((await ask(path, encoding)).headers.get('content-type')).toMatch(type);
		}
	});

	test('data may be read from other sites, pages not', async () => {
		const cors = async (path: string) => (await ask(path)).headers.get('access-control-allow-origin');
		expect(await cors('trade.csv')).toBe('*');
		expect(await cors('trade.xlsx')).toBe('*');
		expect(await cors('')).toBeNull();
	});

	test.for(ENCODINGS)('what was compressed by the build is sent so: %s', async (encoding) => {
		for (const path of ['', 'trade.json', immutable]) {
			const { headers } = await ask(path, encoding);
			expect(headers.get('content-encoding'), path).toBe(encoding);
			expect(headers.get('vary')).toMatch(/accept-encoding/i);
		}
		for (const path of ['', 'trade.csv']) expect((await ask(path)).headers.get('content-encoding')).toBeNull();
	});

	test.for(['no/such/page/', 'no/such.json', '_app/immutable/none.js', 'observations/', '_app/'])(
		'/%s is answered with 404 and its page',
		async (path) => {
			const answer = await ask(path);
			expect(answer.status).toBe(404);
			expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
			expect(await answer.text()).toBe(readFileSync(join(BUILD, '404.html'), 'utf8'));
		}
	);

	test('a folder without its slash leads to it, on whatever host', async () => {
		const { status, headers } = await ask('articles');
		expect([status, headers.get('location')]).toEqual([301, `${BASE}/articles/`]);
	});

	test('the root of the site without its slash leads to it', async () => {
		const { status, headers } = await ask(BASE);
		expect([status, headers.get('location')]).toEqual([301, `${BASE}/`]);
	});
});
