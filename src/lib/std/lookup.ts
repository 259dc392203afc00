/** An item of a list by its id. */
export const byId = <T extends { id: string }>(list: readonly T[], id: string): T | undefined =>
	list.find((item) => item.id === id);

/** An entry of a list about observations, by the id of its observation. */
export const ofObservation = <T extends { observation: string }>(list: readonly T[], id: string): T | undefined =>
	list.find((item) => item.observation === id);
