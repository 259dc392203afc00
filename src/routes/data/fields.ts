import { articleColumns, tradeColumns } from '$lib/table/columns';
import { jsonSchema } from '$lib/publish/json-schema';

/** What of a JSON Schema says which keys a document has. */
interface Schema {
	description?: string;
	properties?: Record<string, Schema>;
	items?: Schema;
	anyOf?: Schema[];
}

export interface Field {
	/** `observations[].name` */
	path: string;
	description: string;
}

/** Of a description that would be as long as the table: two keys deep. */
const DEPTH = 2;

/** What `trade.json` holds beyond the columns of the tables, in the words of its schema. */
export function tradeFields(): Field[] {
	const known = new Set([
		...tradeColumns.map(({ name }) => `observations[].${name}`),
		...articleColumns.map(({ name }) => `articles[].${name}`)
	]);
	return fieldsOf(jsonSchema('trade'), '', DEPTH).filter(({ path }) => !known.has(path.replace(/\[\]$/, '')));
}

function fieldsOf(schema: Schema, path: string, depth: number): Field[] {
	const { description, properties = {}, items, anyOf = [] } = schema;
	if (items) return fieldsOf({ description, ...items }, `${path}[]`, depth);
	const own = path && description ? [{ path, description }] : [];
	if (depth === 0) return own;
	const keys = [schema, ...anyOf].flatMap((part) => Object.entries(part === schema ? properties : (part.properties ?? {})));
	return [...own, ...keys.flatMap(([key, value]) => fieldsOf(value, path ? `${path}.${key}` : key, depth - 1))];
}
