import { claimedQuantity, expectedQuantity } from '../agreement.ts';
import { fold } from '../../text/fold.ts';
import { hasValue } from '../../table/observation.ts';
import { indicator, INFERABLE } from '../../table/vocabulary.ts';
import { placeOf, statedIn } from '../stated.ts';
import { quote, rule } from './rule.ts';

/** Rules that hold a row against its quotation. */

export const value = rule(
	{
		id: 'value',
		title: 'Value',
		statement: 'The number, its scale and its unit are what the quotation says, digit for digit.',
		needs: 'table',
		decidesAgreement: true
	},
	({ dataset, reading }, report) =>
		dataset.observations.flatMap((row) => {
			if (!hasValue(row)) return [];
			const quantity = claimedQuantity(row, reading(row.quotation));
			if (quantity?.value === row.value) return [];
			if (quantity)
				return report(
					row,
					'value',
					'the same number, printed with other digits',
					quote(quantity.value),
					quote(row.value)
				);
			const expected = expectedQuantity(row, reading(row.quotation));
			if (!expected)
				return report(
					row,
					'quotation',
					'no amount can be read in the quotation',
					'a sentence with the amount',
					quote(row.quotation)
				);
			const column =
				expected.upper !== null
					? 'quotation'
					: expected.unit !== row.unit
						? 'unit'
						: expected.value !== row.value
							? 'value'
							: 'unit_mult';
			const message =
				expected.upper === null
					? 'the quotation gives another amount'
					: 'the quotation gives a range, which one value cannot hold';
			return report(row, column, message, quote(expected.text), `${row.value} × 10^${row.unit_mult} ${row.unit}`);
		})
);

export const qualifier = rule(
	{
		id: 'qualifier',
		title: 'Qualifier',
		statement: 'The hedge of the quotation (“almost”, “largely”) stands beside the figure, and no other one does.',
		needs: 'table',
		decidesAgreement: true
	},
	({ dataset, reading }, report) =>
		dataset.observations.flatMap((row) => {
			const { enumerations } = reading(row.quotation);
			const hedge = hasValue(row)
				? claimedQuantity(row, reading(row.quotation))?.qualifier
				: enumerations.find(({ items }) => items.some(({ text }) => text === row.commodity))?.hedge;
			const expected = hedge?.text ?? null;
			if (expected === row.qualifier || (hasValue(row) && hedge === undefined)) return [];
			const message = expected === null ? 'the quotation has no such hedge' : 'the quotation hedges this';
			return report(
				row,
				'qualifier',
				message,
				expected === null ? 'a blank cell' : quote(expected),
				row.qualifier === null ? 'a blank cell' : quote(row.qualifier)
			);
		})
);

export const stated = rule(
	{
		id: 'stated',
		title: 'Year, parties, indicator',
		statement: 'Year, reporter, partner and indicator are stated in the quotation, or named as inferred; never both.',
		needs: 'table',
		decidesAgreement: true
	},
	({ dataset, reading }, report) =>
		dataset.observations.flatMap((row) => {
			const read = reading(row.quotation);
			const place = placeOf(row, read);
			return INFERABLE.flatMap((field) => {
				const said = statedIn(field, row, read, place);
				const inferred = row.inferred.includes(field);
				if (said.state === 'other')
					return report(row, field, `the quotation says another ${field}`, said.found, quote(String(row[field])));
				if (said.state === 'joined')
					return report(
						row,
						field,
						`the quotation names several together, and none of them alone as the ${field}`,
						`a sentence whose ${field} is one`,
						quote(said.found)
					);
				if (said.state === 'stated' && inferred) {
					return report(
						row,
						'inferred',
						`the quotation states the ${field} itself; it is not inferred`,
						`no “${field}”`,
						quote(row.inferred.join(' '))
					);
				}
				if (said.state === 'absent' && !inferred) {
					return report(
						row,
						'inferred',
						`the quotation does not state the ${field}`,
						`“${field}”, if the paragraph states it before`,
						quote(row.inferred.join(' '))
					);
				}
				return [];
			});
		})
);

export const commodity = rule(
	{
		id: 'commodity',
		title: 'Commodity',
		statement: 'Goods and services are named in the quotation’s own words; a flow of capital names none.',
		needs: 'table',
		decidesAgreement: true
	},
	({ dataset }, report) =>
		dataset.observations.flatMap((row) => {
			const isCapital = indicator(row.indicator).kind === 'capital';
			if (row.commodity === null)
				return isCapital ? [] : report(row, 'commodity', 'what is it?', 'the quotation’s words for it', 'a blank cell');
			if (isCapital) return report(row, 'commodity', 'capital is no commodity', 'a blank cell', quote(row.commodity));
			const at = row.quotation.indexOf(row.commodity);
			const around =
				row.quotation.slice(Math.max(0, at - 1), at) + row.quotation.slice(at + row.commodity.length).slice(0, 1);
			if (at !== -1 && !/[\p{L}\p{N}]/u.test(around)) return [];
			return report(
				row,
				'commodity',
				'these words do not stand in the quotation',
				'the quotation’s own words',
				quote(row.commodity)
			);
		})
);

export const list = rule(
	{
		id: 'list',
		title: 'Complete lists',
		statement: 'The goods of a quotation are exactly the rows that cite it, in its order: none missing, none added.',
		needs: 'table',
		wholeTable: true,
		decidesAgreement: true
	},
	({ citations, reading }, report) =>
		citations.flatMap(({ rows }) => {
			const named = rows.filter((row) => !hasValue(row));
			const [first] = named;
			if (!first) return [];
			const items = reading(first.quotation).enumerations.flatMap(({ items }) =>
				items.map(({ text }) => fold(text).text)
			);
			if (items.length === 0) {
				return named.flatMap((row) =>
					report(
						row,
						'quotation',
						'no list can be read in the quotation',
						'a sentence that lists what is named',
						quote(row.quotation)
					)
				);
			}
			// Rows may cite one sentence in two forms: curly marks and straight ones.
			const names = named.map(({ commodity }) => fold(commodity ?? '').text);
			const missing = items.filter((item) => !names.includes(item));
			const added = named.filter((_, i) => !items.includes(names[i] ?? ''));
			const order = missing.length + added.length > 0 ? undefined : named.find((_, i) => names[i] !== items[i]);
			return [
				...missing.flatMap((item) =>
					report(first, 'commodity', 'the quotation names one more; add its row', quote(item), 'no such row')
				),
				...added.flatMap((row) =>
					report(
						row,
						'commodity',
						'not one of the items of the quotation’s list',
						items.map(quote).join(', '),
						quote(row.commodity ?? '')
					)
				),
				...(order
					? report(
							order,
							'commodity',
							'the rows are not in the quotation’s order',
							quote(items[named.indexOf(order)] ?? 'the end of the list'),
							quote(order.commodity ?? '')
						)
					: [])
			];
		})
);
