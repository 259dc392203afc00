import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { close, listen } from '../../src/bin/serve.ts';
import { main, readPort } from '../../src/bin/start.ts';
import { run } from './run.ts';

describe('readPort(args, env)', () => {
	test.for([
		[[], {}, 4173],
		[[], { PORT: '8080' }, 8080],
		[[], { PORT: '' }, 4173],
		[['--port', '5000'], { PORT: '8080' }, 5000],
		[['--port=0'], {}, 0]
	] as [string[], Record<string, string>, number][])('of %j and %j is %d', ([args, env, port]) => {
		expect(readPort(args, env)).toBe(port);
	});

	test.for([
		[['--port', '70000'], {}, '“70000”'],
		[[], { PORT: 'http' }, 'The port should be a number from 0 to 65535, and is “http”'],
		[['--prot', '5000'], {}, '“--prot 5000” is not understood'],
		[['5000'], {}, 'Usage: npm start -- [--port NUMBER]']
	] as [string[], Record<string, string>, string][])('of %j and %j says %j', ([args, env, words]) => {
		expect(() => readPort(args, env)).toThrow(words);
	});
});

describe('npm start', () => {
	const start = (...args: string[]) => run((own, effects) => main(own, effects, {}, () => Promise.resolve()), args);

	test('says that a port is busy and what to do, exit code 2', async () => {
		const other = createHttpServer();
		await listen(other, 0);
		const { port } = other.address() as AddressInfo;
		const ran = await start('--port', String(port));
		await close(other);
		const words = `Port ${port} is in use by another program. Take another one: npm start -- --port NUMBER\n`;
		expect(ran).toEqual({ status: 2, stdout: '', stderr: words });
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
