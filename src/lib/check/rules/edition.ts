import { rule } from './rule.ts';

export const edition = rule(
	{
		id: 'edition',
		title: 'The text that we read',
		statement:
			'The text at hand is, byte for byte, the one whose SHA-256 is registered; another edition is told, not refused.',
		needs: 'text',
		messages: {
			other: {
				says: 'this is another edition of the text than the one registered',
				expected: '{expected}',
				found: '{found}',
				severity: 'warning'
			}
		}
	},
	({ sources }, report) =>
		[...sources.values()].flatMap(({ article, sha256 }) => {
			const found = sha256();
			return found === article.sha256 ? [] : report(article, 'sha256', 'other', { expected: article.sha256, found });
		})
);
