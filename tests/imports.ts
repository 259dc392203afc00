import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { type AST, parse } from 'svelte/compiler';
import ts from 'typescript';

/** A source file, its path from the project's root with slashes. */
export interface Source {
	path: string;
	text: string;
}

/** All files under `folder` with one of these endings. */
export const sources = (folder: string, endings: readonly string[] = ['.ts', '.svelte']): Source[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => posix.join(folder, name.replaceAll('\\', '/')))
		.filter((path) => endings.some((ending) => path.endsWith(ending)))
		.sort()
		.map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** The TypeScript of a file: all of it, or the scripts of a component. */
export function scripts({ path, text }: Source): string[] {
	if (!path.endsWith('.svelte')) return [text];
	const { module, instance } = parseComponent(text);
	return [module, instance].flatMap((script) => {
		// A script's node reaches over its tags; its program does not.
		const { start, end } = (script?.content ?? {}) as { start?: number; end?: number };
		return start === undefined || end === undefined ? [] : [text.slice(start, end)];
	});
}

export const parseComponent = (text: string): AST.Root => parse(text, { modern: true });

/** What a file imports, as written; types, re-exports and dynamic imports too. */
export const imports = (source: Source): string[] =>
	scripts(source).flatMap((script) =>
		ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName)
	);

/** An import as a path from the project's root (`src/lib/core/anchor.ts`), or as written where it is a package. */
export function resolveImport(from: string, specifier: string): string {
	if (specifier === '$lib' || specifier.startsWith('$lib/')) return specifier.replace('$lib', 'src/lib');
	return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;
}

/** Every node of a component's tree, scripts left out. */
export function* templateNodes(node: unknown): Generator<Record<string, unknown> & { type: string }> {
	if (Array.isArray(node)) {
		for (const child of node) yield* templateNodes(child);
	} else if (typeof node === 'object' && node !== null) {
		if ('type' in node && typeof node.type === 'string') yield node as Record<string, unknown> & { type: string };
		for (const [key, child] of Object.entries(node)) if (key !== 'parent') yield* templateNodes(child);
	}
}

/** The literal texts of a file: string and template literals of its scripts, texts and attributes of its markup. */
export function literals(source: Source): string[] {
	const texts = scripts(source).flatMap((script) => {
		const found: string[] = [];
		const visit = (node: ts.Node): void => {
			if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
			if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
				found.push(node.text);
			}
			ts.forEachChild(node, visit);
		};
		visit(ts.createSourceFile(source.path, script, ts.ScriptTarget.Latest, true));
		return found;
	});
	if (!source.path.endsWith('.svelte')) return texts;
	const { fragment } = parseComponent(source.text);
	for (const node of templateNodes(fragment)) {
		if (node.type === 'Text') texts.push(String(node['data']));
		if (node.type === 'Literal' && typeof node['value'] === 'string') texts.push(node['value']);
		if (node.type === 'TemplateElement') texts.push((node['value'] as { raw: string }).raw);
	}
	return texts;
}
