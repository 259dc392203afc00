/** All matches of a global pattern. */
export const matchesIn = (pattern: RegExp, text: string): RegExpExecArray[] => [...text.matchAll(pattern)];
