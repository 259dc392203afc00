import { isValueOf } from '../agreement.ts';
import type { Context, Source } from '../context.ts';
import { ARTICLES_CSV, TRADE_CSV } from '../file-names.ts';
import { type Finding, finding } from '../finding.ts';
import { BLANK_LINE, fold } from '../fold.ts';
import { sha256 } from '../hash.ts';
import { hasValue, type Observation } from '../observation.ts';
import type { Span } from '../sentence.ts';
import { statedBefore } from '../stated.ts';
import { governing } from '../statement.ts';
import { quote, rule } from './rule.ts';

/** Rules that need the article's text; they look at the articles whose text is at hand. */

export const anchored = rule(
	{
		id: 'anchored',
		title: 'Word for word, once',
		statement: 'The quotation stands in the article word for word, exactly once.',
		needs: 'text',
		decidesAgreement: false
	},
	({ dataset, anchor }, report) =>
		dataset.observations.flatMap((row) => {
			const { state } = anchor(row);
			if (state === 'orphaned')
				return report(
					row,
					'quotation',
					'these words do not stand in the article',
					'the article’s own words',
					quote(row.quotation)
				);
			if (state === 'ambiguous')
				return report(
					row,
					'quotation',
					'these words stand in the article more than once',
					'words that stand there once',
					quote(row.quotation)
				);
			return [];
		})
);

export const sentence = rule(
	{
		id: 'sentence',
		title: 'A whole sentence',
		statement: 'The quotation is one whole sentence of the article, so that nothing before or after it is cut off.',
		needs: 'text',
		decidesAgreement: false
	},
	({ dataset, sources, anchor }, report) =>
		dataset.observations.flatMap((row) => {
			const source = sources.get(row.article);
			if (!source || anchor(row).state !== 'anchored' || sentenceOf(source, row)) return [];
			const around = surrounding(source, row);
			return report(
				row,
				'quotation',
				'the quotation is not one whole sentence',
				around ? quote(around) : 'one sentence',
				quote(row.quotation)
			);
		})
);

/** Index of the sentence that the quotation is, or undefined. */
function sentenceOf({ bySentence }: Source, { quotation }: Observation): number | undefined {
	return bySentence.get(fold(quotation).text);
}

function surrounding({ folded: { text }, sentences }: Source, { quotation }: Observation): string | undefined {
	const at = text.indexOf(fold(quotation).text);
	const span = sentences.find(({ start, end }) => start <= at && at < end);
	return span && text.slice(span.start, span.end);
}

export const inferred = rule(
	{
		id: 'inferred',
		title: 'Inferred from the paragraph',
		statement: 'What a row names as inferred is stated before its quotation, in the same paragraph.',
		needs: 'text',
		decidesAgreement: true
	},
	({ dataset, sources, reading }, report) =>
		dataset.observations.flatMap((row) => {
			const source = sources.get(row.article);
			const index = source && sentenceOf(source, row);
			if (!source || index === undefined) return [];
			const before = sentencesBefore(source, index).map(({ start, end }) =>
				reading(source.folded.text.slice(start, end))
			);
			return row.inferred.flatMap((field) => {
				const said = statedBefore(field, row, before);
				if (said.state === 'stated') return [];
				const found = said.state === 'absent' ? 'nothing of it before the quotation in its paragraph' : said.found;
				return report(row, field, `the paragraph does not state this ${field}`, quote(String(row[field])), found);
			});
		})
);

/** The sentences before one in its paragraph, the nearest first. */
function sentencesBefore({ folded: { text }, sentences }: Source, index: number): Span[] {
	const before: Span[] = [];
	for (let i = index; i > 0; i--) {
		const [previous, here] = [sentences[i - 1], sentences[i]];
		if (!previous || !here || text.slice(previous.end, here.start).includes(BLANK_LINE)) break;
		before.push(previous);
	}
	return before;
}

export const claimed = rule(
	{
		id: 'claimed',
		title: 'Nothing left out',
		statement: 'Every amount of money in an article, and every list of goods or services, is claimed by a row.',
		needs: 'text',
		wholeTable: true,
		decidesAgreement: false
	},
	(context) => {
		const rows = rowsBySentence(context);
		return [...context.sources.values()].flatMap((source) =>
			source.sentences.flatMap(({ start, end }) =>
				unclaimed(source, source.folded.text.slice(start, end), rows, context)
			)
		);
	}
);

const rowKey = (article: string, sentence: string) => `${article}\n${sentence}`;

/** Rows by the sentence that they cite; quotations that differ in form alone are one sentence. */
function rowsBySentence({ citations }: Context): Map<string, Observation[]> {
	const rows = new Map<string, Observation[]>();
	for (const citing of citations) {
		if (!citing[0]) continue;
		const key = rowKey(citing[0].article, fold(citing[0].quotation).text);
		rows.set(key, [...(rows.get(key) ?? []), ...citing]);
	}
	return rows;
}

function unclaimed(
	{ article }: Source,
	sentence: string,
	rows: ReadonlyMap<string, Observation[]>,
	{ reading }: Context
): Finding[] {
	const { quantities, enumerations, indicators } = reading(sentence);
	const citing = rows.get(rowKey(article.id, sentence)) ?? [];
	const amounts = quantities.filter(
		(quantity) => quantity.unit !== '%' && !citing.some((row) => hasValue(row) && isValueOf(quantity, row))
	);
	const lists = enumerations.filter(
		(enumeration) => governing(sentence, indicators, enumeration) && citing.every(hasValue)
	);
	return [...amounts, ...lists].map(({ start, end }) =>
		finding('claimed', `${article.id} says this and no row cites it: ${quote(sentence)}`, {
			file: TRADE_CSV,
			article: article.id,
			expected: 'a row that cites this sentence',
			found: quote(sentence.slice(start, end))
		})
	);
}

export const edition = rule(
	{
		id: 'edition',
		title: 'The text that we read',
		statement:
			'The text at hand is, byte for byte, the one whose SHA-256 is registered; another edition is told, not refused.',
		needs: 'text',
		decidesAgreement: false
	},
	({ sources }) =>
		[...sources.values()].flatMap(({ article, folded }) => {
			const found = sha256(folded.original);
			if (found === article.sha256) return [];
			return finding('edition', 'this is another edition of the text than the one registered', {
				severity: 'warning',
				file: ARTICLES_CSV,
				line: article.line,
				column: 'sha256',
				article: article.id,
				expected: article.sha256,
				found
			});
		})
);
