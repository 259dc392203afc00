import type { Page } from 'playwright-core';

/** A reader's own style sheet, which no policy of a page refuses. */
export const restyle = (page: Page, css: string): Promise<void> =>
	page.evaluate((css) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	}, css);

/** What a reader may set (WCAG 2.2, 1.4.12). */
export const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

/** What stands beyond the window's edge, or is cut off at the edge of its own box, and dates that a line's end parts. */
export const lost = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		const beyond = Math.max(scrollWidth, document.body.scrollWidth) - clientWidth;
		const cut = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
			const { overflowX, overflowY, clipPath } = getComputedStyle(element);
			// What is only read aloud is clipped on purpose.
			if (!element.checkVisibility() || clipPath !== 'none' || element instanceof SVGElement) return false;
			const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
			return (
				(hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
				(hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
			);
		});
		const parted: string[] = [];
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const { currentNode: node } = texts;
			for (const { 0: date, index } of (node as Text).data.matchAll(/\b\d{1,2}\s[A-Z]\p{Ll}+\s\d{4}\b/gu)) {
				const range = document.createRange();
				range.setStart(node, index);
				range.setEnd(node, index + date.length);
				if (range.getClientRects().length > 1) parted.push(`parted: ${date} in ${node.parentElement?.outerHTML}`);
			}
		}
		return [
			...parted,
			...(beyond > 0 ? [`the page is ${beyond} pixels too wide`] : []),
			...cut.map((element) => `cut off: ${element.outerHTML.slice(0, 120)}`)
		];
	});

type Shift = PerformanceEntry & { value: number; sources: { node?: Element }[] };

/** Gathers what moves in the page, from its very beginning. */
export function observeShifts(): void {
	const shifts: string[] = [];
	Object.assign(window, { shifts });
	new PerformanceObserver((list) => {
		for (const { value, sources } of list.getEntries() as Shift[]) {
			const moved = sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? 'a text');
			// A tenth of what Web Vitals call a shift that is still good.
			if (value >= 0.01) shifts.push(`${value.toFixed(4)}: ${moved.join(', ')}`);
		}
	}).observe({ type: 'layout-shift', buffered: true });
}

/** What moved on a page until now, with how much of the window it moved (Layout Instability, as in Web Vitals). */
export const shifts = (page: Page): Promise<string[]> =>
	page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
