import { readFileSync } from 'node:fs';

/** The design tokens have their one home in the style sheet: pictures take their colours from there, and are always light. */
const TOKENS = 'src/lib/styles/tokens.css';

let known: Map<string, string> | null = null;

/** The colour of a token, as it is in the light theme. */
export function tokenColor(name: string): string {
	known ??= new Map(
		[...readFileSync(TOKENS, 'utf8').matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]+),/gi)].map(
			([, token = '', color = '']) => [token, color]
		)
	);
	const color = known.get(name);
	if (color === undefined) throw new Error(`${TOKENS}: there is no --${name}: light-dark(#…, #…)`);
	return color;
}
