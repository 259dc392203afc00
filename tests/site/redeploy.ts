import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

const TEXTS = new Set(['.html', '.js', '.json']);
const INLINE = /<script[^>]*>([\s\S]+?)<\/script>/g;

/**
 * Puts another build of the same site in place of one, as a new version of the code and the data does: every script has
 * another name, and what had the old name is gone. The hashes of the pages' policies are those of their scripts again.
 */
export function redeploy(folder: string, version: string, newer: string): void {
	const scripts = files(join(folder, '_app/immutable')).filter((path) => path.endsWith('.js'));
	const names = new Map([[version, newer]]);
	for (const path of scripts) {
		const hash = basename(path, '.js').split('.').at(-1) ?? '';
		names.set(hash, [...hash].reverse().join(''));
	}
	const pattern = new RegExp([...names.keys()].map((name) => name.replace(/[.-]/g, '\\$&')).join('|'), 'g');
	const renamed = (text: string) => text.replace(pattern, (name) => names.get(name) ?? name);
	for (const path of files(folder).filter((path) => TEXTS.has(extname(path)))) {
		const before = readFileSync(path, 'utf8');
		let after = renamed(before);
		for (const [, script = ''] of before.matchAll(INLINE))
			after = after.replaceAll(hashOf(script), hashOf(renamed(script)));
		if (after !== before) writeFileSync(path, after);
	}
	for (const path of scripts) renameSync(path, join(path, '..', renamed(basename(path))));
}

const hashOf = (script: string) => `sha256-${createHash('sha256').update(script).digest('base64')}`;

const files = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name));
