/** Why sorting refuses; the words stand in messages as `refusal_…`. */
export const refusals = [
  'taxonomy-already-filled',
  'sorting-meeting-not-held',
  'sorting-not-yet',
  'sorting-other-state',
  'sorting-group-gone',
  'sorting-group-locked',
  'sorting-same-group',
  'sorting-no-part',
  'sorting-moved-on',
  'sorting-nothing-asked',
  'sorting-too-many',
  'sorting-period-open',
  'contest-waits',
  'contest-decided'
] as const;

/** What is wrong with one field; the words stand in messages as `field_…`. */
export const fieldCodes = ['before-last-period', 'stands-alone', 'not-begun'] as const;
