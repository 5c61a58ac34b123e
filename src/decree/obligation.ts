import type { Deadline } from './deadlines.ts';
import type { EditionId } from './edition.ts';
import type { EvidenceEvent, Norm } from './norm.ts';

/** Of what a duty is: a period ("2026", "2026-H1", "2026-Q3"), a meeting, or a recorded risk. */
export type DutySubject =
  | { readonly kind: 'period'; readonly period: string }
  | { readonly kind: 'meeting'; readonly meeting: string; readonly region: string }
  | { readonly kind: 'risk'; readonly risk: string; readonly region: string };

/**
 * Why a duty binds nobody after all. `risk-closed` and the reasoned refusals by those who may (`meeting-refused`,
 * `participation-refused`) give way to proof; `act-repealed`: before the day due.
 */
export type Lifted =
  'meeting-cancelled' | 'risk-closed' | 'meeting-refused' | 'participation-refused' | 'act-repealed' | 'no-act-awaited';

/** One norm binding one body for one period, meeting or risk. */
export type Obligation = {
  /** Stable and unique: "draft-112/1-7/transport/2026-Q3". */
  readonly id: string;
  readonly edition: EditionId;
  readonly norm: Norm;
  readonly who: string;
  readonly about: DutySubject;
  /** First day of the period or of the role in it, the day of the meeting, the day the risk was recorded. */
  readonly aroseOn: Temporal.PlainDate;
  /** Null where no day can be named. */
  readonly deadline: Deadline | null;
  /** What must be on record here: the norm's needs without those of traits that this meeting lacks. */
  readonly needs: readonly EvidenceEvent[];
  /** Null as long as it binds. */
  readonly lifted: Lifted | null;
  /** The day of a meeting not held yet, on whose holding the duty hangs: once that day is over, it binds nobody. */
  readonly hangsOn: Temporal.PlainDate | null;
  /** What was done before this day counts on it: the day of the meeting for duties of a held meeting. Null: any day. */
  readonly provenFrom: Temporal.PlainDate | null;
  /** What was done after this day proves nothing: the day the risk was closed. Null: no last day. */
  readonly provenUntil: Temporal.PlainDate | null;
};
