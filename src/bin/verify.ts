import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDataset } from '../lib/table/dataset.ts';
import { ARTICLES_CSV, RECORD_JSON, TRADE_CSV } from '../lib/table/file-names.ts';
import { readRecord } from '../lib/check/record-schema.ts';
import { makeRecord, verify } from '../lib/check/verify.ts';
import { CannotRun, needFolder, needText, readText, textsIn, writeWhole } from './files.ts';
import { runLive } from './live.ts';
import { formatReport, jsonReport } from './report.ts';
import { style } from './style.ts';
import { today } from './today.ts';

const USAGE = `npm run verify -- [--data DIR] [--texts DIR | --live] [--record] [--json]

  --data DIR    the folder of ${TRADE_CSV} and ${ARTICLES_CSV} (data)
  --texts DIR   check against the articles' texts in DIR, one <article id>.txt each
  --live        compare with the articles’ pages as they are today, fetched from their addresses
  --record      with --texts: write what was seen to ${RECORD_JSON}
  --json        print one JSON object

exit status: 0 no errors, 1 findings, 2 could not run
With --live, a quotation that no longer stands in its page is an error; a page that is gone, or that
could not be reached, is a warning; where no page could be reached at all, the status is 2.`;

try {
	process.exitCode = await run(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof CannotRun)) throw error;
	console.error(error.message);
	process.exitCode = 2;
}

async function run(args: string[]): Promise<number> {
	const options = parse(args);
	if (options.help) {
		console.log(USAGE);
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
	needFolder(options.data, '--data');
	const recordFile = join(options.data, RECORD_JSON);
	const { dataset, findings } = readDataset({
		trade: needText(join(options.data, TRADE_CSV)),
		articles: needText(join(options.data, ARTICLES_CSV))
	});
	const recorded = readRecord(options.record ? null : readText(recordFile));
	if (options.live) return runLive(dataset, [...findings, ...recorded.findings], recorded.record, options);
	const ids = dataset.articles.map(({ id }) => id);
	const texts = options.texts === undefined ? new Map<string, string>() : textsIn(options.texts, ids);
	const report = verify(dataset, texts, recorded.record);
	report.findings.unshift(...findings, ...recorded.findings);

	const failed = report.findings.some(({ severity }) => severity === 'error');
	const isOther = report.articles.some(({ isRegistered }) => !isRegistered);
	let written: string | null = null;
	if (options.record && !failed && !isOther) {
		const before = readRecord(readText(recordFile)).record;
		writeWhole(recordFile, `${JSON.stringify(makeRecord(dataset, report, before, today()), null, 2)}\n`);
		written = recordFile;
	}

	if (options.json) {
		console.log(jsonReport(dataset, report));
	} else {
		console.log(formatReport(dataset, report, { ...options, written }, style(process.stdout)));
	}
	if (options.record && written === null) {
		console.error(
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
