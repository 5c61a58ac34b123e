/** Why an act on a question is refused; the words are in messages/ under `refusal_…`. */
export const refusals = [
  'already-moderated',
  'leads-a-group',
  'merge-into-itself',
  'merge-into-unpublished',
  'merge-of-other-meeting',
  'not-merged',
  'meeting-takes-no-questions',
  'body-unchanged',
  'body-not-in-force',
  'not-handed-over-now',
  'no-contact',
  'already-confirmed',
  'looks-automatic',
  'votes-already-aside',
  'votes-already-back',
  'draft-changed',
  'draft-changed-elsewhere',
  'comment-taken'
] as const;

/** What can be wrong with one field; the words are in messages/ under `field_…`. */
export const fieldCodes = [
  'ground-not-listed',
  'no-such-question',
  'not-a-contact',
  'consent-needed',
  'not-listed',
  'sheet-there',
  'no-comments',
  'too-many-comments'
] as const;
