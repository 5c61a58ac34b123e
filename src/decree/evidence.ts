import type { EvidenceEvent } from './norm.ts';

/** An act on record that speaks for a duty: what, whose, of what, when, and the row of the journal that holds it. */
export type Evidence = {
  readonly event: EvidenceEvent;
  /** The body whose duty it speaks for. */
  readonly who: string;
  /** The period it is of ("2026", "2026-Q3"), for duties of a period. */
  readonly period: string | null;
  /** The meeting it is of, for duties of a meeting. */
  readonly meeting: string | null;
  readonly region: string | null;
  /** The day of the deed, which may lie before the day it was recorded. */
  readonly on: Temporal.PlainDate;
  /** False: on record, but it does not do what the norm asks (the report took more than a quarter). */
  readonly counts: boolean;
  /** Its row in the journal. */
  readonly seq: number;
};
