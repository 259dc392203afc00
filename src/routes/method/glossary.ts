/** The site's words, and what each means here. */
export const GLOSSARY: readonly { word: string; meaning: string }[] = [
	{ word: 'Observation', meaning: 'One row of the table: a value, or a good or service that is named without one.' },
	{ word: 'Article', meaning: 'A text that was read for the table, whether it gives a figure or not.' },
	{
		word: 'Quotation',
		meaning: 'The article’s own words that carry an observation, one whole sentence, word for word.'
	},
	{ word: 'Reporter, partner', meaning: 'The economy whose statistics these are, and the other one.' },
	{ word: 'Indicator', meaning: 'What is measured: goods exports, services exports, investment, and so on.' },
	{ word: 'Commodity', meaning: 'The good or service, in the article’s own words.' },
	{
		word: 'Value, unit, unit multiplier',
		meaning: 'The number as the article prints it, its currency, and the power of ten that “million” stands for.'
	},
	{
		word: 'Qualifier',
		meaning: 'The article’s own hedge, such as “almost” or “about”. It is part of the figure and is never left out.'
	},
	{
		word: 'Quantity',
		meaning: 'An amount as read out of a sentence: number, scale, currency, qualifier, and where it stands.'
	},
	{
		word: 'Anchored',
		meaning:
			'The quotation stands in the article’s text exactly once. Otherwise it is orphaned (nowhere), ambiguous (twice or more), or unavailable (no text at hand).'
	},
	{
		word: 'Agrees',
		meaning:
			'An observation says what its quotation says. Otherwise it disagrees, or the quotation is unreadable: no amount and no list can be read out of it.'
	},
	{
		word: 'Checked',
		meaning:
			'On the day named, the article’s text was at hand, the quotation stood in it exactly once, and every rule passed. An edited row is not checked until it is checked again.'
	},
	{ word: 'Finding', meaning: 'What a rule has to say about a row: where, what was expected, what was found.' },
	{
		word: 'Derived',
		meaning: 'Computed by us from observations: always marked, always with its inputs and its formula.'
	}
];
