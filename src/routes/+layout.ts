export const prerender = true;
// A page is what was sent: `src/enhance.ts` adds to it, and makes its islands answer.
export const csr = false;
// A page is a folder with an index.html, which every file server and CDN serves at the same address.
export const trailingSlash = 'always';
