// Prerendered to 404.html, the file that file servers and CDNs show for a missing page.
export const trailingSlash = 'never';
