import { memo } from '../../std/group.ts';
import type { Source } from '../../text/article-text.ts';
import { passageFinder } from '../../text/nearest-passage.ts';
import { compareWords } from '../../text/word-difference.ts';
import { rule } from './rule.ts';

export const anchored = rule(
	{
		id: 'anchored',
		title: 'Word for word, once',
		statement: 'The quotation stands in the article word for word, exactly once.',
		needs: 'text',
		messages: {
			nowhere: { says: 'these words do not stand in the article', expected: 'the article’s own words' },
			twice: { says: 'these words stand in the article more than once', expected: 'words that stand there once' }
		}
	},
	({ dataset, citation }, report) => {
		const finders = new Map<Source, ReturnType<typeof passageFinder>>();
		return dataset.observations.flatMap((row) => {
			const { source, anchor } = citation(row);
			const { state } = anchor;
			if (state === 'orphaned') {
				const passage = source && memo(finders, source, () => passageFinder(source.folded))(row.quotation);
				const compared = passage ? compareWords(row.quotation, passage.text) : null;
				return report(row, 'quotation', 'nowhere', { found: row.quotation, compared });
			}
			if (state === 'ambiguous') return report(row, 'quotation', 'twice', { found: row.quotation });
			return [];
		});
	}
);
