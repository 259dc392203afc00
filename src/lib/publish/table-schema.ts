import type { CellType, Column } from '../table/columns.ts';

/** Cell → type of Table Schema 2.0, with what the type needs. */
const TYPES: Record<CellType, { type: string; format?: string }> = {
	string: { type: 'string' },
	year: { type: 'year' },
	decimal: { type: 'number' },
	integer: { type: 'integer' },
	date: { type: 'date' },
	// The profile of Table Schema 2.0 leaves out the type `list` that its text has, and readers of 1.0 do not know it.
	list: { type: 'string' },
	address: { type: 'string', format: 'uri' }
};

/** A reference from a column to the ids of a table; of this table where no resource is named. */
export interface ForeignKey {
	field: string;
	resource?: string;
}

/** A field of Table Schema 2.0, https://datapackage.org/standard/table-schema/ */
function field(column: Column, key: string | null, labels: Column['labels']) {
	const { name, title, description, isRequired, pattern, values, type } = column;
	const cast = (value: string) => (type === 'integer' ? Number(value) : value);
	const constraints = {
		required: isRequired,
		...(name === key && { unique: true }),
		...(values && { enum: values.map(cast) }),
		// A pattern is for strings alone; a type says the rest.
		...(!values && pattern !== null && TYPES[type].type === 'string' && { pattern })
	};
	const categories = Object.entries(labels ?? {}).map(([value, label]) => ({ value, label }));
	return { name, title, description, ...TYPES[type], constraints, ...(categories.length > 0 && { categories }) };
}

/**
 * Columns → Table Schema 2.0.
 * @param key the column that names each row; null where several do together
 * @param labels names of codes that the data and not the schema decides, by column
 */
export function tableSchema(
	columns: readonly Column[],
	key: string | null,
	foreignKeys: readonly ForeignKey[] = [],
	labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {}
) {
	return {
		$schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
		fields: columns.map((column) => field(column, key, labels[column.name] ?? column.labels)),
		missingValues: [''],
		...(key !== null && { primaryKey: [key] }),
		...(foreignKeys.length > 0 && {
			foreignKeys: foreignKeys.map(({ field, resource }) => ({
				fields: [field],
				reference: { ...(resource !== undefined && { resource }), fields: ['id'] }
			}))
		})
	};
}
