import type { EvidenceEvent, VerdictKind, VerdictReason } from '#decree/index.ts';

/** The meeting or the schedule's entry a duty is of. `number` is the meeting's; null while there is only the entry. */
export type MeetingBehind = {
  readonly number: string | null;
  readonly day: Temporal.PlainDate;
  readonly region: string;
  readonly theme: { readonly kk: string; readonly ru: string };
};

/** A row of the journal that speaks for a duty. `by` is a body, null where the product itself recorded it. */
export type ProofOnRecord = {
  readonly seq: number;
  readonly at: Temporal.Instant;
  readonly type: string;
  readonly act: EvidenceEvent;
  readonly doneOn: Temporal.PlainDate;
  readonly by: string | null;
  readonly attested: boolean;
  readonly hash: string;
  readonly previousHash: string;
};

/** One turn of a verdict, with the head of the journal that was read then. */
export type VerdictTurn = {
  readonly changedAt: Temporal.Instant;
  readonly was: VerdictKind | null;
  readonly kind: VerdictKind;
  readonly reason: VerdictReason;
  readonly journalSeq: number;
};
