import type { Refusal } from '#platform/result.ts';
import { mayAskNow } from './ask-limits.ts';
import { askQuestion, type Asked } from './ask-question.ts';
import { reviewOf, type Review } from './ask-review.ts';

/** The open form as it was sent: its fields by name, the meeting's id, and from where. */
export type SentQuestion = {
  field: (name: string) => string;
  meeting: string;
  address: string;
  /** Null for a device that has no token of ours yet. */
  device: string | null;
};

/** Asked, refused, or first to be looked at by who asks. */
export type FormOutcome = { asked: Asked } | { refusal: Refusal } | { review: Review };

const FIELDS = ['text', 'hall', 'district', 'name', 'contact', 'consent'];
const LONGEST_RECEIPT = 100;

/**
 * Puts a question that came by the open form, from a page or from its script. Who asks there is a visitor, whoever is signed in
 * on the device. What a machine filled in is refused, what holds personal data or stands there already is shown first, and
 * only so many come from one place.
 */
export const askByForm = async ({ field, meeting, address, device }: SentQuestion): Promise<FormOutcome> => {
  if (field('website') !== '') return { refusal: { reason: 'looks-automatic' } };
  const review = await reviewOf(field('text'), field('reviewed'), meeting);
  if (review) return { review };
  if (!(await mayAskNow({ address, device }))) return { refusal: { reason: 'too-many-requests' } };
  const typed = Object.fromEntries(FIELDS.map((name) => [name, field(name)]));
  const door = field('hall') === '' ? 'web' : 'hall-phone';
  const outcome = await askQuestion(
    { kind: 'visitor', device },
    { ...typed, meeting, door },
    { receipt: field('receipt').slice(0, LONGEST_RECEIPT) || undefined }
  );
  return outcome.ok ? { asked: outcome.value } : { refusal: outcome.refusal };
};
