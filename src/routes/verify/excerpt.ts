import type { Span } from '$lib/text/sentence';

/** A stretch of a text, with a little of what stands around it. */
export interface Excerpt {
	before: string;
	words: string;
	after: string;
}

const AROUND = 80;

/** Words of a text, with what stands around them in their line, cut at a word. */
export function excerpt(text: string, { start, end }: Span): Excerpt {
	const before = text.slice(Math.max(0, start - AROUND), start);
	const after = text.slice(end, end + AROUND);
	const [line = ''] = after.split('\n');
	const isCutBefore = start > AROUND && !before.includes('\n');
	const isCutAfter = end + AROUND < text.length && line === after;
	return {
		before: isCutBefore ? before.replace(/^\S*\s/, '… ') : before.slice(before.lastIndexOf('\n') + 1),
		words: text.slice(start, end),
		after: isCutAfter ? line.replace(/\s\S*$/, ' …') : line
	};
}
