import { indexBy } from '../../std/group.ts';
import { isEnglish } from '../../table/article.ts';
import { finding, type Finding } from '../../table/finding.ts';
import type { Source } from '../../text/article-text.ts';
import { claimsOn, type Unclaimed } from '../coverage.ts';
import { setAsideIn } from '../set-aside.ts';
import { rule } from './rule.ts';

const ABOUT = {
	id: 'claimed',
	title: 'Nothing left out',
	statement:
		'Every amount of money in an article, and every list of goods or services, is claimed by a row, or set aside: by one that cites its sentence, or one that it says again, rounded only where it says all that the row is about or is the headline. An amount that cannot be read is told, and not passed over.',
	needs: 'text',
	wholeTable: true,
	messages: {
		unclaimed: {
			says: '{article} says this and no row cites it: “{sentence}”',
			expected: 'a row that cites this sentence'
		},
		unreadable: {
			says: '{article} gives an amount that cannot be read for certain: “{sentence}”',
			expected: 'an amount that a row can claim'
		}
	}
} as const;

export const claimed = rule(ABOUT, (context) => {
	const { dataset, sources, citation } = context;
	const rows = indexBy(dataset.observations, ({ article }) => article);
	const aside = setAsideIn(dataset);
	// What is left out of an article that we cannot read, nothing can tell.
	const read = [...sources.values()].filter(({ article }) => isEnglish(article));
	return read.flatMap((source) => {
		const standing = rows.get(source.article.id)?.filter((row) => citation(row).sentence !== undefined) ?? [];
		const unclaimed = claimsOn(source, standing, context);
		return source.words.flatMap((words, index) =>
			unclaimed(index)
				.filter(({ start, end }) => aside(source.article.id, words, words.slice(start, end)).length === 0)
				.map((span) => claimFinding(source, index, span))
		);
	});
});

/** At its line of the text: no row has it. */
function claimFinding(source: Source, index: number, { kind, start, end }: Unclaimed): Finding {
	const { id } = source.article;
	const sentence = source.words[index] ?? '';
	return finding(ABOUT, kind === 'unreadable' ? kind : 'unclaimed', {
		file: `${id}.txt`,
		line: source.line((source.sentences[index]?.start ?? 0) + start),
		article: id,
		found: sentence.slice(start, end),
		data: { sentence }
	});
}
