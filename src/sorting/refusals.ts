/** Why sorting refuses; the words stand in messages as `refusal_…`. */
export const refusals = ['taxonomy-already-filled'] as const;

/** What is wrong with one field; the words stand in messages as `field_…`. */
export const fieldCodes = ['before-last-period'] as const;
