import { type EditionId, type Period, VERDICT_KINDS, type VerdictKind, type VerdictReason } from '#decree/index.ts';
import type { EvidenceEvent } from '#decree/index.ts';

/** How many duties stand how. */
export type VerdictCounts = Readonly<Record<VerdictKind, number>>;

/** One body and one norm in a year or a quarter of it. */
export type ControlCell = { readonly who: string; readonly norm: string; readonly counts: VerdictCounts };

/** A duty with its verdict as it was last judged. */
export type JudgedRow = {
  readonly obligation: string;
  readonly year: number;
  readonly edition: EditionId;
  readonly norm: string;
  readonly who: string;
  readonly subjectKind: 'period' | 'meeting' | 'risk';
  /** A period's code, the id of an occasion, or of a risk. */
  readonly subject: string;
  readonly region: string | null;
  readonly aroseOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate | null;
  readonly warnOn: Temporal.PlainDate | null;
  readonly kind: VerdictKind;
  readonly reason: VerdictReason;
  readonly keptOn: Temporal.PlainDate | null;
  readonly missing: readonly EvidenceEvent[];
  /** Rows of the journal. */
  readonly proof: readonly number[];
};

/** What to count: duties of a year, or those that fell due in one of its quarters; of one body, norm, verdict. */
export type ControlFilter = {
  readonly year: number;
  readonly quarter?: Period | null;
  /** One body, or any of several. */
  readonly who?: string | readonly string[] | null;
  readonly norm?: string | null;
  readonly kind?: VerdictKind | null;
};

/** The verdict a cell shows: the one that asks most of the reader; null for an empty cell. */
export const cellVerdict = (counts: VerdictCounts): VerdictKind | null =>
  VERDICT_KINDS.find((kind) => counts[kind] > 0) ?? null;

/** Of how many duties that had fallen due or were done so many were done in time: the denominators that are shown. */
export const keptOf = (counts: VerdictCounts): { kept: number; late: number; of: number } => ({
  kept: counts.kept,
  late: counts['kept-late'],
  of: counts.kept + counts['kept-late'] + counts.overdue
});
