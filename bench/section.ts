import { cpus } from 'node:os';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const FILE = 'BENCHMARKS.md';
const TITLE = '# Benchmarks\n\nWhat was measured, and nothing else. Each section is written by its command.\n';

/**
 * Puts a section into BENCHMARKS.md, in place of the one of the same name or after all others.
 * @param name of the section, as it stands in the comments around it
 * @param body in Markdown
 */
export async function writeSection(name: string, body: string): Promise<void> {
	const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
	const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : TITLE;
	const section = `${begin}\n\n${body.trim()}\n\n${end}`;
	const [head, rest] = before.split(begin);
	const tail = rest?.split(end)[1];
	const whole = tail === undefined ? `${before.trimEnd()}\n\n${section}\n` : head + section + tail;
	writeFileSync(FILE, await pretty(FILE, whole));
}

/** A text as the project's own format has it. */
export async function pretty(file: string, text: string): Promise<string> {
	return format(text, { ...(await resolveConfig(file)), filepath: file });
}

/** The processors of this machine, as each section names them: "2 × AMD EPYC". */
export const processors = (): string => `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`;
