import type { Site } from '$lib/core/site';

declare global {
	namespace App {
		interface PageData {
			site: Site;
			address: string | null;
		}
	}
}
