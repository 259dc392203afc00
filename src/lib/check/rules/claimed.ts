import { indexBy } from '../../std/group.ts';
import { finding, type Finding } from '../../table/finding.ts';
import type { Source } from '../../text/article-text.ts';
import { claimsOn, type Unclaimed } from '../coverage.ts';
import { setAsideIn } from '../set-aside.ts';
import { rule } from './rule.ts';

const ABOUT = {
	id: 'claimed',
	title: 'Nothing left out',
	statement:
		'Every amount of money in an article, and every list of goods or services, is claimed by a row, or set aside: by one that cites its sentence, or one that it says again, rounded only where it says all that the row is about or is the headline. An amount that cannot be read, and a list whose items are not certain, are told and not passed over.',
	needs: 'text',
	wholeTable: true,
	messages: {
		unclaimed: {
			says: '{article} says this and no row cites it: “{sentence}”',
			expected: 'a row that cites this sentence, or one that sets the amount aside'
		},
		unreadable: {
			says: '{article} gives an amount that cannot be read for certain: “{sentence}”',
			expected: 'an amount that a row can claim, or a row that sets it aside'
		},
		'uncertain-list': {
			says: '{article} lists something, and where one item ends is not certain: “{sentence}”',
			expected: 'a list that rows can claim, or to have it set aside'
		}
	}
} as const;

export const claimed = rule(ABOUT, (context) => {
	const { dataset, sources, citation } = context;
	const rows = indexBy(dataset.observations, ({ article }) => article);
	const aside = setAsideIn(dataset);
	return [...sources.values()].flatMap((source) => {
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
	return finding(ABOUT, kind === 'amount' || kind === 'list' ? 'unclaimed' : kind, {
		file: `${id}.txt`,
		line: source.line((source.sentences[index]?.start ?? 0) + start),
		article: id,
		found: sentence.slice(start, end),
		data: { sentence }
	});
}
