/** A path with an ending, `trade.csv`: what tells a file from a page. */
export const match = (path: string): boolean => /\.\w+$/.test(path);
