import { keywords, type Publication, sourcesOf } from './publication.ts';
import { authorOf, LICENCE } from './terms.ts';
import type { Version } from './version.ts';

/**
 * `CITATION.cff`, Citation File Format 1.2.0, https://citation-file-format.github.io/: how to cite the dataset, read by
 * GitHub and by reference managers. It is YAML, of which a JSON string is one way to write a string.
 * @param publication without a version for the copy at the root of the repository, which is of every version
 */
export function citationFile(publication: Omit<Publication, 'version'> & { version: Version | null }): string {
	const { site, version, dataset, address } = publication;
	const lines = [
		'cff-version: 1.2.0',
		`message: ${text('Cite the dataset as below, and with a figure the article that it was taken from.')}`,
		'type: dataset',
		`title: ${text(site.title)}`,
		'authors:',
		`  - name: ${text(authorOf(site))}`,
		...(version ? [`version: ${text(version.label)}`] : []),
		...(version?.date ? [`date-released: ${text(version.date)}`] : []),
		...(address === null ? [] : [`url: ${text(address)}`]),
		`license: ${LICENCE.id}`,
		'keywords:',
		...keywords(dataset).map((word) => `  - ${text(word)}`),
		'references:',
		...sourcesOf(dataset).flatMap(({ title, publisher, published, url, accessed }) => [
			'  - type: website',
			`    title: ${text(title)}`,
			'    authors:',
			`      - name: ${text(publisher)}`,
			`    date-released: ${text(published.slice(0, 10))}`,
			...(accessed === null ? [] : [`    date-accessed: ${text(accessed)}`]),
			`    url: ${text(url)}`
		])
	];
	return `${lines.join('\n')}\n`;
}

const text = (value: string) => JSON.stringify(value);
