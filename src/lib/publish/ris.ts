import type { CslItem } from './bibliography.ts';

/**
 * An item in RIS: a tag of two characters, two spaces, a hyphen and a space, one field a line and no line broken, as
 * reference managers read it. https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function ris(item: CslItem): string {
	const issued = item.issued?.['date-parts'][0];
	const accessed = item.accessed?.['date-parts'][0];
	const fields: [tag: string, value: string | undefined][] = [
		['TY', item.type === 'dataset' ? 'DATA' : 'ELEC'],
		['ID', item.id],
		// A comma would part a family name from a given one; an institution has neither.
		...item.author.map(({ literal }): [string, string] => ['AU', literal.replaceAll(',', '')]),
		['TI', item.title],
		['PY', issued && String(issued[0])],
		['DA', risDate(issued)],
		['Y2', risDate(accessed)],
		['ET', item.version],
		['LA', item.language],
		['N1', item.note],
		['UR', item.URL]
	];
	const lines = fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`]));
	return [...lines, 'ER  - ', ''].join('\n');
}

/** [2018, 10, 31] → "2018/10/31" */
const risDate = (parts: readonly number[] | undefined) => parts?.map((part) => String(part).padStart(2, '0')).join('/');
