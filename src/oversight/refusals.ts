/** Why oversight refuses; the words stand in messages as `refusal_…`. */
export const refusals = [
  'act-not-awaited',
  'duty-lifted',
  'already-attested',
  'already-withdrawn',
  'risk-stands-already',
  'risk-closed-already',
  'risk-has-meeting',
  'risk-decided-so',
  'risk-not-high',
  'absence-overlaps',
  'stands-in-for-another',
  'absence-over',
  'reply-unchanged',
  'table-unchanged',
  'nobody-to-ask',
  'asked-already'
] as const;

/** What is wrong with one field; the words stand in messages as `field_…`. */
export const fieldCodes = [
  'file-required',
  'before-duty',
  'day-in-future',
  'unknown-body',
  'unknown-region',
  'source-required',
  'not-of-risk',
  'not-deputy-prime-minister',
  'not-in-body',
  'deputy-for-oneself',
  'deputy-absent'
] as const;
