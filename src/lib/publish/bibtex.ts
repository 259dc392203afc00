import { MONTHS } from '../std/months.ts';
import { oneLine, type Reference } from './reference.ts';

/** What TeX would read as a command although a backslash stands before it, or BibTeX counts as a brace, by its name. */
const COMMANDS: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}'
};

/**
 * A reference in BibTeX, readable by BibTeX and biblatex: https://ctan.org/pkg/bibtex. Letters beyond ASCII stay as they
 * are (UTF-8). An author and a title stand in two braces: one name, and no style changes its capitals.
 */
export function bibtex(reference: Reference): string {
	const { key, author, title, published, accessed, language, version, url, note } = reference;
	const [year, month, day] = published?.split('-').map(Number) ?? [];
	const fields: [name: string, value: string | undefined][] = [
		['author', `{{${text(author)}}}`],
		['title', `{{${text(title)}}}`],
		['year', year === undefined ? undefined : `{${year}}`],
		['month', month === undefined ? undefined : MONTHS[month - 1]?.slice(0, 3).toLowerCase()],
		['day', day === undefined ? undefined : `{${day}}`],
		['langid', `{${text(language)}}`],
		['url', url === null ? undefined : `{${address(url)}}`],
		['urldate', accessed === null ? undefined : `{${text(accessed)}}`],
		['note', `{${text(version === null ? note : `Version ${version}. ${note}`)}}`]
	];
	const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`\t${name} = ${value}`]));
	return `@misc{${key.replace(/[^\w:.-]/g, '-')},\n${lines.join(',\n')}\n}\n`;
}

const text = (value: string) => oneLine(value).replace(/[\\{}~^#$%&_]/g, (char) => COMMANDS[char] ?? `\\${char}`);

/** An address is read verbatim: what would end the field is percent-encoded. */
const address = (url: string) => url.replace(/[\\{}\s]/g, encodeURIComponent);
