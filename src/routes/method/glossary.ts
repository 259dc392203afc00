/** The site's words, and what each means here. */
export const GLOSSARY: Readonly<Record<string, string>> = {
	Observation: 'One row of the table: a value, or a good or service that is named without one.',
	Quotation: 'The article’s own sentence that carries an observation, word for word.',
	'Reporter, partner': 'The economy whose statistics these are, and the other one.',
	Indicator: 'What is measured: goods exports, services exports, investment, and so on.',
	Qualifier: 'The article’s own hedge, such as “almost”. It is part of the figure and never left out.',
	Anchored:
		'The quotation stands in the article’s text exactly once. Else it is orphaned (nowhere), ambiguous (twice or more), or unavailable (no text at hand).',
	Agrees: 'The observation says what its quotation says. Else it disagrees, or the quotation is unreadable.',
	Checked:
		'On the day named, the text was at hand, the quotation anchored, and every rule passed. An edited row is not checked.',
	Derived: 'Computed by us from observations: always marked, with its inputs and its formula.'
};
