import { groupBy } from '../../std/group.ts';
import { ARTICLES_CSV } from '../../table/file-names.ts';
import { rule } from './rule.ts';

export const keys = rule(
	{
		id: 'keys',
		title: 'Keys',
		statement:
			'Every identifier is used once, and every identifier that a row refers to exists. No two articles share an address or a text.',
		needs: 'table',
		acrossArticles: true,
		wholeTable: true,
		messages: {
			repeated: { says: 'this id is used twice', expected: 'an id of its own' },
			'same-address': { says: 'another article has this address', expected: 'one address, one article' },
			'same-text': { says: 'another article has this text', expected: 'one text, one article' },
			'no-article': { says: 'no article has this id', expected: `an id of ${ARTICLES_CSV}` },
			'no-observation': { says: 'no observation has this id', expected: 'the id of another row' }
		}
	},
	({ dataset, article, observation }, report) => [
		...[...repeated(dataset.observations, byId), ...repeated(dataset.articles, byId)].flatMap((row) =>
			report(row, 'id', 'repeated', { found: row.id })
		),
		...repeated(unlike(dataset.articles), ({ url }) => url.toLowerCase().replace(/^https?:|\/+$/g, '')).flatMap((row) =>
			report(row, 'url', 'same-address', { found: row.url })
		),
		...repeated(unlike(dataset.articles), ({ sha256 }) => sha256).flatMap((row) =>
			report(row, 'sha256', 'same-text', { found: row.sha256 })
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

const byId = ({ id }: { id: string }) => id;

function repeated<T>(rows: readonly T[], key: (row: T) => string): T[] {
	return groupBy(rows, key).flatMap((group) => group.slice(1));
}

/** One row of each id: of a repeated one that is all that is to be said. */
const unlike = <T extends { id: string }>(rows: readonly T[]): T[] =>
	groupBy(rows, byId).flatMap((group) => group.slice(0, 1));
