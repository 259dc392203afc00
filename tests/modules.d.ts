/** Validators that ship no types: these are of the parts that the tests use. */
declare module 'tableschema' {
	export type Relations = Record<string, Record<string, unknown>[]>;
	export const Table: {
		load(
			source: readonly (readonly string[])[],
			options: { schema: object; strict: boolean }
		): Promise<{
			read(options: { keyed: true; relations: Relations }): Promise<Record<string, unknown>[]>;
			schema: { errors: Error[] };
		}>;
	};
	export function validate(descriptor: object): Promise<{ valid: boolean; errors: Error[] }>;
}
declare module 'rdf-parser-csvw' {
	import type { Quad, Store } from 'n3';
	import type { Readable } from 'node:stream';

	export default class CsvwParser {
		constructor(options: { metadata: Store; baseIRI: string; timezone?: string });
		import(input: Readable): AsyncIterable<Quad>;
	}
}
