/** Why proposals are refused; the words stand in messages as `refusal_…`. */
export const refusals = [
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
  'window-reversed',
  'region-twice',
  'joint-with-itself',
  'month-required',
  'remark-required'
] as const;
