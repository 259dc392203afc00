import fs, { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import * as changelog from '../../src/bin/changelog.ts';
import { isSameData, newestEntry } from '../../src/lib/publish/change-log.ts';
import { run } from './run.ts';
import { published } from '../publication.ts';

const LOG = 'data/CHANGELOG.md';

test(`the newest entry of ${LOG} is of the data as it stands; else “npm run changelog” has not been run`, () => {
	const newest = newestEntry(readFileSync(LOG, 'utf8')) ?? '';
	expect(newest).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{12}$/);
	expect([newest, isSameData(newest, published.version.label)]).toEqual([newest, true]);
});

describe('npm run changelog', () => {
	const folder = mkdtempSync(join(tmpdir(), 'changelog-'));
	cpSync('tests/cases/sound', join(folder, 'data'), { recursive: true });
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	/** The files of another folder, and its last commit. */
	const at = (path: unknown) => join(folder, String(path));
	const files = {
		...fs,
		statSync: ((path: string, options: object) => fs.statSync(at(path), options)) as typeof fs.statSync,
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
		expect((await run(changelog, [], { fs: files, git })).status).toBe(0);
		expect(log().match(/^- added /gm)).toHaveLength(11);
		commit();
		expect((await run(changelog, [], { fs: files, git })).stdout).toContain('up to date');
		change(',90.5,', ',91.5,');
		await run(changelog, [], { fs: files, git });
		change(/^lasers,.*\n/m, '');
		await run(changelog, [], { fs: files, git });
		const aside = readFileSync('tests/cases/sound-set-aside/set-aside.csv', 'utf8');
		writeFileSync(join(folder, 'data/set-aside.csv'), aside);
		await run(changelog, [], { fs: files, git });
		const [, newest = '', ...older] = log().split('\n## ');
		expect(newest.match(/^- .*$/gm)).toEqual([
			'- changed investment: value “90.5” → “91.5”',
			'- removed lasers',
			'- added gazette-2020-03-12, “€300 million” of “In 2018 Germany granted Lithuania a loan of €300 million.”',
			'- added gazette-2020-03-12, “€6,67,0 million” of “In 2018 Germany invested €6,67,0 million in Lithuania.”',
			"- added gazette-2020-03-12, “€12 million” of “In 2018 Lithuania's balance of services with Germany was -€12 million.”"
		]);
		expect(older).toHaveLength(1);
	});

	test.each([
		['no git', { status: null, stdout: '', stderr: '', error: new Error('spawn git ENOENT') }, /^git is needed/],
		['no repository', { status: 128, stdout: '', stderr: 'fatal: not a git repository' }, /no git repository/]
	])('exits 2 where there is %s', async (_, answer, words) => {
		const { status, stderr } = await run(changelog, [], { fs: files, git: () => answer });
		expect([status, stderr]).toEqual([2, expect.stringMatching(words)]);
	});
});
