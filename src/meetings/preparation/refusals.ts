/** Why the preparation of a meeting refuses; the words stand in messages as `refusal_…`. */
export const refusals = [
  'poll-running',
  'poll-closed',
  'no-poll',
  'too-many-times',
  'too-few-times',
  'chosen-meanwhile',
  'venue-changed-meanwhile',
  'venue-is-not-asked',
  'venue-is-requested',
  'venue-is-changes-asked',
  'venue-is-agreed',
  'venue-is-withdrawn',
  'no-akimat'
] as const;

/** What is wrong with one field; the words stand in messages as `field_…`. */
export const fieldCodes = [
  'time-there-already',
  'poll-too-long',
  'poll-after-time',
  'some-and-none',
  'post-elsewhere',
  'time-in-future',
  'only-personal-account',
  'one-photo'
] as const;
