import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { error } from '@sveltejs/kit';
import { readDataset } from '../table/dataset.ts';
import { derive } from '../figures/derived.ts';
import { formatFinding } from '../check/wording.ts';
import { ARTICLES_CSV, RECORD_JSON, SET_ASIDE_CSV, TRADE_CSV } from '../table/file-names.ts';
import { readUtf8 } from '../std/utf8.ts';
import { inRecord, readRecord } from '../check/record-schema.ts';
import type { SiteData } from '../publish/publication.ts';
import { curatedFiles } from '../publish/version.ts';
import { verify } from '../check/verify.ts';

const CHANGELOG_MD = 'CHANGELOG.md';

/** The data folder: `data/`, or the one that DATA_DIR names. */
const folder = process.env.DATA_DIR ?? 'data';

let known: { key: string; data: SiteData } | null = null;

/**
 * Reads and checks the data folder, anew when a file changed. An error in it stops the build (and shows in the page in
 * development), with the findings and not with a stack trace.
 */
export function siteData(): SiteData {
	// Every page and file asks: what is long is read once, and asked for its date and length from then on.
	const key = [TRADE_CSV, ARTICLES_CSV, SET_ASIDE_CSV, RECORD_JSON].map(stamp).join();
	if (known?.key !== key) {
		const files = { trade: text(TRADE_CSV), articles: text(ARTICLES_CSV), setAside: optionalText(SET_ASIDE_CSV) };
		known = { key, data: check(files, optionalText(RECORD_JSON)) };
	}
	return known.data;
}

function stamp(name: string): string {
	const stat = statSync(join(folder, name), { throwIfNoEntry: false });
	return stat ? `${stat.mtimeMs} ${stat.size}` : '';
}

function check(files: SiteData['files'], recorded: string | null): SiteData {
	const { dataset, findings } = readDataset(files);
	const { record, findings: recordFindings } = readRecord(recorded);
	const report = verify(dataset, new Map(), record, undefined, new Date().toISOString().slice(0, 10));
	const found = [...findings, ...recordFindings, ...inRecord(report.findings, recorded)];
	const errors = found.filter(({ severity }) => severity === 'error');
	if (errors.length > 0) {
		const words = errors.map(formatFinding).join('\n');
		// The page shows the error; the terminal would not.
		console.error(words);
		error(500, words);
	}
	return { files: curatedFiles(files, dataset), dataset, derived: derive(dataset), record, report };
}

function text(name: string): string {
	return optionalText(name) ?? error(500, `${join(folder, name)}: no such file`);
}

function optionalText(name: string): string | null {
	const path = join(folder, name);
	if (!existsSync(path)) return null;
	return readUtf8(readFileSync(path)) ?? error(500, `${path}: is not UTF-8 text. Save it as “UTF-8”.`);
}

/** The change log of the data folder; empty where it has none. */
export const changeLog = (): string => optionalText(CHANGELOG_MD) ?? '';
