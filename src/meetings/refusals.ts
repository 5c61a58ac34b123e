/** Why meetings refuse; the words stand in messages as `refusal_…`. */
export const refusals = [
  'meeting-is-draft',
  'meeting-is-announced',
  'meeting-is-live',
  'meeting-is-held',
  'meeting-is-cancelled',
  'meeting-in-past',
  'report-too-long',
  'parts-missing',
  'obligatory-part',
  'hall-in-use',
  'entry-has-meeting'
] as const;

/** What is wrong with one field; the words stand in messages as `field_…`. */
export const fieldCodes = [
  'time-passed',
  'same-time',
  'report-too-long',
  'holder-elsewhere',
  'holder-of-scheduled',
  'holder-of-departmental',
  'holder-of-off-schedule',
  'only-off-schedule',
  'only-scheduled',
  'schedule-not-approved',
  'unknown-entry',
  'entry-withdrawn',
  'entry-of-other-body',
  'not-as-scheduled',
  'postpone-instead',
  'announced-already',
  'part-too-far',
  'not-https',
  'other-platform',
  'already-there',
  'main-hall-there'
] as const;
