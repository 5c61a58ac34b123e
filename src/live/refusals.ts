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
  'floor-already-free',
  'floor-not-paused',
  'correction-changes-nothing',
  'was-on-screen',
  'card-held',
  'card-moved',
  'card-moved-elsewhere',
  'nothing-to-undo',
  'undo-overtaken',
  'undo-overtaken-elsewhere',
  'reception-closed',
  'reception-full',
  'ticket-changed',
  'no-visitor',
  'rehearsal-goes-on',
  'rehearsal-not-now',
  'rehearsal-over',
  'rehearsed-people-there'
] as const;

export type LiveRefusal = (typeof refusals)[number];

/** What can be wrong with one field; the words are in messages/ under `field_…`. */
export const fieldCodes = [
  'nothing-selected',
  'visitor-consent-needed',
  'outside-its-turn',
  'first-turn-is-opening',
  'part-time-ahead',
  'part-ends-before'
] as const;
