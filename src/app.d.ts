import type { Site } from '$lib/figures/site';

declare global {
	namespace App {
		interface PageData {
			site: Site;
			address: string | null;
			picture: string | null;
		}
	}
}
