import type * as z from 'zod';
import type { articleSchema } from './article-schema.ts';

/** One row of `articles.csv`, with the line it begins on. */
export type Article = z.output<typeof articleSchema> & { line: number };

/** Whether an article can be read for what it says: no other language than English is, and nothing is said of what it holds. */
export const isEnglish = ({ language }: Pick<Article, 'language'>): boolean => /^en(?:-|$)/.test(language);
