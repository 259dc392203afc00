import { createHash } from 'node:crypto';

/** Source expression by which a Content-Security-Policy allows an inline style (CSP 3, hash-source). */
export const styleHash = (css: string): string => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
