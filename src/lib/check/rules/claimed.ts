import { originalStart } from '../../text/fold.ts';
import { unclaimedIn } from '../coverage.ts';
import { rule } from './rule.ts';

export const claimed = rule(
	{
		id: 'claimed',
		title: 'Nothing left out',
		statement:
			'Every amount of money in an article, and every list of goods or services, is claimed by a row, or set aside: by one that cites its sentence, or one that it says again, rounded only where it says all that the row is about or is the headline. An amount that cannot be read, and a list whose items are not certain, are reported, not passed over.',
		needsText: true,
		wholeTable: true,
		messages: {
			unclaimed: {
				says: '{article} says this and no row has it: “{sentence}”',
				expected: 'a row with it, or one of set-aside.csv'
			},
			unreadable: {
				says: '{article} gives an amount that cannot be read for certain: “{sentence}”',
				expected: 'an amount that a row can claim, or a row of set-aside.csv'
			},
			'uncertain-list': {
				says: '{article} lists something, and where one item ends is not certain: “{sentence}”',
				expected: 'a list that rows can claim, or a row of set-aside.csv'
			}
		}
	},
	(context, report) => {
		const { article, source, citations } = context;
		if (!article || !source) return;
		const { folded, line } = source;
		// What a quotation has become is told with it, by the rule `anchored`.
		const became = citations.map(({ suggestion }) => suggestion());
		for (const { kind, sentence, start, end } of unclaimedIn(context)) {
			const at = originalStart(folded, start);
			if (became.some((passage) => passage && passage.start <= at && at < passage.end)) continue;
			const message = kind === 'amount' || kind === 'list' ? 'unclaimed' : kind;
			const found = folded.text.slice(start, end);
			report(article, null, message, { file: `${article.id}.txt`, line: line(start), found, data: { sentence } });
		}
	}
);
