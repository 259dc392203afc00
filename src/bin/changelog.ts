import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readRecord } from '../lib/check/record-schema.ts';
import { formatFinding } from '../lib/check/wording.ts';
import { changes, isSameData, newestEntry, withEntry } from '../lib/publish/change-log.ts';
import { curatedFiles, versionOf } from '../lib/publish/version.ts';
import { articleColumns, setAsideColumns, tradeColumns } from '../lib/table/columns.ts';
import { type Dataset, readDataset } from '../lib/table/dataset.ts';
import { ARTICLES_CSV, RECORD_JSON, SET_ASIDE_CSV, TRADE_CSV } from '../lib/table/file-names.ts';
import { CannotRun, type Effects } from './effects.ts';
import { readTables, readText, writeWhole } from './files.ts';

export const USAGE = `npm run changelog

Writes to data/CHANGELOG.md what changed in data/ since the last commit, under its new version.
exit status: 0 written, or nothing to write; 2 could not run`;

const DATA = 'data';
const LOG = 'CHANGELOG.md';

/** Writes the newest entry of the change log, or says that there is nothing to write. */
export function main(args: string[], { fs, stdout, git }: Pick<Effects, 'fs' | 'stdout' | 'git'>): number {
	parseArgs({ args });
	const files = readTables(readText, fs, DATA);
	const { dataset, findings } = readDataset(files);
	if (findings[0]) throw new CannotRun(`${formatFinding(findings[0])}\nMend the table first: npm run verify`);
	const { record } = readRecord(readText(fs, join(DATA, RECORD_JSON)));
	const { label } = versionOf(curatedFiles(files, dataset), dataset.articles, record);

	// An entry that is not committed is made anew: what counts is what changed since what others have.
	const log = committed(LOG, git);
	const known = newestEntry(log);
	if (known !== null && isSameData(known, label)) {
		stdout(`${DATA}/${LOG} is up to date: ${known}`);
		return 0;
	}
	// Before the first entry there was nothing.
	const before = (name: string) => (known === null ? '' : committed(name, git));
	const { dataset: earlier } = readDataset({
		trade: before(TRADE_CSV),
		articles: before(ARTICLES_CSV),
		setAside: before(SET_ASIDE_CSV)
	});
	const entry = withEntry(log, label, {
		[TRADE_CSV]: changes(earlier.observations, dataset.observations, tradeColumns),
		[ARTICLES_CSV]: changes(earlier.articles, dataset.articles, articleColumns),
		[SET_ASIDE_CSV]: changes(named(earlier), named(dataset), setAsideColumns)
	});
	writeWhole(fs, join(DATA, LOG), entry);
	stdout(`${DATA}/${LOG} tells of ${label}`);
	return 0;
}

/** A file of the data folder as it was committed last; empty where it was not. */
function committed(name: string, git: Effects['git']): string {
	const { status, stdout, stderr, error } = git('show', `HEAD:./${DATA}/${name}`);
	if (error) throw new CannotRun(`git is needed to see what was committed last (${error.message})`);
	if (/not a git repository/.test(stderr)) throw new CannotRun('Here is no git repository to compare with');
	return status === 0 ? stdout : '';
}

/** What is set aside has no id of its own: its article and its words are one. */
const named = ({ setAside = [] }: Dataset) =>
	setAside.map((entry) => ({ ...entry, id: `${entry.article}, “${entry.amount}” of “${entry.quotation}”` }));
