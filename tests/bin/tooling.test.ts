import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PORT, nodeProblem, readPort } from '../../src/bin/environment.ts';
import { close, listen } from '../../src/bin/serve.ts';
import { main } from '../../src/bin/start.ts';
import { run } from './run.ts';

describe('nodeProblem(version, range)', () => {
	test.for([
		['v20.19.0', '>=20.19'],
		['v22.0.0', '>=20.19'],
		['v24.1.0', '^20.19 || ^22.13 || >=24'],
		['v22.13.1', '^20.19.0 || ^22.13.0 || >=24']
	] as const)('%s suits %s', ([version, range]) => {
		expect(nodeProblem(version, range)).toBeNull();
	});

	test.for([
		['v20.18.3', '>=20.19'],
		['v18.20.8', '>=20.19'],
		['v21.7.0', '^20.19 || ^22.13 || >=24'],
		['v22.12.0', '^20.19 || ^22.13 || >=24']
	] as const)('%s does not suit %s, and is told so', ([version, range]) => {
		expect(nodeProblem(version, range)).toContain(`needs Node ${range}; here is ${version}`);
	});
});

describe('readPort(args, env)', () => {
	test.for([
		[[], {}, DEFAULT_PORT],
		[[], { PORT: '8080' }, 8080],
		[[], { PORT: '' }, DEFAULT_PORT],
		[['--port', '5000'], { PORT: '8080' }, 5000],
		[['--port=0'], {}, 0]
	] as [string[], Record<string, string>, number][])('of %j and %j is %d', ([args, env, port]) => {
		expect(readPort(args, env)).toBe(port);
	});

	test.for([
		[['--port', '70000'], {}, '“70000”'],
		[[], { PORT: 'http' }, 'PORT should be a number'],
		[['--prot', '5000'], {}, '“--prot 5000” is not understood'],
		[['5000'], {}, 'Usage: npm start -- [--port NUMBER]']
	] as [string[], Record<string, string>, string][])('of %j and %j says %j', ([args, env, words]) => {
		expect(() => readPort(args, env)).toThrow(words);
	});
});

describe('npm start', () => {
	const start = (args: string[], built: boolean) =>
		run((own, effects) => main(own, effects, { env: {}, build: () => built, stopped: () => Promise.resolve() }), args);

	test('stops where the site could not be built, exit code 1', async () => {
		const { status, stdout } = await start(['--port', '0'], false);
		expect([status, stdout]).toEqual([1, 'Checking the data and building the site …\n']);
	});

	test('says that a port is busy and what to do, before it builds anything, exit code 2', async () => {
		const other = createHttpServer();
		await listen(other, 0);
		const { port } = other.address() as AddressInfo;
		const ran = await start(['--port', String(port)], true);
		await close(other);
		const words = `Port ${port} is in use by another program. Stop that program, or take another port: npm start -- --port ${port + 1}\n`;
		expect(ran).toEqual({ status: 2, stdout: '', stderr: words });
	});

	test('prints its address, and ends well when it is stopped', async () => {
		const { status, stdout } = await start(['--port', '0'], true);
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
