import type { EvidenceEvent } from '#decree/index.ts';

/** What a person attested: an act, for whose duty, on which day it was done, and for which body the person spoke. */
export type Attestation = {
  readonly id: string;
  readonly act: EvidenceEvent;
  readonly obligation: string;
  readonly doneOn: Temporal.PlainDate;
  /** What was written beside the proof; null when nothing was. */
  readonly note: string | null;
  readonly body: string | null;
  readonly attestedAt: Temporal.Instant;
  readonly withdrawn: { readonly at: Temporal.Instant; readonly reason: string; readonly body: string | null } | null;
  readonly files: readonly ProofFile[];
};

export type ProofFile = { readonly file: string; readonly name: string; readonly bytes: number };
