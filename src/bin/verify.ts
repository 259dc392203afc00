import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readRecord, RECORD, type VerificationRecord } from '../lib/check/record-schema.ts';
import { makeRecord } from '../lib/check/record.ts';
import { verify } from '../lib/check/verify.ts';
import { type Dataset, readDataset } from '../lib/table/dataset.ts';
import { ARTICLES_CSV, RECORD_JSON, TRADE_CSV } from '../lib/table/file-names.ts';
import { CannotRun, dayOf, type Effects } from './effects.ts';
import { needFolder, readTables, readText, textsIn, writeWhole } from './files.ts';
import { checkPages } from './live.ts';
import { type TableCheck, formatReport, isError, jsonReport, plural } from './report.ts';

export const USAGE = `npm run verify -- [--data DIR] [--texts DIR | --live] [--record] [--json]

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
	const { values: options } = parseArgs({
		args,
		options: {
			data: { type: 'string', default: 'data' },
			texts: { type: 'string' },
			live: { type: 'boolean', default: false },
			record: { type: 'boolean', default: false },
			json: { type: 'boolean', default: false }
		}
	});
	const { data, texts, record: isToRecord } = options;
	if (options.live && (texts !== undefined || isToRecord))
		throw new CannotRun(
			'--live reads the pages of today, --texts and --record are of the registered texts: run one, then the other.'
		);
	if (isToRecord && texts === undefined)
		throw new CannotRun('--record writes down what was seen in the texts: name their folder with --texts DIR.');
	needFolder(fs, data, '--data');
	const { dataset, findings } = readDataset(readTables(fs, data));
	const recordFile = join(data, RECORD_JSON);
	const { record, findings: recordFindings } = readRecord(readText(fs, recordFile));
	const ids = dataset.articles.map(({ id }) => id);
	const check = options.live
		? await checkPages(dataset, record, effects)
		: checkTexts(dataset, texts === undefined ? null : textsIn(fs, texts, ids), record, dayOf(now()));
	const { report } = check;
	report.findings = [...findings, ...recordFindings, ...report.findings].filter(
		// It is written anew.
		({ rule }) => !isToRecord || rule !== RECORD.id
	);

	const isFailed = report.findings.some(isError);
	const isOther = report.articles.some(({ isRegistered }) => !isRegistered);
	if (isToRecord && !isFailed && !isOther) {
		writeWhole(fs, recordFile, `${JSON.stringify(makeRecord(dataset, report, record, dayOf(now())), null, 2)}\n`);
		check.next.passed = `What was seen is recorded in ${recordFile}.`;
	}
	stdout(options.json ? jsonReport(dataset, check) : formatReport(data, dataset, check));
	if (isToRecord && (isFailed || isOther))
		stderr(`${recordFile} was not written: ${isFailed ? 'mend the errors first' : 'a text is not the one registered'}`);
	return isFailed ? 1 : isToRecord && isOther ? 2 : 0;
}

/** A check against the texts at hand: none of them, where these are null. */
function checkTexts(
	dataset: Dataset,
	texts: ReadonlyMap<string, string> | null,
	record: VerificationRecord | null,
	today: string
): TableCheck {
	const report = verify(dataset, texts ?? new Map(), record, today);
	const { articles } = report;
	return {
		report,
		against: texts
			? `checked against ${plural(articles.length, 'text')}`
			: 'held against their quotations; the articles’ texts are not at hand',
		stateOf({ own, read }) {
			if (read) return read.isRegistered ? 'the text as registered' : 'another edition of the text';
			const recorded = own.filter(({ standing }) => standing.state === 'checked').length;
			return `text not at hand${own.length === 0 ? '' : `, ${recorded} on record`}`;
		},
		next: {
			failed: 'Mend the rows named above and run this again; nothing is published before.',
			passed: !texts
				? 'To check the quotations too: npm run verify -- --texts DIR'
				: articles.length < dataset.articles.length
					? 'Articles without a text were not checked.'
					: 'To record it for the site: add --record'
		}
	};
}
