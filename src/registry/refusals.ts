/** Why the register refuses an act; the words stand in messages as `refusal_…`. */
export const refusals = [
  'register-already-filled',
  'role-outside-body',
  'role-already-held',
  'role-held-by-another',
  'succession-cycle',
  'body-closed',
  'body-not-closed',
  'head-post-exists',
  'post-closed',
  'mandate-overlaps',
  'mandate-begins-later'
] as const;

/** What is wrong with one field; the words stand in messages as `field_…`. */
export const fieldCodes = [
  'id-taken',
  'code-taken',
  'nine-digits',
  'unknown-person',
  'only-akimats-have-regions',
  'ends-before-it-begins',
  'already-ended',
  'already-successor',
  'successor-does-not-stand',
  'email-taken',
  'not-an-email',
  'password-too-short',
  'day-taken',
  'already-working',
  'already-free'
] as const;
