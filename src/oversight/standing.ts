import type { ControlCell, VerdictCounts } from './control.ts';
import { keptOf } from './control.ts';

/** How the duties of some cells stand together: the denominator is those that fell due or were done. */
export type Standing = { kept: number; late: number; overdue: number; of: number };

const NOTHING: Standing = { kept: 0, late: 0, overdue: 0, of: 0 };

/** The standing of one cell. */
export const standingOf = (counts: VerdictCounts): Standing => ({ ...keptOf(counts), overdue: counts.overdue });

/** The standing of many cells together. */
export const sumOfStandings = (cells: readonly ControlCell[]): Standing =>
  cells
    .map(({ counts }) => standingOf(counts))
    .reduce(
      (sum, one) => ({
        kept: sum.kept + one.kept,
        late: sum.late + one.late,
        overdue: sum.overdue + one.overdue,
        of: sum.of + one.of
      }),
      NOTHING
    );
