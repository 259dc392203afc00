import { csvFormatRow } from 'd3-dsv';
import { subjectKey } from '../check/agreement.ts';
import { articleSchema } from '../table/article-schema.ts';
import { read, type Reading } from '../reading/reading.ts';
import { ARTICLE_COLUMNS, TRADE_COLUMNS } from '../table/dataset.ts';
import { type Folded, fold, originalEnd, originalStart } from '../text/fold.ts';
import { groupBy, indexBy } from '../std/group.ts';
import { sha256 } from '../std/hash.ts';
import { observationSchema } from '../table/observation-schema.ts';
import { governPart, proposalOf, type Proposal } from './proposal.ts';
import { readStatements } from '../reading/paragraph.ts';
import { type PassedOver, passedOver, refusalOf } from './passed-over.ts';
import { around, sentencesByParagraph, type Span } from '../text/sentence.ts';
import { INDICATOR_CODES } from '../table/vocabulary.ts';

type Cells = Readonly<Record<string, string>>;

/** What an article gives: the rows proposed, and what no row is proposed for, or none without a blank. */
export interface Curation {
	rows: Proposal[];
	passed: PassedOver[];
}

/**
 * Proposes the rows of trade.csv that an article gives: one for every amount of money, one for every good or service of
 * a list, in the order of the table: by indicator, then as they stand in the article. What the sentence and its
 * paragraph do not settle is left blank and named. The HS code is always left to the curator: it is our judgement and
 * not the article's.
 * @param table the cells of the rows that trade.csv has: what stands there keeps its id, no other row takes it
 */
export function propose(text: string, article: string, table: readonly Cells[] = []): Curation {
	const folded = fold(text);
	const paragraphs = sentencesByParagraph(folded.text);
	const times = indexBy(paragraphs.flat(), ({ start, end }) => folded.text.slice(start, end));
	const rows: Proposal[] = [];
	const passed: PassedOver[] = [];
	for (const paragraph of paragraphs) {
		const here: Proposal[] = [];
		const readings = paragraph.map((span) => read(verbatim(folded, span)));
		for (const [at, span] of paragraph.entries()) {
			const reading = readings[at] as Reading;
			const { text: quotation } = reading;
			const { before, after } = around(readings, at);
			const statements = readStatements(reading, before, after);
			const own = rows.length;
			const isRepeated = (times.get(folded.text.slice(span.start, span.end))?.length ?? 0) > 1;
			for (const statement of statements) {
				const { quantity, list, indicator } = statement;
				if (quantity ? refusalOf(statement) : indicator.state === 'unsaid') continue;
				for (const item of list?.items ?? [null]) {
					const proposal = proposalOf(statement, item, { article, quotation });
					// Until all rows are known, and with them the parties that an id has to tell apart.
					proposal.cells.id = `#${rows.length}`;
					if (isRepeated) proposal.undecided.quotation = 'these words stand in the article more than once';
					here.push(proposal);
					rows.push(proposal);
				}
			}
			passed.push(...passedOver(reading, statements, rows.slice(own)));
		}
		for (const proposal of here) governPart(proposal, here);
	}
	nameRows(rows, table);
	nameTwice(rows);
	for (const row of rows) nameRefused(row);
	return { rows: rows.toSorted((a, b) => rank(a) - rank(b)), passed };
}

const rank = ({ statement: { indicator } }: Proposal) =>
	indicator.state === 'stated' ? INDICATOR_CODES.indexOf(indicator.value) : INDICATOR_CODES.length;

/** What a row says, whatever its id, its whole and its classification. */
const CONTENT = TRADE_COLUMNS.filter((name) => !['id', 'part_of', 'hs_2017'].includes(name));

/** What an article says twice is one observation, and two if it says two things: that is the curator's to settle. */
function nameTwice(proposals: readonly Proposal[]): void {
	const measured = proposals.filter(({ cells }) => cells.indicator !== '');
	for (const [{ cells: first }, ...others] of groupBy(measured, ({ cells }) => subjectKey(cells)))
		for (const { cells, undecided } of others) {
			const isSame = (['value', 'unit', 'unit_mult'] as const).every((column) => cells[column] === first[column]);
			undecided.id = isSame
				? `${first.id} says the same; one row is enough for both sentences`
				: `${first.id} is about the same; only one of the two can stand`;
		}
}

