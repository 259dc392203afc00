import { expect, it } from 'vitest';
import { embedCode } from '../../src/lib/publish/embed.ts';

it('is a frame without a script, light whatever the reader’s system is, whose links open a new tab', () => {
	expect(embedCode('https://example.org/embed/a/', 'Exports', 360)).toBe(
		'<iframe src="https://example.org/embed/a/" title="Exports" width="100%" height="360" style="border: 0; color-scheme: light" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>'
	);
});

it('says a title as it is, whatever HTML would read in it', () => {
	expect(embedCode('https://example.org/?a&b', 'A & B: "more" than <\u00A0$5', 10)).toContain(
		' src="https://example.org/?a&amp;b" title="A &amp; B: &quot;more&quot; than &lt; $5" '
	);
});
