import { groupBy } from '../../std/group.ts';
import { ARTICLES_CSV } from '../../table/file-names.ts';
import { rule } from './rule.ts';

export const keys = rule(
	{
		id: 'keys',
		title: 'Keys',
		statement: 'Every identifier is used once, and every identifier that a row refers to exists.',
		needs: 'table',
		acrossArticles: true,
		wholeTable: true,
		messages: {
			repeated: { says: 'this id is used twice', expected: 'an id of its own' },
			'no-article': { says: 'no article has this id', expected: `an id of ${ARTICLES_CSV}` },
			'no-observation': { says: 'no observation has this id', expected: 'the id of another row' }
		}
	},
	({ dataset, article, observation }, report) => [
		...[...repeated(dataset.observations), ...repeated(dataset.articles)].flatMap((row) =>
			report(row, 'id', 'repeated', { found: row.id })
		),
		...dataset.observations.flatMap((row) => {
			if (article.has(row.article)) return [];
			return report(row, 'article', 'no-article', { found: row.article });
		}),
		...dataset.observations.flatMap((row) => {
			if (row.part_of === null || observation.has(row.part_of)) return [];
			return report(row, 'part_of', 'no-observation', { found: row.part_of });
		})
	]
);

function repeated<T extends { id: string }>(rows: readonly T[]): T[] {
	return groupBy(rows, ({ id }) => id).flatMap((group) => group.slice(1));
}
