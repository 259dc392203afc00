import { strToU8, zipSync, type Zippable } from 'fflate';
import { ANNOTATIONS_JSONLD, annotations } from '../publish/annotations.ts';
import { citationFile } from '../publish/citation-file.ts';
import { articlesDocument, toJson, tradeDocument, tradeLines } from '../publish/json.ts';
import { csvwMetadata } from '../publish/csvw.ts';
import { dataPackage } from '../publish/datapackage.ts';
import { jsonSchema, SCHEMA_NAMES } from '../publish/json-schema.ts';
import { describe, type Publication } from '../publish/publication.ts';
import { RIGHTS } from '../publish/terms.ts';
import { ARTICLES_CSV, RECORD_JSON, TRADE_CSV } from '../table/file-names.ts';
import { cslJson, datasetCitations } from './citations.ts';

const files = new WeakMap<Publication, Record<string, string>>();
const archives = new WeakMap<Publication, Uint8Array>();

/** What is asked for by a page and by a file is made once. */
function once<V>(known: WeakMap<Publication, V>, publication: Publication, make: (publication: Publication) => V): V {
	let made = known.get(publication);
	if (!made) known.set(publication, (made = make(publication)));
	return made;
}

/** The files of the archive, with their texts: what the site gives at the same paths, and a README. */
export const archiveFiles = (publication: Publication) => once(files, publication, write);

/** All of it in one file. The same data makes the same bytes, on any machine and in any time zone. */
export const archive = (publication: Publication) => once(archives, publication, pack);

function write(publication: Publication): Record<string, string> {
	const { files, record } = publication;
	const citations = datasetCitations(publication);
	return {
		'README.txt': readme(publication, citations.plain),
		[TRADE_CSV]: files.trade,
		[ARTICLES_CSV]: files.articles,
		'trade.json': toJson(tradeDocument(publication)),
		'trade.jsonl': tradeLines(publication),
		'articles.json': toJson(articlesDocument(publication)),
		...(record && { [RECORD_JSON]: toJson(record) }),
		[ANNOTATIONS_JSONLD]: toJson(annotations(publication)),
		'datapackage.json': toJson(dataPackage(publication)),
		[`${TRADE_CSV}-metadata.json`]: toJson(csvwMetadata(publication)),
		'CITATION.cff': citationFile(publication),
		'citation.bib': citations.bibtex,
		'citation.ris': citations.ris,
		'citation.json': cslJson(citations),
		...Object.fromEntries(SCHEMA_NAMES.map((name) => [`schemas/${name}.schema.json`, toJson(jsonSchema(name))]))
	};
}

const readme = (publication: Publication, citation: string) => `${publication.site.title}
Version ${publication.version.label} of the data

${describe(publication)}

${TRADE_CSV}           the observations, one a row, with the sentence that each was taken from
${ARTICLES_CSV}        the articles that they rest on, and those without figures
trade.json          both, typed, with the values that we computed; trade.jsonl: one observation a line
datapackage.json    what each column holds (Data Package 2.0); ${TRADE_CSV}-metadata.json: the same as CSVW
${ANNOTATIONS_JSONLD}  where each sentence stands (W3C Web Annotations)
schemas/            JSON Schemas of the JSON files

The version's hash is of the two tables: cat ${TRADE_CSV} ${ARTICLES_CSV} | sha256sum
${publication.version.sha256}

How to cite it
${citation}
With a figure, cite the article that it was taken from.

What you may do with it
${RIGHTS}
`;

function pack(publication: Publication): Uint8Array {
	const { name, version } = publication;
	const [year = 1980, month = 1, day = 1] = version.date?.split('-').map(Number) ?? [];
	// A zip knows local times alone, so that a local time it must be, and none before 1980.
	const mtime = year < 1980 ? new Date(1980, 0, 1) : new Date(year, month - 1, day);
	const entries = Object.entries(archiveFiles(publication)).map(([path, text]) => [`${name}/${path}`, strToU8(text)]);
	return zipSync(Object.fromEntries(entries) as Zippable, { level: 9, mtime });
}
