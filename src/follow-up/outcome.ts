import { refusedField, type Refused } from '#platform/result.ts';

/** Yes with a date · no with the reason · another way · to be studied by a date. */
export const OUTCOME_KINDS = ['yes', 'no', 'another-way', 'to-be-studied'] as const;

export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** What a body reported of its assignment: `onDay` is when it was or will be done, or until when it is studied. */
export type Outcome = { kind: OutcomeKind; onDay: Temporal.PlainDate | null; reportedOn: Temporal.PlainDate };

/** Is it the body's last word? One that names a day still ahead is a promise: the body reports again by that day. */
export const isFinal = ({ kind, onDay, reportedOn }: Outcome): boolean =>
  kind === 'no' || kind === 'another-way' || (kind === 'yes' && !isAhead(onDay, reportedOn));

const isAhead = (day: Temporal.PlainDate | null, today: Temporal.PlainDate): boolean =>
  day !== null && Temporal.PlainDate.compare(day, today) > 0;

/** No promise is dated further ahead. */
export const LONGEST_PROMISE_YEARS = 5;

/** Fits the day to the kind: *yes* and *to be studied* need one, studying ends after today, the others have none. */
export const outcomeDay = (
  kind: OutcomeKind,
  onDay: Temporal.PlainDate | null,
  today: Temporal.PlainDate
): { ok: true; onDay: Temporal.PlainDate | null } | Refused => {
  if (kind === 'no' || kind === 'another-way') return { ok: true, onDay: null };
  if (onDay === null) return refusedField('onDay', 'required');
  if (kind === 'to-be-studied' && !isAhead(onDay, today)) return refusedField('onDay', 'day-not-ahead');
  if (isAhead(onDay, today.add({ years: LONGEST_PROMISE_YEARS }))) return refusedField('onDay', 'day-too-far');
  return { ok: true, onDay };
};
