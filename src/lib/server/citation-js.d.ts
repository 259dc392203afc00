/** Citation.js ships no types: these are of the part that we use. */
declare module '@citation-js/core' {
	export class Cite {
		constructor(item: unknown);
		format(format: 'bibliography', options: { format: 'text'; template: string; lang: string }): string;
		format(format: 'bibtex' | 'ris'): string;
		readonly data: Record<string, unknown>[];
	}
	export const plugins: { config: { get(name: '@bibtex'): { format: Record<string, boolean> } } };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
