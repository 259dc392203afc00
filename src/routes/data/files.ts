/** The files that the site gives, each with what it holds. A path is from the site's root. */
export interface FileGroup {
	title: string;
	files: readonly { path: string; holds: string }[];
}

export const FILE_GROUPS: readonly FileGroup[] = [
	{
		title: 'The data',
		files: [
			{ path: 'trade.csv', holds: 'The observations, byte for byte as curated.' },
			{ path: 'articles.csv', holds: 'The articles that they rest on, and those without figures.' },
			{ path: 'trade.json', holds: 'Both, typed, with what we computed.' },
			{ path: 'trade.jsonl', holds: 'The observations, typed, one a line.' },
			{ path: 'articles.json', holds: 'The articles, typed.' },
			{ path: 'dataset.zip', holds: 'All of it, with a README.' }
		]
	},
	{
		title: 'What describes it',
		files: [
			{ path: 'datapackage.json', holds: 'Both tables, as a Data Package.' },
			{ path: 'trade.csv-metadata.json', holds: 'The observations, as CSV on the Web, in the terms of SDMX.' },
			{ path: 'annotations.jsonld', holds: 'Where each sentence stands, as W3C Web Annotations.' },
			{ path: 'schemas/trade.schema.json', holds: 'JSON Schema of trade.json.' },
			{ path: 'schemas/trade-line.schema.json', holds: 'JSON Schema of a line of trade.jsonl.' },
			{ path: 'schemas/articles.schema.json', holds: 'JSON Schema of articles.json.' },
			{ path: 'schemas/observation.schema.json', holds: 'JSON Schema of the JSON of one observation.' }
		]
	},
	{
		title: 'To cite it',
		files: [
			{ path: 'CITATION.cff', holds: 'Citation File Format.' },
			{ path: 'citation.bib', holds: 'BibTeX.' },
			{ path: 'citation.ris', holds: 'RIS.' },
			{ path: 'citation.json', holds: 'CSL-JSON.' }
		]
	}
];
