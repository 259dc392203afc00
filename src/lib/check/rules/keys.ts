import { groupBy } from '../../std/group.ts';
import { ARTICLES_CSV } from '../../table/file-names.ts';
import { tableRule } from './rule.ts';

export const keys = tableRule(
	{
		id: 'keys',
		title: 'Keys',
		statement:
			'Every identifier is used once, and every identifier that a row refers to exists. No two articles share an address or a text.',
		wholeTable: true,
		messages: {
			repeated: { says: 'this id is used twice', expected: 'an id of its own' },
			'same-address': { says: 'another article has this address', expected: 'one address, one article' },
			'same-text': { says: 'another article has this text', expected: 'one text, one article' },
			'no-article': { says: 'no article has this id{cited}', expected: `an id of ${ARTICLES_CSV}` },
			'no-observation': { says: 'no observation has this id', expected: 'the id of another row' }
		}
	},
	({ dataset: { observations, articles }, ...known }, report) => {
		const id = ({ id }: { id: string }) => id;
		for (const row of [...repeated(observations, id), ...repeated(articles, id)])
			report(row, 'id', 'repeated', { found: row.id });
		// Of a repeated id that is all that is to be said.
		const first = groupBy(articles, id).map(([row]) => row);
		for (const row of repeated(first, ({ url }) => addressKey(url)))
			report(row, 'url', 'same-address', { found: row.url });
		for (const row of repeated(first, ({ sha256 }) => sha256))
			report(row, 'sha256', 'same-text', { found: row.sha256 });
		for (const [article, [row, ...others]] of known.citing) {
			if (known.articles.has(article)) continue;
			const cited = others.length === 0 ? '' : ` (${others.length + 1} observations cite it)`;
			report(row, 'article', 'no-article', { data: { cited }, found: article });
		}
		for (const row of observations) {
			if (row.part_of !== null && !known.observations.has(row.part_of))
				report(row, 'part_of', 'no-observation', { found: row.part_of });
		}
	}
);

/** A host is the same in both cases, and a page with or without encryption and a slash at its end. */
const addressKey = (url: string): string =>
	url.replace(/^https?:\/\/[^/?#]*/i, (host) => host.toLowerCase().replace(/^https?:/, '')).replace(/\/+$/, '');

const repeated = <T>(rows: readonly T[], key: (row: T) => string): T[] =>
	groupBy(rows, key).flatMap((group) => group.slice(1));
