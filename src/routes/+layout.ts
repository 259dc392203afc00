export const prerender = true;
// A page is a folder with an index.html, which every file server and CDN serves at the same address.
export const trailingSlash = 'always';
