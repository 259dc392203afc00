import type * as z from 'zod';
import type { articleSchema } from './article-schema.ts';

/** One row of `articles.csv`, with the line it begins on. */
export type Article = z.output<typeof articleSchema> & { line: number };

/** Whether an article can be read for what it says: only English is. */
export const isEnglish = ({ language }: Pick<Article, 'language'>): boolean => /^en(?:-|$)/.test(language);
