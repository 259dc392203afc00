import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inRecord, readRecord, RECORD, type VerificationRecord } from '../lib/check/record-schema.ts';
import { makeRecord } from '../lib/check/record.ts';
import { verify } from '../lib/check/verify.ts';
import { type Dataset, readDataset } from '../lib/table/dataset.ts';
import { ARTICLES_CSV, RECORD_JSON, TRADE_CSV } from '../lib/table/file-names.ts';
import type { Texts } from '../lib/text/article-text.ts';
import { CannotRun, dayOf, type Effects } from './effects.ts';
import { needFolder, readBytes, readTables, readText, textsIn, writeWhole } from './files.ts';
import { checkPages } from './live.ts';
import { type TableCheck, formatReport, isError, jsonReport, plural, seenOf } from './report.ts';

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
		stdout(USAGE);
		return 0;
	}
	const { data, record: isToRecord } = options;
	needFolder(fs, data, '--data');
	const { dataset, findings } = readDataset(readTables(readBytes, fs, data));
	const recordFile = join(data, RECORD_JSON);
	const recordText = readText(fs, recordFile);
	const { record, findings: recordFindings } = readRecord(recordText);
	const ids = dataset.articles.map(({ id }) => id);
	// Where no article could be read, that is told, and no text is looked for.
	const isBlind = options.texts === undefined || (ids.length === 0 && findings.length > 0);
	const check = options.live
		? await checkPages(dataset, record, effects)
		: checkTexts(dataset, isBlind ? null : textsIn(fs, options.texts ?? '', ids), record, dayOf(now()));
	const { report } = check;
	report.findings = [...findings, ...recordFindings, ...inRecord(report.findings, recordText)].filter(
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
	texts: Texts | null,
	record: VerificationRecord | null,
	today: string
): TableCheck {
	const report = verify(dataset, texts ?? new Map(), record, today);
	const { articles } = report;
	const seen = seenOf(report, dataset.observations);
	const stateOf = (id: string): string => {
		const { own, read } = seen(id);
		if (read) return read.isRegistered ? 'the text as registered' : 'another edition of the text';
		const recorded = own.filter(({ standing }) => standing.state === 'checked').length;
		return `text not at hand${own.length === 0 ? '' : `, ${recorded} on record`}`;
	};
	return {
		report,
		against: texts
			? `checked against ${plural(articles.length, 'text')}`
			: 'held against their quotations; the articles’ texts are not at hand',
		states: new Map(dataset.articles.map(({ id }) => [id, stateOf(id)])),
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

function parse(args: string[]) {
	try {
		const { values } = parseArgs({
			args,
			options: {
				data: { type: 'string', default: 'data' },
				texts: { type: 'string' },
				live: { type: 'boolean', default: false },
				record: { type: 'boolean', default: false },
				json: { type: 'boolean', default: false },
				help: { type: 'boolean', short: 'h', default: false }
			}
		});
		if (values.live && (values.texts !== undefined || values.record))
			throw new Error(
				'--live reads the pages of today, --texts and --record are of the registered texts: run one, then the other.'
			);
		if (values.record && values.texts === undefined)
			throw new Error('--record writes down what was seen in the texts: name their folder with --texts DIR.');
		return values;
	} catch (cause) {
		throw new CannotRun(`${(cause as Error).message}\n\n${USAGE}`);
	}
}
