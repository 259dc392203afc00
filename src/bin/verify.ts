import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../lib/table/finding.ts';
import { readDataset } from '../lib/table/dataset.ts';
import { ARTICLES_CSV, RECORD_JSON, SET_ASIDE_CSV, TRADE_CSV } from '../lib/table/file-names.ts';
import { makeRecord } from '../lib/check/record.ts';
import { inRecord, readRecord, RECORD } from '../lib/check/record-schema.ts';
import { verify } from '../lib/check/verify.ts';
import { CannotRun, dayOf, type Effects } from './effects.ts';
import { need, needFolder, readBytes, readText, textsIn, writeWhole } from './files.ts';
import { runLive } from './live.ts';
import { formatReport, jsonReport } from './report.ts';

const USAGE = `npm run verify -- [--data DIR] [--texts DIR | --live] [--record] [--json]

  --data DIR    the folder of ${TRADE_CSV} and ${ARTICLES_CSV} (data)
  --texts DIR   check against the articles' texts in DIR, one <article id>.txt each
  --live        compare with the articles’ pages as they are today, fetched from their addresses
  --record      with --texts: write what was seen to ${RECORD_JSON}
  --json        print one JSON object

exit status: 0 no errors, 1 findings, 2 could not run
With --live, a quotation that no longer stands in its page is an error; a page that is gone, or that
could not be reached, is a warning; where no page could be reached at all, the status is 2.`;

/** Checks the table, and prints what was found. */
export async function main(args: string[], effects: Effects): Promise<number> {
	const { fs, stdout, stderr, now } = effects;
	const options = parse(args);
	if (options.help) {
		stdout.line(USAGE);
		return 0;
	}
	if (options.live && options.texts !== undefined) {
		throw new CannotRun(
			'--live reads the pages of today, --texts the texts that we read: run them one after the other, so that each count is of one thing'
		);
	}
	if (options.live && options.record) {
		throw new CannotRun(
			'--record is of the texts that were registered, never of a page of today: use it with --texts DIR'
		);
	}
	if (options.record && options.texts === undefined) {
		throw new CannotRun('--record writes down what was seen in the texts: name their folder with --texts DIR');
	}
	needFolder(fs, options.data, '--data');
	const recordFile = join(options.data, RECORD_JSON);
	const { dataset, findings } = readDataset({
		trade: need(readBytes, fs, join(options.data, TRADE_CSV)),
		articles: need(readBytes, fs, join(options.data, ARTICLES_CSV)),
		setAside: readBytes(fs, join(options.data, SET_ASIDE_CSV))
	});
	const recordText = readText(fs, recordFile);
	const recorded = readRecord(recordText);
	if (options.live) {
		const place = (found: Finding[]) => [...findings, ...recorded.findings, ...inRecord(found, recordText)];
		return runLive(dataset, place, recorded.record, options, effects);
	}
	const ids = dataset.articles.map(({ id }) => id);
	// Where no article could be read, that is told, and no text is looked for.
	const hasTexts = options.texts !== undefined && (ids.length > 0 || findings.length === 0);
	const texts = hasTexts ? textsIn(fs, options.texts ?? '', ids) : new Map<string, string>();
	const report = verify(dataset, texts, recorded.record, undefined, dayOf(now()));
	report.findings = [...findings, ...recorded.findings, ...inRecord(report.findings, recordText)].filter(
		// It is written anew.
		({ rule }) => !options.record || rule !== RECORD.id
	);

	const failed = report.findings.some(({ severity }) => severity === 'error');
	const isOther = report.articles.some(({ isRegistered }) => !isRegistered);
	let written: string | null = null;
	if (options.record && !failed && !isOther) {
		const record = makeRecord(dataset, report, recorded.record, dayOf(now()));
		writeWhole(fs, recordFile, `${JSON.stringify(record, null, 2)}\n`);
		written = recordFile;
	}

	if (options.json) {
		stdout.line(jsonReport(dataset, report));
	} else {
		stdout.line(formatReport(dataset, report, { ...options, written }, stdout.style));
	}
	if (options.record && written === null) {
		stderr.line(
			`${recordFile} was not written: ${failed ? 'mend the errors first' : 'a text is not the one registered'}`
		);
		return failed ? 1 : 2;
	}
	return failed ? 1 : 0;
}

function parse(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				data: { type: 'string', default: 'data' },
				texts: { type: 'string' },
				live: { type: 'boolean', default: false },
				record: { type: 'boolean', default: false },
				json: { type: 'boolean', default: false },
				help: { type: 'boolean', short: 'h', default: false }
			}
		}).values;
	} catch (cause) {
		throw new CannotRun(`${(cause as Error).message}\n\n${USAGE}`);
	}
}
