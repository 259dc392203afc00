import fs, { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/bin/changelog.ts';
import { isSameData, newestEntry, withEntry } from '../../src/lib/publish/change-log.ts';
import { run } from './run.ts';
import { published } from '../publication.ts';

const LOG = 'data/CHANGELOG.md';

test(`the newest entry of ${LOG} is of the data as it stands; else “npm run changelog” has not been run`, () => {
	const newest = newestEntry(readFileSync(LOG, 'utf8')) ?? '';
	expect(newest).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{12}$/);
	expect([newest, isSameData(newest, published.version.label)]).toEqual([newest, true]);
});

test('withEntry puts the newest first, and leaves out a table in which nothing changed', () => {
	const first = withEntry('', { label: '2020.1.2+aa' }, { 'a.csv': [{ kind: 'added', id: 'x' }], 'b.csv': [] });
	const cells = [{ column: 'value', before: '', after: '5' }];
	const second = withEntry(first, { label: '2020.1.3+bb' }, { 'a.csv': [{ kind: 'changed', id: 'x', cells }] });
	expect(second.slice(second.indexOf('## '))).toBe(
		'## 2020.1.3+bb\n\n### a.csv\n\n- changed x: value blank → “5”\n\n## 2020.1.2+aa\n\n### a.csv\n\n- added x\n'
	);
	expect(newestEntry(second)).toBe('2020.1.3+bb');
	expect(newestEntry('')).toBeNull();
});

test('withEntry begins a log with what it is, and has nothing below its first entry', () => {
	expect(
		withEntry(
			'',
			{ label: '2020.1.2+aa' },
			{
				'a.csv': [
					{ kind: 'removed', id: 'x' },
					{ kind: 'added', id: 'y' }
				]
			}
		)
	).toBe(`# Changes of the data

Written by \`npm run changelog\`, the newest first. A version is a day and the beginning of a hash of the tables.

## 2020.1.2+aa

### a.csv

- removed x
- added y
`);
});

test('withEntry keeps nothing of a log without an entry', () => {
	const tables = { 'a.csv': [{ kind: 'added' as const, id: 'x' }] };
	const first = withEntry('', { label: '2020.1.2+aa' }, tables);
	expect(withEntry(first.slice(0, first.indexOf('## ')), { label: '2020.1.2+aa' }, tables)).toBe(first);
});

test('newestEntry takes nothing but a version for one', () => {
	expect(newestEntry('# Changes of the data\n\n### a.csv\n')).toBeNull();
	expect(newestEntry('## Not released\n\n## 2020.1.2+aa\n')).toBe('2020.1.2+aa');
});

test('isSameData looks at the tables alone, not at the day', () => {
	expect(isSameData('2020.1.2+aa', '2021.3.4+aa')).toBe(true);
	expect(isSameData('2020.1.2+aa', '2020.1.2+bb')).toBe(false);
});

describe('npm run changelog', () => {
	const folder = mkdtempSync(join(tmpdir(), 'changelog-'));
	cpSync('tests/cases/sound', join(folder, 'data'), { recursive: true });
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	/** The files of another folder, and its last commit. */
	const at = (path: unknown) => join(folder, String(path));
	const files = {
		...fs,
		statSync: ((path: string) => fs.statSync(at(path))) as typeof fs.statSync,
		readFileSync: ((path: string) => fs.readFileSync(at(path))) as typeof fs.readFileSync,
		writeFileSync: ((path: string, text: string) => fs.writeFileSync(at(path), text)) as typeof fs.writeFileSync,
		renameSync: (from: fs.PathLike, to: fs.PathLike) => fs.renameSync(at(from), at(to))
	};
	const committed = new Map<string, string>();
	const commit = () => {
		for (const name of fs.readdirSync(join(folder, 'data')).filter((entry) => entry !== 'texts'))
			committed.set(`HEAD:./data/${name}`, readFileSync(join(folder, 'data', name), 'utf8'));
	};
	const git = (_: string, name = '') => {
		const stdout = committed.get(name);
		return stdout === undefined
			? { status: 128, stdout: '', stderr: 'not in HEAD' }
			: { status: 0, stdout, stderr: '' };
	};
	const log = () => readFileSync(join(folder, LOG), 'utf8');
	const change = (from: string | RegExp, to: string) => {
		const file = join(folder, 'data/trade.csv');
		writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
	};

	test('begins with all rows, then tells each change once, however often it is run', async () => {
		commit();
		expect((await run(main, [], { fs: files, git })).status).toBe(0);
		expect(log().match(/^- added /gm)).toHaveLength(11);
		commit();
		expect((await run(main, [], { fs: files, git })).stdout).toContain('up to date');
		change(',90.5,', ',91.5,');
		await run(main, [], { fs: files, git });
		change(/^lasers,.*\n/m, '');
		await run(main, [], { fs: files, git });
		const aside = readFileSync('tests/cases/sound-set-aside/set-aside.csv', 'utf8');
		writeFileSync(join(folder, 'data/set-aside.csv'), aside);
		await run(main, [], { fs: files, git });
		const [, newest = '', ...older] = log().split('\n## ');
		expect(newest.match(/^- .*$/gm)).toEqual([
			'- changed investment: value “90.5” → “91.5”',
			'- removed lasers',
			'- added gazette-2020-03-12/€300-million',
			'- added gazette-2020-03-12/€6,67,0-million',
			'- added gazette-2020-03-12/€12-million'
		]);
		expect(older).toHaveLength(1);
	});

	test.each([
		['no git', { status: null, stdout: '', stderr: '', error: new Error('spawn git ENOENT') }, /^git is needed/],
		['no repository', { status: 128, stdout: '', stderr: 'fatal: not a git repository' }, /no git repository/]
	])('exits 2 where there is %s', async (_, answer, words) => {
		const { status, stderr } = await run(main, [], { fs: files, git: () => answer });
		expect([status, stderr]).toEqual([2, expect.stringMatching(words)]);
	});
});
