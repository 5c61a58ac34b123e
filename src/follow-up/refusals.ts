/** Why follow-up refuses; the words stand in its messages under `refusal_…`. */
export const refusals = [
  'question-not-published',
  'already-answered',
  'already-under-control',
  'assignment-closed',
  'already-disputed',
  'no-outcome-yet',
  'outcome-awaits-asker',
  'nothing-to-confirm-yet',
  'outcome-replaced',
  'quarter-not-over',
  'nothing-new-to-publish'
] as const;
