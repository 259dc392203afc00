import { error } from '@sveltejs/kit';
import { toJson } from '$lib/publish/json.ts';
import { jsonSchema, SCHEMA_NAMES } from '$lib/publish/json-schema.ts';
import { download } from '$lib/server/download.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => SCHEMA_NAMES.map((name) => ({ name }));

/** The JSON Schema of a JSON download. */
export const GET: RequestHandler = ({ params }) => {
	const name = SCHEMA_NAMES.find((known) => known === params.name);
	return name ? download('json', toJson(jsonSchema(name))) : error(404, 'no such schema');
};
