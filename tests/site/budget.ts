import type { PageWeights, Part, Weight } from './weights.ts';
import { kindOf, PARTS } from './weights.ts';

/** How many bytes, compressed by brotli, each page of a kind may send at first, and each script at all. */
export interface Budget {
	pages: Record<string, Record<Part, number>>;
	chunks: Record<string, number>;
	/** for any script that is not named: what the bundler shares between pages comes and goes */
	otherChunk: number;
}

export const FILE = 'tests/site/budget.json';

const sum = (weights: readonly Weight[]) => weights.reduce((all, { bytes }) => all + bytes, 0);
const kilo = (bytes: number) => `${(bytes / 1000).toFixed(2)} kB`;

const ADVICE =
	`Is it needed before the reader asks for it? If not, import it later; if so, raise its number in ${FILE} ` +
	'in the same change, and say why.';

/** What weighs more than it may: by how much, and what it is made of. */
export function overruns(pages: ReadonlyMap<string, PageWeights>, chunks: readonly Weight[], budget: Budget): string[] {
	const ofPages = [...pages].flatMap(([path, weights]) =>
		PARTS.flatMap((part) => {
			const limit = budget.pages[kindOf(path)]?.[part];
			if (limit === undefined) return [`${path} is a new kind of page: give it a budget in ${FILE}.`];
			const parts = weights[part].map(({ name, bytes }) => `${name} ${kilo(bytes)}`).join(', ');
			return over(`${path}: its ${part.toUpperCase()}`, sum(weights[part]), limit, parts);
		})
	);
	const ofChunks = chunks.flatMap(({ name, bytes }) =>
		over(`the script “${name}”`, bytes, budget.chunks[name] ?? budget.otherChunk)
	);
	return [...ofPages, ...ofChunks];
}

function over(what: string, bytes: number, limit: number, parts = ''): string[] {
	if (bytes <= limit) return [];
	const made = parts === '' ? '' : ` It is: ${parts}.`;
	return [`${what}: ${kilo(bytes)}, ${kilo(bytes - limit)} more than its ${kilo(limit)}.${made} ${ADVICE}`];
}

/** Numbers that catch nothing any more: a quarter more than there is, and more than 500 bytes. */
export function slack(pages: ReadonlyMap<string, PageWeights>, chunks: readonly Weight[], budget: Budget): string[] {
	const fresh = tight(pages, chunks, budget);
	const entries = ({ pages, chunks }: Budget): [string, number | undefined][] => [
		...Object.entries(pages).flatMap(([kind, parts]) =>
			PARTS.map((part): [string, number] => [`${kind} ${part.toUpperCase()}`, parts[part]])
		),
		...Object.entries(chunks)
	];
	const wanted = new Map(entries(fresh));
	return entries(budget).flatMap(([name, limit = 0]) => {
		const want = wanted.get(name);
		if (want === undefined) return [`${name}: there is no such page or script any more.`];
		return limit > want * 1.25 && limit - want > 500 ? [`${name}: ${limit} could be ${want}.`] : [];
	});
}

/** The budget that suits what is there: five in a hundred more, in whole hundreds of bytes. Named are the same scripts. */
export function tight(
	pages: ReadonlyMap<string, PageWeights>,
	chunks: readonly Weight[],
	{ chunks: named, otherChunk }: Budget
): Budget {
	const limit = (bytes: number) => Math.ceil((bytes * 1.05) / 100) * 100;
	const kinds: Budget['pages'] = {};
	for (const [path, weights] of pages) {
		const kind = (kinds[kindOf(path)] ??= { html: 0, css: 0, js: 0 });
		for (const part of PARTS) kind[part] = Math.max(kind[part], limit(sum(weights[part])));
	}
	return {
		pages: kinds,
		chunks: Object.fromEntries(
			chunks.filter(({ name }) => name in named).map(({ name, bytes }) => [name, limit(bytes)])
		),
		otherChunk
	};
}
