import { formatCount } from '$lib/figures/format';

/** 20117 bytes → "20.1 kB" */
export const fileSize = (bytes: number): string => `${formatCount(Math.round(bytes / 100) / 10)}\u00A0kB`;
