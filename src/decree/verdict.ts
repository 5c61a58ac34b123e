import type { EvidenceEvent } from './norm.ts';

/** How a duty stands. The order is from the one that asks most of the reader to the one that asks nothing. */
export const VERDICT_KINDS = ['overdue', 'due-soon', 'kept-late', 'not-due', 'kept', 'not-applicable'] as const;
export type VerdictKind = (typeof VERDICT_KINDS)[number];

/** From nothing proven to all proven: more evidence never moves a verdict back in this order, nor fewer forward. */
export const KINDS_BY_PROOF: readonly VerdictKind[] = [
  'overdue',
  'due-soon',
  'not-due',
  'not-applicable',
  'kept-late',
  'kept'
];

/** So many days before the day due a duty counts as due soon. */
export const DUE_SOON_DAYS = 14;

/** Why, as a code with its parameters; messages have the words. Days are ISO text. */
export type VerdictReason =
  | { readonly code: 'done'; readonly on: string }
  | { readonly code: 'done-late'; readonly on: string; readonly daysLate: number }
  | { readonly code: 'time-left'; readonly days: number }
  | { readonly code: 'no-term' }
  | { readonly code: 'nothing-recorded'; readonly daysLate: number }
  | { readonly code: 'part-missing'; readonly missing: readonly EvidenceEvent[]; readonly daysLate: number }
  /** On record, but not as the norm asks. Said also while there is time left. */
  | { readonly code: 'does-not-satisfy'; readonly events: readonly EvidenceEvent[] }
  | { readonly code: 'meeting-cancelled' }
  | { readonly code: 'meeting-not-held' }
  | { readonly code: 'risk-closed' }
  | { readonly code: 'meeting-refused' }
  | { readonly code: 'participation-refused' }
  | { readonly code: 'act-repealed' }
  | { readonly code: 'no-act-awaited' };

/** The verdict on one duty, with the rows of the journal that carry it. */
export type Verdict = {
  readonly kind: VerdictKind;
  readonly reason: VerdictReason;
  /** The day on which the last needed act was done; null while one is missing. */
  readonly keptOn: Temporal.PlainDate | null;
  /** Needed acts not on record yet; none where the duty binds nobody. */
  readonly missing: readonly EvidenceEvent[];
  /** Rows of the journal that prove it, and those that stand beside; in their order. */
  readonly proof: readonly number[];
};