/** A sentence in the article's own characters, on one line and without characters that cannot be seen. */
function verbatim(folded: Folded, { start, end }: Span): string {
	const own = folded.original.slice(originalStart(folded, start), originalEnd(folded, end));
	return own.replace(/\p{White_Space}+/gu, ' ').replace(/[\u00AD\u200B\u2060\uFEFF]/g, '');
}

/**
 * Gives rows their ids: "2017-goods-exports-lasers"; with the parties where the table has several,
 * "2017-us-investment", and with a number where another row has that. What stands in the table already has an id.
 */
function nameRows(rows: readonly Proposal[], table: readonly Cells[]): void {
	const taken = new Set(table.map(({ id = '' }) => id));
	const byQuotation = indexBy(table, ({ quotation = '' }) => quotation);
	const numbers = new Map<string, number>();
	const all = [...table, ...rows.map(({ cells }) => cells)];
	const varying = (['reporter', 'partner'] as const).filter(
		(party) => new Set(all.map((cells) => cells[party]).filter(Boolean)).size > 1
	);
	const ids = new Map<string, string>();
	for (const proposal of rows) {
		const { cells, statement } = proposal;
		const isIt = (row: Cells) => CONTENT.every((name) => row[name] === (cells as Cells)[name]);
		const known = byQuotation.get(cells.quotation)?.find(isIt);
		proposal.isKnown = known !== undefined;
		const parts = [
			cells.year,
			...varying.map((party) => cells[party]),
			cells.indicator,
			statement.list ? cells.commodity : ''
		];
		const stem = slugOf(parts.join(' ')) || 'row';
		let id = known?.['id'] ?? stem;
		for (let n = numbers.get(stem) ?? 2; !known && taken.has(id); n++) {
			id = `${stem}-${n}`;
			numbers.set(stem, n);
		}
		taken.add(id);
		ids.set(cells.id, id);
		cells.id = id;
	}
	for (const { cells } of rows) cells.part_of = ids.get(cells.part_of) ?? cells.part_of;
}

/** A text as an identifier: lower-case letters and digits, single hyphens. */
export const slugOf = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/[\p{M}'’]/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.trim()
		.replaceAll(' ', '-');

/** Names what the schema would refuse and nothing has named yet. */
function nameRefused({ cells, undecided }: Proposal): void {
	for (const { path, message } of observationSchema.safeParse(cells).error?.issues ?? [])
		undecided[path[0] as keyof Proposal['cells']] ??= `expected ${message}`;
}

/** Whether a row can stand in the table as it is. Its HS code is asked for by the check, not by the schema. */
export const isComplete = ({ undecided }: Proposal): boolean =>
	Object.keys(undecided).every((column) => column === 'hs_2017');

/** Rows as lines of trade.csv, each with its line break, without the header. */
export const formatRows = (proposals: readonly Proposal[]): string =>
	proposals.map(({ cells }) => `${csvFormatRow(Object.values(cells))}\n`).join('');

/** An article as it came, from a file or from an address. */
export interface ArticleSource {
	text: string;
	url: string | null;
	/** the day it was taken from its address */
	accessed: string | null;
}

/** The row of articles.csv as a line, and the columns that it leaves blank. */
export function proposeArticle(known: ArticleSource & { id: string }): { line: string; undecided: string[] } {
	const given: Record<string, string | null> = { ...known, sha256: sha256(known.text) };
	const cells = Object.fromEntries(ARTICLE_COLUMNS.map((name) => [name, given[name] ?? '']));
	const { error } = articleSchema.safeParse(cells);
	const undecided = ARTICLE_COLUMNS.filter((name) => error?.issues.some(({ path }) => path[0] === name));
	return { line: csvFormatRow(Object.values(cells)), undecided };
}
