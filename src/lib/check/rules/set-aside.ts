import { SET_ASIDE_CSV } from '../../table/file-names.ts';
import { finding, type Finding } from '../../table/finding.ts';
import { hasValue } from '../../table/observation.ts';
import type { SetAside } from '../../table/set-aside-schema.ts';
import { fold } from '../../text/fold.ts';
import { claimedQuantity } from '../agreement.ts';
import { setAsideIn, unsigned } from '../set-aside.ts';
import { rule } from './rule.ts';

const ABOUT = {
	id: 'set-aside',
	title: 'Set aside',
	statement:
		'An amount of money that the table cannot hold is set aside with its sentence and the reason: the sentence stands in the article, the amount in the sentence, and no row has it.',
	needs: 'table',
	messages: {
		'no-article': { says: 'no article has this id', expected: 'an id of articles.csv' },
		'no-amount': { says: 'the sentence gives no such amount of money', expected: 'words of an amount, as they stand' },
		repeated: { says: 'this amount is set aside twice', expected: 'one row for it' },
		'in-row': { says: 'a row has this amount; it is in the table or set aside, not both' },
		'not-there': { says: 'the article has no such sentence', expected: 'a sentence of {article}, whole' }
	}
} as const;

export const setAside = rule(ABOUT, ({ dataset, article, sources, citation, reading }) => {
	const entries = dataset.setAside ?? [];
	const at = setAsideIn(dataset);
	return entries.flatMap((entry): Finding[] => {
		const sentence = fold(entry.quotation).text;
		const amount = fold(entry.amount).text;
		// Where a row could not be read, it may be that article's.
		if (!article.has(entry.article)) return dataset.isWhole ? [found(entry, 'no-article', 'article')] : [];
		const source = sources.get(entry.article);
		if (source && !source.bySentence.has(sentence)) return [found(entry, 'not-there', 'quotation')];
		const { quantities, unreadable, uncertainLists } = reading(sentence);
		const claims = [...quantities.filter(({ unit }) => unit !== '%'), ...unreadable, ...uncertainLists];
		if (!claims.some(({ start, end }) => unsigned(sentence.slice(start, end)) === unsigned(amount)))
			return [found(entry, 'no-amount', 'amount')];
		if (at(entry.article, sentence, amount)[0] !== entry) return [found(entry, 'repeated', 'amount')];
		const row = dataset.observations
			.filter(hasValue)
			.find((own) => citation(own).quotation === sentence && claimedQuantity(own, reading(sentence))?.text === amount);
		return row ? [{ ...found(entry, 'in-row', 'amount'), found: row.id }] : [];
	});
});

const found = (entry: SetAside, message: keyof typeof ABOUT.messages, column: 'article' | 'quotation' | 'amount') =>
	finding(ABOUT, message, {
		file: SET_ASIDE_CSV,
		line: entry.line,
		column,
		article: entry.article,
		found: entry[column]
	});
