/** A core's reason as a sentence that names the publisher: "You write $5 million; The Gazette wrote $4 million." */
export function sentenceOf(reason: string, publisher: string): string {
	const named = reason.replaceAll('the source has', `${publisher} wrote`).replaceAll('the source', publisher);
	return `${named.charAt(0).toUpperCase()}${named.slice(1)}.`;
}
