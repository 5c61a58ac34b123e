import type { Deadline } from './deadlines.ts';
import type { EditionId } from './edition.ts';
import type { Norm } from './norm.ts';

/** Of what a duty is: a period ("2026", "2026-H1", "2026-Q3"), a meeting, or a recorded risk. */
export type DutySubject =
  | { readonly kind: 'period'; readonly period: string }
  | { readonly kind: 'meeting'; readonly meeting: string; readonly region: string }
  | { readonly kind: 'risk'; readonly risk: string; readonly region: string };

/** One norm binding one body for one period, meeting or risk. */
export type Obligation = {
  /** Stable and unique: "draft-112/1-7/transport/2026-Q3". */
  readonly id: string;
  readonly edition: EditionId;
  readonly norm: Norm;
  readonly who: string;
  readonly about: DutySubject;
  readonly aroseOn: Temporal.PlainDate;
  /** Null where no day can be named. */
  readonly deadline: Deadline | null;
  /** Why it binds nobody after all; null as long as it does. */
  readonly lifted: 'meeting-cancelled' | 'meeting-not-held' | 'no-act-awaited' | 'risk-closed' | null;
  /** Nothing can prove it before this day: the day of the meeting for duties of a held meeting. Null: any day. */
  readonly provenFrom: Temporal.PlainDate | null;
};
