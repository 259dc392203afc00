import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { close, listen } from '../../src/bin/serve.ts';
import { main, USAGE } from '../../src/bin/start.ts';
import { run } from './run.ts';

describe('npm start', () => {
	const startWith = (env: Record<string, string>, ...args: string[]) =>
		run({ USAGE, main: (own, effects) => main(own, effects, env, () => Promise.resolve()) }, args);
	const start = (...args: string[]) => startWith({}, ...args);

	test('says that a port is busy and what to do, exit code 2', async () => {
		const other = createHttpServer();
		await listen(other, 0);
		const { port } = other.address() as AddressInfo;
		const ran = await start('--port', String(port));
		await close(other);
		const words = `Port ${port} is in use by another program. Take another one: npm start -- --port NUMBER\n`;
		expect(ran).toEqual({ status: 2, stdout: '', stderr: words });
	});

	test.for([
		[['--port', '70000'], {}, 'Port 70000 cannot be used (ERR_SOCKET_BAD_PORT). Take another one'],
		[[], { PORT: 'http' }, 'Port http cannot be used'],
		[['--prot', '5000'], {}, 'npm start -- [--port NUMBER]'],
		[['5000'], {}, 'npm start -- [--port NUMBER]']
	] as [string[], Record<string, string>, string][])('of %j and %j says %j', async ([args, env, words]) => {
		expect(await startWith(env, ...args)).toMatchObject({
			status: 2,
			stderr: expect.stringContaining(words) as string
		});
	});

	test('takes --port before PORT', async () => {
		expect((await startWith({ PORT: 'http' }, '--port=0')).status).toBe(0);
		expect((await startWith({ PORT: '0' })).status).toBe(0);
	});

	test('prints its address, and ends well when it is stopped', async () => {
		const { status, stdout } = await start('--port', '0');
		expect(stdout).toMatch(/The dashboard is at http:\/\/127\.0\.0\.1:\d+\/\nStop it with Ctrl\+C\./);
		expect(status).toBe(0);
	});
});

describe('the commands of the README', () => {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

	test.for(['README.md', 'CONTRIBUTING.md', '.ci/run', '.github/workflows/ci.yml'])(
		'%s names only scripts that exist',
		(file) => {
			const named = [...readFileSync(file, 'utf8').matchAll(/\bnpm (?:run\s+)?([a-z:]+)\b/g)].flatMap(
				([, name]) => name ?? []
			);
			const own = new Set([...Object.keys(scripts), 'ci', 'install']);
			expect(named.filter((name) => !own.has(name) && name !== 'run')).toEqual([]);
		}
	);
});
