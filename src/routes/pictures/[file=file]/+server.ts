import { pictureRoute } from '$lib/server/pictures/pictures';

export const prerender = true;
export const trailingSlash = 'never';
export const { entries, GET } = pictureRoute;
