import type { VerdictKind } from '#decree/index.ts';
import type { IconName } from '#ui/icons.ts';
import type { Verdict } from '#ui/verdict.ts';

/** How a verdict looks: the pair of colours of the house, none where nothing deviates, and its sign. */
export const VERDICT_LOOKS: Readonly<Record<VerdictKind, { tone: Verdict | 'quiet'; sign: IconName | null }>> = {
  overdue: { tone: 'broken', sign: 'cross' },
  'due-soon': { tone: 'soon', sign: 'clock' },
  'kept-late': { tone: 'late', sign: 'alert' },
  'not-due': { tone: 'quiet', sign: null },
  kept: { tone: 'quiet', sign: 'check' },
  'not-applicable': { tone: 'quiet', sign: null }
};
