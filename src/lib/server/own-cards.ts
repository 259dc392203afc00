import { observationIds } from './observation.ts';
import { publication } from './publication.ts';

/** A card takes a quarter of a second to draw: the observations of a longer table have the site's. */
const MOST = 500;

/** The observations with a card of their own. A build that does not know its address has none: no page could name them. */
export function ownCards(): { id: string }[] {
	const { address, dataset } = publication();
	return address === null || dataset.observations.length > MOST ? [] : observationIds();
}
