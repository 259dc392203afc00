export { entries, GET } from '$lib/server/download';

export const prerender = true;
export const trailingSlash = 'never';
