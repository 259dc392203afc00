/** Media types of the downloads, by the end of their names. */
const TYPES: Record<string, string> = {
	csv: 'text/csv; charset=utf-8',
	json: 'application/json; charset=utf-8',
	jsonl: 'application/jsonl; charset=utf-8',
	jsonld: 'application/ld+json; charset=utf-8',
	bib: 'application/x-bibtex; charset=utf-8',
	ris: 'application/x-research-info-systems; charset=utf-8',
	cff: 'application/yaml; charset=utf-8',
	xml: 'application/xml; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	zip: 'application/zip'
};

/** A file to take away, of the type that its ending says. */
export const download = (ending: string, body: BodyInit): Response =>
	new Response(body, { headers: { 'content-type': TYPES[ending] ?? 'application/octet-stream' } });
