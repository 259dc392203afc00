import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { error } from '@sveltejs/kit';
import { formatFinding } from '../check/wording.ts';
import { type Publication, publish } from '../publish/publication.ts';
import { byId } from '../std/lookup.ts';
import { ARTICLES_CSV, RECORD_JSON, SET_ASIDE_CSV, TRADE_CSV } from '../table/file-names.ts';
import type { Observation } from '../table/observation.ts';
import { charted } from '../charts/charts.ts';

/** The data folder: `data/`, or the one that DATA_DIR names. */
const folder = process.env.DATA_DIR ?? 'data';

/** The publication of the site, with its charts. */
type Published = Publication & { charts: ReturnType<typeof charted> };

let known: { key: string; publication: Published } | null = null;

/**
 * The data of the site, read and checked, and what is said of it as a whole. An error in it stops the build (and shows in
 * the page in development), with the findings and not with a stack trace. Called for every page: cached until a file's
 * date or size changes.
 */
export function publication(): Published {
	const key = [TRADE_CSV, ARTICLES_CSV, SET_ASIDE_CSV, RECORD_JSON]
		.map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
		.map((stat) => `${stat?.mtimeMs} ${stat?.size}`)
		.join();
	if (known?.key !== key) known = { key, publication: read() };
	return known.publication;
}

function read(): Published {
	const files = { trade: need(TRADE_CSV), articles: need(ARTICLES_CSV), setAside: text(SET_ASIDE_CSV) };
	const today = new Date().toISOString().slice(0, 10);
	const { publication, findings } = publish(files, text(RECORD_JSON), siteAddress(process.env), today);
	const errors = findings.filter(({ severity }) => severity === 'error');
	if (errors.length > 0) {
		const words = errors.map(formatFinding).join('\n');
		// The page shows the error; the terminal would not.
		console.error(words);
		error(500, words);
	}
	return { ...publication, charts: charted(publication) };
}

const need = (name: string): string => text(name) ?? error(500, `${join(folder, name)}: no such file`);

function text(name: string): string | null {
	const path = join(folder, name);
	return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** The observation of an address; a wrong one is answered with 404. */
export const observationOf = (id: string): Observation =>
	byId(publication().dataset.observations, id) ?? error(404, `no observation ${id}`);

/**
 * The absolute address of the site, from ORIGIN (`https://example.org`) and BASE_PATH (`/the/path`), or null where the
 * build was not told: the same build then runs anywhere, and what can only be absolute is left out.
 */
export function siteAddress({ ORIGIN, BASE_PATH = '' }: Partial<Record<string, string>>): string | null {
	if (!ORIGIN) return null;
	const { origin, protocol } = new URL(ORIGIN);
	if (!/^https?:$/.test(protocol)) throw new Error(`ORIGIN must begin with https:// or http://, and is ${ORIGIN}`);
	return `${origin}${BASE_PATH.replace(/\/$/, '')}/`;
}
