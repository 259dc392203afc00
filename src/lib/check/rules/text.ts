import type { Article } from '../../table/article.ts';
import { claimsOn, type Unclaimed } from '../coverage.ts';
import type { Citation } from '../context.ts';
import { indexBy } from '../../std/group.ts';
import { ARTICLES_CSV, TRADE_CSV } from '../../table/file-names.ts';
import { type Finding, finding } from '../../table/finding.ts';
import { sentencesBefore } from '../../text/article-text.ts';
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
	({ dataset, citation }, report) =>
		dataset.observations.flatMap((row) => {
			const { state } = citation(row).anchor;
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
	({ dataset, citation }, report) =>
		dataset.observations.flatMap((row) => {
			const cited = citation(row);
			if (cited.anchor.state !== 'anchored' || cited.sentence !== undefined) return [];
			const around = surrounding(cited);
			return report(
				row,
				'quotation',
				'the quotation is not one whole sentence',
				around ? quote(around) : 'one sentence',
				quote(row.quotation)
			);
		})
);

function surrounding({ source, quotation }: Citation): string | undefined {
	const at = source?.folded.text.indexOf(quotation) ?? -1;
	return source?.words[source.sentences.findIndex(({ start, end }) => start <= at && at < end)];
}

export const inferred = rule(
	{
		id: 'inferred',
		title: 'Inferred from the paragraph',
		statement: 'What a row names as inferred is stated before its quotation, in the same paragraph.',
		needs: 'text',
		decidesAgreement: true
	},
	({ dataset, citation, reading }, report) =>
		dataset.observations.flatMap((row) => {
			const { source, sentence } = citation(row);
			if (!source || sentence === undefined || row.inferred.length === 0) return [];
			const before = sentencesBefore(source, sentence).map(reading);
			return row.inferred.flatMap((field) => {
				const said = statedBefore(field, row, before, row.inferred);
				if (said.state === 'stated') return [];
				const nothing = 'nothing of it before the quotation in its paragraph';
				const found = said.state === 'absent' ? nothing : said.state === 'joined' ? quote(said.found) : said.found;
				return report(row, field, `the paragraph does not state this ${field}`, quote(String(row[field])), found);
			});
		})
);

export const claimed = rule(
	{
		id: 'claimed',
		title: 'Nothing left out',
		statement:
			'Every amount of money in an article, and every list of goods or services, is claimed by a row: one that cites its sentence, or one that it says again, rounded only where it says all that the row is about or is the headline. An amount that cannot be read is told, and not passed over.',
		needs: 'text',
		wholeTable: true,
		decidesAgreement: false
	},
	(context) => {
		const { dataset, sources, citation } = context;
		const rows = indexBy(dataset.observations, ({ article }) => article);
		return [...sources.values()].flatMap((source) => {
			const standing = rows.get(source.article.id)?.filter((row) => citation(row).sentence !== undefined) ?? [];
			const unclaimed = claimsOn(source, standing, context);
			return source.words.flatMap((words, index) =>
				unclaimed(index).map((span) => claimFinding(source.article, words, span))
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
		[...sources.values()].flatMap(({ article, sha256 }) => {
			const found = sha256();
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
