import type { Article } from '../article.ts';
import { claimsOn, type Unclaimed } from '../claim.ts';
import { indexBy, type Source } from '../context.ts';
import { ARTICLES_CSV, TRADE_CSV } from '../file-names.ts';
import { type Finding, finding } from '../finding.ts';
import { fold } from '../fold.ts';
import { sha256 } from '../hash.ts';
import type { Observation } from '../observation.ts';
import { sentencesBefore } from '../sentence.ts';
import { statedBefore } from '../stated.ts';
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
			const before = sentencesBefore(source.folded.text, source.sentences, index).map(({ start, end }) =>
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

export const claimed = rule(
	{
		id: 'claimed',
		title: 'Nothing left out',
		statement:
			'Every amount of money in an article, and every list of goods or services, is claimed by a row: one that cites its sentence, or one that it says again. An amount that cannot be read is told, and not passed over.',
		needs: 'text',
		wholeTable: true,
		decidesAgreement: false
	},
	({ dataset, sources, reading }) => {
		const rows = indexBy(dataset.observations, ({ article }) => article);
		return [...sources.values()].flatMap((source) => {
			const { article, folded, sentences } = source;
			const standing = rows.get(article.id)?.filter((row) => sentenceOf(source, row) !== undefined) ?? [];
			const unclaimed = claimsOn(source, standing, reading);
			return sentences.flatMap(({ start, end }, index) =>
				unclaimed(index).map((span) => claimFinding(article, folded.text.slice(start, end), span))
			);
		});
	}
);

function claimFinding({ id }: Article, sentence: string, { kind, start, end }: Unclaimed): Finding {
	const isReadable = kind !== 'unreadable';
	const what = isReadable ? 'says this and no row cites it' : 'gives an amount that cannot be read for certain';
	return finding('claimed', `${id} ${what}: ${quote(sentence)}`, {
		file: TRADE_CSV,
		article: id,
		expected: isReadable ? 'a row that cites this sentence' : 'an amount that a row can claim',
		found: quote(sentence.slice(start, end))
	});
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
