import { downloadRoute } from '$lib/server/download';

export const prerender = true;
export const trailingSlash = 'never';
export const { entries, GET } = downloadRoute('charts/');
