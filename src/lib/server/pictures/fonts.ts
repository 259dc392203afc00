import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'satori';

/** The families of the pictures: a serif for figures and quotations, and its sans for labels. */
export const SERIF = 'Source Serif';
export const SANS = 'Source Sans';

/** Scripts that a name or a sentence may be written in; a further one is a further entry. */
const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic'];
const FACES = [
	{ family: SERIF, file: 'source-serif-4', weight: 400, style: 'normal' },
	{ family: SERIF, file: 'source-serif-4', weight: 400, style: 'italic' },
	{ family: SERIF, file: 'source-serif-4', weight: 600, style: 'normal' },
	{ family: SANS, file: 'source-sans-3', weight: 400, style: 'normal' },
	{ family: SANS, file: 'source-sans-3', weight: 600, style: 'normal' }
] as const;

const require = createRequire(import.meta.url);

/**
 * The faces. They come from packages (SIL Open Font License), so that a picture is the same on a machine without
 * fonts, and the build asks no network.
 */
export const FONTS: Font[] = FACES.flatMap(({ family, file, weight, style }) =>
	SUBSETS.map((subset) => ({
		// Each subset is a family of its own: the renderer looks through them for a letter that the first lacks.
		name: subset === 'latin' ? family : `${family} ${subset}`,
		data: readFileSync(require.resolve(`@fontsource/${file}/files/${file}-${subset}-${weight}-${style}.woff`)),
		weight,
		style
	}))
);
