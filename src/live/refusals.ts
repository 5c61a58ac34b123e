/** Why an act at the live meeting is refused; the words stand in messages/{locale}/live.json as `refusal_…`. */
export const refusals = [
  'session-already-open',
  'session-too-early',
  'session-not-open',
  'session-closed',
  'already-there',
  'no-such-step',
  'question-not-published',
  'floor-already-held',
  'floor-already-free'
] as const;

export type LiveRefusal = (typeof refusals)[number];
