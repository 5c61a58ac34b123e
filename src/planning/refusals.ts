/** Why planning refuses; the words stand in messages as `refusal_…`. */
export const refusals = [
  'schedule-exists',
  'schedule-is-draft',
  'schedule-is-agreeing',
  'schedule-is-agreed',
  'schedule-is-submitted',
  'schedule-is-approved',
  'schedule-is-published',
  'schedule-remarks-open',
  'schedule-out-for-remarks',
  'schedule-not-out-for-remarks',
  'not-asked-for-remarks',
  'own-remarks-open',
  'agreed-already',
  'remark-answered',
  'remark-entry-unchanged',
  'entry-changed-meanwhile',
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
  'one-language-required',
  'some-are-silent',
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
