import type { Site } from '../figures/site.ts';

/** Sides of the icons that a system asks for, in pixels. */
export const ICON_SIZES = [192, 512] as const;

/** Colours of what surrounds the site where it is installed: the paper and the ink of `tokens.css`. */
const PAPER = '#ffffff';

/**
 * The site as an app that can be installed (https://www.w3.org/TR/appmanifest/). Addresses are relative to the manifest,
 * so that it holds under any path.
 */
export const manifest = ({ title, subject, tagline }: Site) => ({
	id: './',
	name: title,
	short_name: subject,
	description: tagline,
	lang: 'en',
	start_url: './',
	scope: './',
	display: 'minimal-ui',
	background_color: PAPER,
	theme_color: PAPER,
	icons: [
		{ src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
		...ICON_SIZES.map((side) => ({ src: `icon-${side}.png`, sizes: `${side}x${side}`, type: 'image/png' })),
		...ICON_SIZES.map((side) => ({
			src: `icon-${side}.png`,
			sizes: `${side}x${side}`,
			type: 'image/png',
			purpose: 'maskable'
		}))
	]
});
