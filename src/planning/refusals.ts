/** Why planning refuses; the words stand in messages as `refusal_…`. */
export const refusals = [
  'schedule-exists',
  'schedule-already-approved',
  'schedule-empty',
  'entry-withdrawn',
  'out-of-scope',
  'proposals-year-closed',
  'proposals-empty',
  'proposals-unjustified',
  'proposals-draft',
  'proposals-submitted',
  'proposals-returned',
  'proposals-accepted',
  'lines-changed-meanwhile',
  'changed-meanwhile'
] as const;

/** What is wrong with one field; the words stand in messages as `field_…`. */
export const fieldCodes = [
  'reason-required',
  'day-outside-year',
  'day-passed',
  'day-in-future',
  'unknown-body',
  'unknown-region',
  'district-elsewhere',
  'window-reversed',
  'region-twice',
  'joint-with-itself',
  'month-required',
  'remark-required'
] as const;
