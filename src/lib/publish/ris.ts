import { oneLine, type Reference } from './reference.ts';

/**
 * A reference in RIS: a tag of two characters, two spaces, a hyphen and a space, one field a line. RIS has no escapes, so a
 * value is kept to one line. https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function ris(reference: Reference): string {
	const { key, kind, author, title, published, accessed, language, version, url, note } = reference;
	const fields: [tag: string, value: string | null | undefined][] = [
		['TY', kind === 'dataset' ? 'DATA' : 'ELEC'],
		['ID', key],
		// A comma would part a family name from a given one; an institution has neither.
		['AU', author.replaceAll(',', '')],
		['TI', title],
		['PY', published?.slice(0, 4)],
		['DA', published?.replaceAll('-', '/')],
		['Y2', accessed?.replaceAll('-', '/')],
		['ET', version],
		['LA', language],
		['N1', note],
		['UR', url]
	];
	const lines = fields.flatMap(([tag, value]) => (value == null ? [] : [`${tag}  - ${oneLine(value)}`]));
	return [...lines, 'ER  - ', ''].join('\n');
}
