import { wordsKey } from '../agreement.ts';
import { rule } from './rule.ts';

export const article = rule(
	{
		id: 'article',
		title: 'Articles',
		statement:
			'An article was published after the year of its figures and read after it was published, neither of them in the future; its title stands in its text.',
		messages: {
			future: { says: 'this day is in the future', expected: 'at the latest {today}' },
			'read-before': { says: 'the article was read before it was published', expected: 'at the earliest {published}' },
			'before-figures': {
				says: 'the article was published before the year of its figures was over: line {line} of the table is of {year}',
				expected: 'a day after {year}'
			},
			'no-title': {
				says: 'the title does not stand in the article’s text',
				expected: 'the headline as printed',
				severity: 'warning'
			}
		}
	},
	({ article, source, table: { citing, today } }, report) => {
		if (!article) return;
		const isFuture = (date: string | null) => today !== null && date !== null && date > today;
		const { published, accessed } = article;
		const day = published.slice(0, 10);
		const early = citing.get(article.id)?.find(({ year }) => Number(day.slice(0, 4)) <= year);
		if (isFuture(day)) report(article, 'published', 'future', { found: day, data: { today } });
		else if (isFuture(accessed)) report(article, 'accessed', 'future', { found: accessed, data: { today } });
		else if (accessed !== null && accessed < day)
			report(article, 'accessed', 'read-before', { found: accessed, data: { published: day } });
		else if (early)
			report(article, 'published', 'before-figures', {
				found: published,
				data: { line: early.line, year: early.year }
			});
		if (source && !source.folded.text.toLowerCase().includes(wordsKey(article.title)))
			report(article, 'title', 'no-title', { found: article.title });
	}
);
