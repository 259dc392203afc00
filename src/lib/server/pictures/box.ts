import { readFileSync } from 'node:fs';

/** A box of a picture: its style, in CSS that the renderer knows, lengths in `em`, and what is in it. */
export interface Box {
	style: Record<string, string | number>;
	children: (Box | string)[];
}

export const box = (style: Box['style'], ...children: Box['children']): Box => ({ style, children });

export const column = (style: Box['style'], ...children: Box['children']): Box =>
	box({ flexDirection: 'column', ...style }, ...children);

/** The design tokens have their one home in the style sheet: pictures take their colours from there, and are always light. */
const TOKENS = 'src/lib/styles/tokens.css';

const COLORS = new Map(
	[...readFileSync(TOKENS, 'utf8').matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]+),/gi)].map(
		([, name = '', light = '']) => [name, light]
	)
);

/** The colour of a token, as it is in the light theme. */
export function color(token: string): string {
	const found = COLORS.get(token);
	if (found === undefined) throw new Error(`${TOKENS}: there is no --${token}: light-dark(#…, #…)`);
	return found;
}
