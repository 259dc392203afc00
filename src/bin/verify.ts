import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ARTICLES_CSV, readDataset, TRADE_CSV } from '../lib/core/dataset.ts';
import { RECORD_JSON, readRecord } from '../lib/core/record.ts';
import { makeRecord, tally, verify } from '../lib/core/verify.ts';
import { CannotRun, needFolder, needText, readText, readTexts, writeWhole } from './files.ts';
import { formatReport } from './report.ts';
import { style } from './style.ts';

const USAGE = `npm run verify -- [--data DIR] [--texts DIR] [--record] [--json]

  --data DIR    the folder of ${TRADE_CSV} and ${ARTICLES_CSV} (data)
  --texts DIR   check against the articles' texts in DIR, one <article id>.txt each
  --record      with --texts: write what was seen to ${RECORD_JSON}
  --json        print one JSON object

exit status: 0 no errors, 1 findings, 2 could not run`;

try {
	process.exitCode = run(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof CannotRun)) throw error;
	console.error(error.message);
	process.exitCode = 2;
}

function run(args: string[]): number {
	const options = parse(args);
	if (options.help) {
		console.log(USAGE);
		return 0;
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
	const ids = dataset.articles.map(({ id }) => id);
	const texts = options.texts === undefined ? new Map<string, string>() : readTexts(options.texts, ids);
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
		const { observations, articles } = dataset;
		const counts = { observations: observations.length, articles: articles.length, ...tally(report) };
		console.log(JSON.stringify({ ...counts, findings: report.findings }, null, 2));
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
				record: { type: 'boolean', default: false },
				json: { type: 'boolean', default: false },
				help: { type: 'boolean', short: 'h', default: false }
			}
		}).values;
	} catch (cause) {
		throw new CannotRun(`${(cause as Error).message}\n\n${USAGE}`);
	}
}

/** The day here, ISO 8601. */
function today(): string {
	const now = new Date();
	return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
