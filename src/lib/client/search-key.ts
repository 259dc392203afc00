/** Where a reader’s wish not to use the key is kept: WCAG 2.1.4 asks that a shortcut of one character can be turned off. */
const KEY_IS_OFF = 'search-key-off';

export function isKeyOff(): boolean {
	try {
		return localStorage.getItem(KEY_IS_OFF) !== null;
	} catch {
		return false;
	}
}

export function rememberKey(isOn: boolean): void {
	try {
		if (isOn) localStorage.removeItem(KEY_IS_OFF);
		else localStorage.setItem(KEY_IS_OFF, 'yes');
	} catch {
		// Where nothing may be stored, the wish holds no longer than the page.
	}
}
