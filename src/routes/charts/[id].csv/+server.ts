import { chartIds } from '$lib/server/charts';
import { chartRoute } from '$lib/server/download';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = chartIds;

// Not `[file]`, as the folder has other files than downloads.
export const GET = ({ params }) => chartRoute.GET({ params: { file: `${params.id}.csv` } });
