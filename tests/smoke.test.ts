import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/* Each command once, as a process of its own; all else about them is tested in tests/bin. */
const SOUND = resolve('tests/cases/sound');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** What npm would run, without npm. */
function command(name: string): string[] {
	const [tsx, file = '', ...args] = (scripts[name] ?? '').split(' && ').at(-1)?.split(' ') ?? [];
	expect(tsx).toBe('tsx');
	return ['--import', import.meta.resolve('tsx'), resolve(file), ...args];
}

const run = (name: string, args: string[]) =>
	new Promise<{ code: number | null; stdout: string }>((done) => {
		const child = execFile(process.execPath, [...command(name), ...args], (_, stdout) =>
			done({ code: child.exitCode, stdout })
		);
	});

describe.concurrent('npm run', () => {
	it('verify', async () => {
		const { code, stdout } = await run('verify', ['--data', SOUND, '--texts', join(SOUND, 'texts')]);
		expect([code, stdout]).toEqual([0, expect.stringContaining('No errors.')]);
	});

	it('curate, whose rows nobody takes', async () => {
		const args = [...command('curate'), join(SOUND, 'texts/gazette-2020-03-12.txt'), '--data', SOUND];
		const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
		child.stdout.destroy();
		expect(await new Promise((done) => child.on('close', done))).toBe(2);
	});
});
