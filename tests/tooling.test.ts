import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DEFAULT_PORT, nodeProblem, readPort } from '../src/bin/environment.ts';
import { close, listen } from '../src/bin/serve.ts';

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
	const folder = mkdtempSync(join(tmpdir(), 'start-'));
	afterAll(() => rmSync(folder, { recursive: true }));

	/** Runs start.ts with a stand-in for the npm that would build; ends it when `until` shows in its output. */
	function start(built: boolean, port: number, until?: string) {
		const npm = join(folder, built ? 'builds.cjs' : 'fails.cjs');
		writeFileSync(
			npm,
			built ? '' : `console.error('trade.csv:7 value: expected digits, found “66,7”'); process.exit(1);`
		);
		const args = [join('node_modules', 'tsx', 'dist', 'cli.mjs'), 'src/bin/start.ts', '--port', String(port)];
		const child = spawn(process.execPath, args, { env: { ...process.env, npm_execpath: npm } });
		let output = '';
		let isAsked = false;
		const hear = (chunk: Buffer) => {
			output += String(chunk);
			if (until !== undefined && !isAsked && output.includes(until)) {
				isAsked = true;
				child.kill('SIGINT');
			}
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		return new Promise<{ code: number | null; output: string }>((done) => {
			child.on('close', (code) => done({ code, output }));
		});
	}

	test('stops at a bad row with the finding and without a stack trace, exit code 1', async () => {
		const { code, output } = await start(false, 0);
		expect(output).toContain('trade.csv:7 value: expected digits, found “66,7”');
		expect(output).not.toMatch(/^\s+at /m);
		expect(code).toBe(1);
	});

	test('says that a port is busy and what to do, before it builds anything, exit code 2', async () => {
		const other = createHttpServer();
		await listen(other, 0);
		const { port } = other.address() as AddressInfo;
		const { code, output } = await start(true, port);
		await close(other);
		expect(output.trim()).toBe(
			`Port ${port} is in use by another program. Stop that program, or take another port: npm start -- --port ${port + 1}`
		);
		expect(code).toBe(2);
	});

	test.skipIf(process.platform === 'win32')('prints its address, and ends well at Ctrl+C', async () => {
		const { code, output } = await start(true, 0, 'The dashboard is at http://127.0.0.1:');
		expect(output).toMatch(/The dashboard is at http:\/\/127\.0\.0\.1:\d+\/\nStop it with Ctrl\+C\./);
		expect(code).toBe(0);
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
