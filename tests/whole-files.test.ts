import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const SOUND = join(import.meta.dirname, 'cases/sound');
const FAULT = join(import.meta.dirname, 'fault-in-fs.js');
const TEXT = 'gazette-2020-03-12.txt';
const folder = mkdtempSync(join(tmpdir(), 'whole-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A command that writes a file in a folder, and the file. */
interface Writer {
	name: string;
	file: string;
	args: (data: string) => string[];
	/** makes the folder ready, so that there is something to write */
	prepare: (data: string) => void;
}

const WRITERS: Writer[] = [
	{
		name: 'verify --record',
		file: 'verification.json',
		args: (data) => ['src/bin/verify.ts', '--data', data, '--texts', join(data, 'texts'), '--record'],
		prepare: (data) => {
			writeFileSync(join(data, 'verification.json'), '{ "articles": [], "observations": [] }\n');
		}
	},
	{
		name: 'curate --write',
		file: 'trade.csv',
		args: (data) => ['src/bin/curate.ts', join(data, 'texts', TEXT), '--data', data, '--write'],
		prepare: (data) => {
			const path = join(data, 'trade.csv');
			// Without its first row, which curate proposes again.
			const [header, , ...rows] = readFileSync(path, 'utf8').split('\n');
			writeFileSync(path, [header, ...rows].join('\n'));
		}
	}
];

function dataFor({ prepare }: Writer, name: string, parent = folder): string {
	const data = join(parent, name);
	cpSync(SOUND, data, { recursive: true });
	prepare(data);
	return data;
}

const run = (args: string[], fault?: string) =>
	spawnSync(process.execPath, [...(fault ? ['--import', FAULT] : []), '--import', 'tsx', ...args], {
		cwd: ROOT,
		encoding: 'utf8',
		env: { ...process.env, FS_FAULT: fault ?? '' }
	});

describe.each(WRITERS)('$name', (writer) => {
	const { name, file, args } = writer;
	const slug = name.replace(/[^a-z]+/g, '-');

	it.each([
		['openSync:before', 'before'],
		['writeFileSync:before', 'before'],
		['writeFileSync:half', 'before'],
		['writeFileSync:after', 'before'],
		['fsyncSync:after', 'before'],
		['renameSync:before', 'before'],
		['renameSync:after', 'after']
	])('killed at %s, leaves the file as it was %s', (fault, then) => {
		const data = dataFor(writer, `${slug}-${fault.replace(':', '-')}`);
		const path = join(data, file);
		const before = readFileSync(path, 'utf8');
		const { signal } = run(args(data), fault);
		expect(signal).toBe('SIGKILL');
		const left = readFileSync(path, 'utf8');
		// What is written when nothing happens, and that nothing of the killed run is left beside it.
		run(args(data));
		const after = readFileSync(path, 'utf8');
		expect(after).not.toBe(before);
		expect(left).toBe(then === 'before' ? before : after);
		expect(readdirSync(data).filter((entry) => entry.endsWith('.tmp'))).toEqual([]);
	});

	// A file system of its own, full but for a few bytes: mounting one takes a namespace, which not every machine gives.
	const NAMESPACE = ['unshare', '--user', '--map-root-user', '--mount'];
	const canMount =
		spawnSync(NAMESPACE[0] ?? '', [...NAMESPACE.slice(1), 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

	it.skipIf(!canMount)(
		`on a full disk, leaves the file as it was and says so${canMount ? '' : ' (no file system can be mounted here)'}`,
		() => {
			const disk = join(folder, `${slug}-disk`);
			mkdirSync(disk);
			const source = dataFor(writer, `${slug}-full`);
			const before = readFileSync(join(source, file), 'utf8');
			const data = join(disk, 'data');
			const command = [process.execPath, '--import', 'tsx', ...args(data)].map((word) => `'${word}'`).join(' ');
			const script = [
				`mount -t tmpfs -o size=128k tmpfs '${disk}'`,
				`cp -r '${source}' '${data}'`,
				`cat /dev/zero > '${disk}/filler' 2>/dev/null`,
				`${command}; echo "status $?"`,
				`cat '${join(data, file)}' > '${source}/after'`,
				`ls '${data}'`
			].join('\n');
			const { stdout, stderr } = spawnSync(NAMESPACE[0] ?? '', [...NAMESPACE.slice(1), 'sh', '-c', script], {
				cwd: ROOT,
				encoding: 'utf8'
			});
			expect(stderr).toContain(`${file}: cannot be written (ENOSPC`);
			expect(stderr).toContain('it is as it was');
			expect(stdout).toContain('status 2');
			expect(stdout).not.toContain('.tmp');
			expect(readFileSync(join(source, 'after'), 'utf8')).toBe(before);
		}
	);
});

describe('a table that was cut off', () => {
	const data = join(folder, 'cut');
	cpSync(SOUND, data, { recursive: true });
	const path = join(data, 'trade.csv');
	const whole = readFileSync(path, 'utf8');
	run(['src/bin/verify.ts', '--data', data, '--texts', join(data, 'texts'), '--record']);

	it('is never taken for a whole one, wherever it was cut', async () => {
		const { readDataset } = await import('../src/lib/table/dataset.ts');
		const { readRecord } = await import('../src/lib/check/record-schema.ts');
		const { verify } = await import('../src/lib/check/verify.ts');
		const articles = readFileSync(join(data, 'articles.csv'), 'utf8');
		const { record } = readRecord(readFileSync(join(data, 'verification.json'), 'utf8'));
		expect(record?.observations.length).toBeGreaterThan(0);
		const passed: number[] = [];
		for (let length = 0; length < whole.trimEnd().length; length++) {
			const { dataset, findings } = readDataset({ trade: whole.slice(0, length), articles });
			const all = [...findings, ...verify(dataset, new Map(), record).findings];
			if (!all.some(({ severity }) => severity === 'error')) passed.push(length);
		}
		expect(passed).toEqual([]);
	});
});
