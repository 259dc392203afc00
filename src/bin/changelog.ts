import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isSameData, newestEntry, withEntry } from '../lib/publish/change-log.ts';
import { changes } from '../lib/publish/changes.ts';
import { readDataset } from '../lib/table/dataset.ts';
import { ARTICLES_CSV, RECORD_JSON, TRADE_CSV } from '../lib/table/file-names.ts';
import { articleColumns, tradeColumns } from '../lib/table/columns.ts';
import { readRecord } from '../lib/check/record-schema.ts';
import { versionOf } from '../lib/publish/version.ts';
import { CannotRun, needText, readText, writeWhole } from './files.ts';

const USAGE = `npm run changelog

Writes to data/CHANGELOG.md what changed in data/ since the last commit, under its new version.
exit status: 0 written, or nothing to write; 2 could not run`;

const DATA = 'data';
const LOG = 'CHANGELOG.md';

try {
	if (process.argv.length > 2) throw new CannotRun(USAGE);
	console.log(run());
} catch (error) {
	if (!(error instanceof CannotRun)) throw error;
	console.error(error.message);
	process.exitCode = 2;
}

function run(): string {
	const files = { trade: needText(join(DATA, TRADE_CSV)), articles: needText(join(DATA, ARTICLES_CSV)) };
	const { dataset } = readDataset(files);
	const version = versionOf(files, dataset.articles, readRecord(readText(join(DATA, RECORD_JSON))).record);

	// An entry that is not committed is made anew: what counts is what changed since what others have.
	const log = committed(LOG);
	const known = newestEntry(log);
	if (known !== null && isSameData(known, version.label)) return `${DATA}/${LOG} is up to date: ${known}`;
	// Before the first entry there was nothing.
	const before = readDataset(
		known === null ? { trade: '', articles: '' } : { trade: committed(TRADE_CSV), articles: committed(ARTICLES_CSV) }
	).dataset;
	const text = withEntry(log, version, {
		[TRADE_CSV]: changes(before.observations, dataset.observations, tradeColumns),
		[ARTICLES_CSV]: changes(before.articles, dataset.articles, articleColumns)
	});
	writeWhole(join(DATA, LOG), text);
	return `${DATA}/${LOG} tells of ${version.label}`;
}

/** A file of the data folder as it was committed last; empty where it was not. */
function committed(name: string): string {
	const { status, stdout, stderr, error } = spawnSync('git', ['show', `HEAD:./${DATA}/${name}`], { encoding: 'utf8' });
	if (error) throw new CannotRun(`git is needed to see what was committed last (${error.message})`);
	if (status === 0) return stdout;
	if (/not a git repository/.test(stderr)) throw new CannotRun('Here is no git repository to compare with');
	return '';
}
