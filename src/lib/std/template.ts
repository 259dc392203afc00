/** What a template may be filled with. */
export type Datum = string | number | readonly string[] | null;

/** Fills the `{name}`s of a template: "another {field}" with `{ field: 'year' }` is "another year". */
export const fill = (template: string, data: Readonly<Record<string, Datum | undefined>>): string =>
	template.replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? ''));
