import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { processors, writeSection } from './section.ts';

/*
 * The built site behind nginx, by .github/deploy/nginx.conf, under load from this machine: `npm run build`, then `npm run
 * bench:load`. Every page and file of the site is asked for in turn, for half a minute as it is and for half a minute as
 * browsers ask, who accept Brotli or gzip. Every answer is to be 200, or 304 where the asker has it already.
 */
const { values: options } = parseArgs({
	options: {
		site: { type: 'string', default: 'build' },
		seconds: { type: 'string', default: '30' },
		connections: { type: 'string', default: '64' }
	}
});
const BASE = '/the/path';
const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path));
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

const missing = [!NGINX && 'nginx', spawnSync('wrk', ['-v']).error && 'wrk'].filter(Boolean);
if (missing.length > 0) {
	console.log(`Skipped: there is no ${missing.join(' and no ')}; Debian has them as nginx-light and wrk.`);
} else if (!existsSync(join(options.site, 'index.html'))) {
	throw new Error(`${options.site}/ holds no built site: npm run build`);
} else {
	await load(NGINX ?? '');
}

interface Round {
	name: string;
	requests: number;
	seconds: number;
	bytes: number;
	/** microseconds, at which so many per cent of the answers had come */
	latency: Record<'50' | '99' | 'max', number>;
	/** connections, reads and writes that failed, and answers that did not come in time */
	errors: { connect: number; read: number; write: number; timeout: number };
	statuses: Record<string, number>;
}

async function load(nginx: string): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-load-'));
	const port = await freePort();
	const server = start(nginx, folder, port);
	try {
		await answering(`http://127.0.0.1:${port}${BASE}/`);
		const paths = addresses();
		const rounds = [
			round('as it is', port, paths, {}, folder),
			round('packed', port, paths, { 'Accept-Encoding': 'br, gzip' }, folder)
		];
		const section = report(rounds, paths.length);
		console.log(section);
		await writeSection('bench:load', section);
		if (rounds.some(isLossy)) process.exitCode = 1;
	} finally {
		const ended = new Promise((done) => server.once('exit', done));
		server.kill('SIGTERM');
		await ended;
		rmSync(folder, { recursive: true, force: true });
	}
}

function start(nginx: string, folder: string, port: number) {
	const root = join(folder, 'www');
	mkdirSync(join(root, BASE), { recursive: true });
	cpSync(options.site, join(root, BASE), { recursive: true });
	const hasBrotli = existsSync(BROTLI);
	const example = readFileSync('.github/deploy/nginx.conf', 'utf8')
		.replace('listen 80;', `listen 127.0.0.1:${port};`)
		.replace('root /var/www/site;', `root ${root};`)
		.replace('#brotli_static', hasBrotli ? 'brotli_static' : '#brotli_static');
	writeFileSync(join(folder, 'site.conf'), example);
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`);
	const main = [
		hasBrotli ? `load_module ${BROTLI};` : '',
		`daemon off; pid ${folder}/pid; worker_processes 1; error_log stderr error;`,
		process.getuid?.() === 0 ? 'user root;' : '',
		`events {} http { access_log off; ${temporary.join(' ')} include ${folder}/site.conf; }`
	];
	writeFileSync(join(folder, 'nginx.conf'), main.join('\n'));
	return spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
}

/** Every address that the site answers: pages as folders, files as they are, what packs them left out. */
function addresses(): string[] {
	return readdirSync(options.site, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.(br|gz)$|^[._]/.test(entry.name))
		.map(({ parentPath, name }) => join(parentPath, name).slice(join(options.site, '/').length))
		.map((path) => `${BASE}/${path.replace(/(^|\/)index\.html$/, '$1')}`);
}

/** One run of wrk. Its script asks for each path in turn and counts the answers by status. */
function round(name: string, port: number, paths: string[], headers: Record<string, string>, folder: string): Round {
	const script = join(folder, 'wrk.lua');
	writeFileSync(script, readFileSync('bench/load/wrk.lua', 'utf8'));
	writeFileSync(join(folder, 'paths'), paths.join('\n'));
	const args = ['-t2', `-c${options.connections}`, `-d${options.seconds}s`, '-s', script];
	const sent = Object.entries(headers).flatMap(([key, value]) => ['-H', `${key}: ${value}`]);
	const output = execFileSync('wrk', [...args, ...sent, `http://127.0.0.1:${port}`], {
		encoding: 'utf8',
		env: { ...process.env, PATHS: join(folder, 'paths') }
	});
	return { name, ...(JSON.parse(output.slice(output.indexOf('{"'))) as Omit<Round, 'name'>) };
}

function isLossy({ errors, statuses, requests }: Round): boolean {
	const good = (statuses['200'] ?? 0) + (statuses['304'] ?? 0);
	return Object.values(errors).some((count) => count > 0) || good < requests;
}

function report(rounds: readonly Round[], paths: number): string {
	const number = (value: number, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits });
	const row = (name: string, of: (round: Round) => string) => `| ${name} | ${rounds.map(of).join(' | ')} |`;
	const version = spawnSync(NGINX ?? '', ['-v'], { encoding: 'utf8' })
		.stderr.trim()
		.replace('nginx version: ', '');
	return [
		'## The site under load',
		'',
		`\`npm run bench:load\`, ${new Date().toISOString().slice(0, 10)}, ${processors()}, ${version}, one worker, by our example of its configuration; wrk on the same machine, ${options.connections} connections, ${number(paths)} addresses in turn. ${rounds.some(isLossy) ? 'Something was lost.' : 'Nothing was lost.'}`,
		'',
		`| | ${rounds.map(({ name }) => name).join(' | ')} |`,
		`| --- |${' --: |'.repeat(rounds.length)}`,
		row('Seconds', ({ seconds }) => number(seconds, 1)),
		row('Requests answered', ({ requests }) => number(requests)),
		row('Requests a second', ({ requests, seconds }) => number(requests / seconds)),
		row('Bytes a second', ({ bytes, seconds }) => `${number(bytes / seconds / 1e6, 1)} MB`),
		row('By status', ({ statuses }) =>
			Object.entries(statuses)
				.map(([status, count]) => `${status}: ${number(count)}`)
				.join(', ')
		),
		row('Errors (connect, read, write, timeout)', ({ errors: { connect, read, write, timeout } }) =>
			[connect, read, write, timeout].join(', ')
		),
		row('Half of the answers within', ({ latency }) => `${number(latency['50'] / 1000, 1)} ms`),
		row('99 % within', ({ latency }) => `${number(latency['99'] / 1000, 1)} ms`),
		row('The slowest', ({ latency }) => `${number(latency.max / 1000, 1)} ms`)
	].join('\n');
}

function freePort(): Promise<number> {
	return new Promise((done) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

async function answering(address: string): Promise<void> {
	for (let tries = 0; tries < 200; tries++) {
		if (await fetch(address).catch(() => null)) return;
		await new Promise((done) => setTimeout(done, 50));
	}
	throw new Error(`nothing answers at ${address}`);
}
