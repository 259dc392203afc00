/** Lets the browser see to the reader first, and goes on in a task of its own. */
export function pause(): Promise<void> {
	// A timer would wait longer each time it follows another.
	return new Promise((done) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			done();
		};
		port2.postMessage(null);
	});
}
