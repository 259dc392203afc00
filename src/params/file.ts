/** A name with an ending, `trade.csv`: what tells a file from a page of the same folder. */
export const match = (name: string): boolean => /\.\w+$/.test(name);
