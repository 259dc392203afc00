import type * as z from 'zod';
import type { Article } from './article.ts';
import { articleSchema } from './article-schema.ts';
import { readCsv } from './csv.ts';
import { ARTICLES_CSV, SET_ASIDE_CSV, TRADE_CSV } from './file-names.ts';
import { type Finding, finding, type RuleText } from './finding.ts';
import type { Observation } from './observation.ts';
import { observationSchema } from './observation-schema.ts';
import { type SetAside, setAsideSchema } from './set-aside-schema.ts';

/** What a cell of a column may be, as the schemas of the two files have it. */
export const SCHEMA = {
	id: 'schema',
	title: 'Cells',
	statement: 'Every cell is what its column holds: a code of the list, a year, digits, a date, an id.',
	messages: {
		cell: { says: 'the cell is not what its column holds', expected: '{expected}' }
	}
} as const satisfies RuleText;

export interface Dataset {
	observations: Observation[];
	articles: Article[];
	/** amounts of the articles that no row can hold */
	setAside?: SetAside[];
	/** false where a row could not be read: then nothing can be said about what is missing */
	isWhole: boolean;
}

export const TRADE_COLUMNS = Object.keys(observationSchema.shape);
export const ARTICLE_COLUMNS = Object.keys(articleSchema.shape);
export const SET_ASIDE_COLUMNS = Object.keys(setAsideSchema.shape);

/** The texts of the curated files; nothing is set aside where there is no file for it. */
export interface DataFiles {
	trade: string;
	articles: string;
	setAside?: string | null;
}

/**
 * The texts of the files → what they say, and the findings of reading them (rules `csv` and `schema`). A row with a
 * finding is not in the dataset. Never throws.
 */
export function readDataset(files: DataFiles): { dataset: Dataset; findings: Finding[] } {
	const trade = readTable(TRADE_CSV, files.trade, observationSchema);
	const articles = readTable(ARTICLES_CSV, files.articles, articleSchema);
	const none = { rows: [], findings: [] };
	const setAside = files.setAside == null ? none : readTable(SET_ASIDE_CSV, files.setAside, setAsideSchema);
	const findings = [...trade.findings, ...articles.findings, ...setAside.findings];
	const isWhole = findings.length === 0;
	return { dataset: { observations: trade.rows, articles: articles.rows, setAside: setAside.rows, isWhole }, findings };
}

function readTable<S extends z.ZodObject>(file: string, text: string, schema: S) {
	const { rows, findings } = readCsv(file, text, Object.keys(schema.shape));
	const read = rows.flatMap(({ line, cells }) => {
		const { data, error } = schema.safeParse(cells);
		if (!error) return { ...data, line };
		findings.push(...error.issues.map((issue) => schemaFinding(file, line, cells, issue)));
		return [];
	});
	return { rows: read, findings };
}

function schemaFinding(file: string, line: number, cells: Record<string, string>, issue: z.core.$ZodIssue): Finding {
	const [column = null] = issue.path.map(String);
	return finding(SCHEMA, 'cell', {
		file,
		line,
		column,
		[file === TRADE_CSV ? 'observation' : 'article']: cells[file === SET_ASIDE_CSV ? 'article' : 'id'] || null,
		expected: issue.message,
		found: cells[column ?? ''] ?? null
	});
}
