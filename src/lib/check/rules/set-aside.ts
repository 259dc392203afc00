import { hasValue } from '../../table/observation.ts';
import { fold } from '../../text/fold.ts';
import { claimedQuantity } from '../agreement.ts';
import { unsigned } from '../set-aside.ts';
import { rule } from './rule.ts';

export const setAside = rule(
	{
		id: 'set-aside',
		title: 'Set aside',
		statement:
			'An amount of money that the table cannot hold is set aside with its sentence and the reason: the sentence stands in the article, the amount in the sentence, and no row has it.',
		messages: {
			'no-article': { says: 'no article has this id', expected: 'an id of articles.csv' },
			'no-amount': { says: 'the sentence gives no amount of money in these words' },
			repeated: { says: 'this amount is set aside twice', expected: 'one row for it' },
			'in-row': { says: 'a row has this amount; it is in the table or set aside, not both' },
			'not-there': { says: 'the article has no such sentence', expected: 'a sentence of {article}, whole' }
		}
	},
	({ table: { dataset, ...table }, id, article, source, citations, reading, asideOf }, report) => {
		for (const entry of table.setAside.get(id) ?? []) {
			const sentence = fold(entry.quotation).text;
			const amount = fold(entry.amount).text;
			const { quantities, unreadable, uncertainLists } = reading(sentence);
			const places = [...quantities.filter(({ unit }) => unit !== '%'), ...unreadable, ...uncertainLists];
			const claims = places.map(({ start, end }) => sentence.slice(start, end));
			const row = citations
				.find(({ quotation }) => quotation === sentence)
				?.rows.find((own) => hasValue(own) && claimedQuantity(own, reading(sentence))?.text === amount);
			if (!article) {
				// Where a row could not be read, it may be that article's.
				if (dataset.isWhole) report(entry, 'article', 'no-article', { found: id });
			} else if (source?.bySentence.has(sentence) === false)
				report(entry, 'quotation', 'not-there', { found: entry.quotation });
			else if (!claims.some((words) => unsigned(words) === unsigned(amount)))
				report(entry, 'amount', 'no-amount', { expected: claims.length > 0 ? claims : null, found: entry.amount });
			else if (asideOf(sentence, amount) !== entry) report(entry, 'amount', 'repeated', { found: entry.amount });
			else if (row) report(entry, 'amount', 'in-row', { found: row.id });
		}
	}
);
