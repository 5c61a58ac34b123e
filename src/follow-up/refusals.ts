/** Why follow-up refuses; the words stand in its messages under `refusal_…`. */
export const refusals = [
  'question-not-published',
  'already-answered',
  'already-under-control',
  'assignment-closed',
  'already-disputed',
  'already-responded',
  'no-outcome-yet',
  'outcome-awaits-asker',
  'nothing-to-confirm-yet',
  'outcome-replaced',
  'quarter-not-over',
  'nothing-new-to-publish',
  'minutes-not-yet',
  'minutes-other-text',
  'recording-not-yet'
] as const;

/** What can be wrong with one field; the words stand under `field_…`. */
export const fieldCodes = [
  'day-in-past',
  'day-not-ahead',
  'day-too-far',
  'body-unknown',
  'file-empty',
  'file-too-big',
  'file-kind',
  'file-extension',
  'not-a-mark'
] as const;
